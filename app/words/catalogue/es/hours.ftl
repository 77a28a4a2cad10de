# El registro de horas: totales, entradas, el formulario, la historia de una entrada.

hours-title = Sus horas
hours-kind-practice = Práctica
hours-kind-supervision = Supervisión
hours-practice-meaning = Tiempo en el que usted da apoyo entre pares.
hours-supervision-meaning = Tiempo en el que usted recibe supervisión. Se cuenta aparte de la práctica.
hours-total = { $have } de { $need } con firma
hours-total-free = { $have } con firma
hours-waiting = { $length } en espera de una firma.
hours-missing = Falta anotar y enviar { $length }.
hours-enough-logged = Ya anotó lo suficiente. Cuenta cuando tenga la firma.
hours-enough = Listo. Si quiere, puede seguir anotando.
hours-add-practice = Anotar práctica
hours-add-supervision = Anotar supervisión
hours-entries = Sus entradas
hours-empty = Todavía no ha anotado horas.
hours-empty-next = Anótelas poco después de trabajarlas y envíelas a menudo. Las horas cuentan cuando las firma quien le supervisa.
hours-entry-title = { $date }, { $length }
hours-entry-what = { $kind }: { $activity }
hours-entry-draft = Solo usted puede verla. Cuenta después de que la envíe y tenga la firma.
hours-entry-submitted = La tiene { $name } para firmarla.
hours-entry-outside = Espera a { $name }, que firma por un enlace.
hours-entry-returned = { $name } pide algo más:
hours-entry-approved = La firmó { $name }.
hours-entry-awaits-check = Firmada por { $name }. Cuenta cuando nuestro equipo haya confirmado quién es.
hours-entry-withdrawn = Usted sacó esto de su registro. No cuenta.
hours-sheet-of = Horas de { $name }, sin borradores
hours-sheet-date = Día
hours-sheet-what = Qué se hizo
hours-sheet-length = Duración
hours-sheet-state = Firma
hours-sheet-not-signed = Todavía sin firma, la tiene { $name }

hours-state-draft = Borrador
hours-state-submitted = Enviada
hours-state-returned = Falta información
hours-state-approved = Aprobada
hours-state-awaits-check = Firmada, por comprobar
hours-state-withdrawn = Fuera del registro

hours-activity-one-to-one = Apoyo a una persona
hours-activity-group-facilitation = Guiar un grupo
hours-activity-outreach = Acercarse a la comunidad
hours-activity-advocacy = Defensa de derechos
hours-activity-resource-linkage = Conectar con recursos
hours-activity-documentation = Escribir notas y registros
hours-activity-team-meeting = Reunión de equipo
hours-activity-shadowing = Acompañar a una persona de apoyo entre pares con experiencia
hours-activity-individual = A solas con quien le supervisa
hours-activity-group = Supervisión en grupo
hours-activity-observation = Quien le supervisa observó su trabajo
hours-mode-in-person = En persona
hours-mode-phone = Por teléfono
hours-mode-video = Por video

hours-new-practice = Anotar práctica
hours-new-supervision = Anotar supervisión
hours-other-supervision = Mejor anotar supervisión
hours-other-practice = Mejor anotar práctica
hours-correct = Corregir esta entrada: { $kind }
hours-no-supervisor = Su grupo todavía no tiene a nadie que supervise. Pregunte a la persona que le invitó. Mientras tanto, lleve su propia cuenta de las horas.
hours-date = Día
hours-start = Hora de inicio
hours-start-zone = Según el reloj de { $zone }
hours-hours = Horas
hours-minutes = Minutos
hours-choose = Elija una opción
hours-activity = Qué hizo
hours-mode = Cómo se reunieron
hours-supervisor = Quién supervisa y firma
hours-supervisor-reads = La persona que usted elige para firmar lee esta entrada y su nota. También pueden verla quienes llevan su formación.
hours-supervisor-full = { $name } ya supervisa a { $people } de { $most } personas.
hours-supervisor-full-what = Usted puede enviar sus horas de todos modos y no se pierde ni un minuto. Pregunte a quienes dirigen su formación quién más puede supervisarle.
hours-note = Nota (puede dejarla vacía)
hours-note-hint = ¿Qué habilidad usó o qué aprendió? Como máximo { $most } caracteres.
hours-note-rules = Antes de escribir una nota
hours-note-never = Nunca escriba sobre una persona a quien apoya: ni nombres ni iniciales, ni edades ni cumpleaños, ni lugares, ni datos de salud.
hours-note-good = Así sí:
hours-note-good-example = “Practiqué preguntas abiertas. La próxima vez voy a esperar más antes de hablar.”
hours-note-bad = Así no:
hours-note-bad-example = “Fui con J.R. del albergue al tribunal el día de su cumpleaños.”

hours-note-held-back = Sus horas están guardadas. Su nota todavía no, porque puede señalar a una persona a quien usted apoya.
hours-note-held-back-next = Cambie lo que está marcado y vuelva a guardar. También puede dejar la nota vacía.
hours-note-name = Esto parece un nombre. Escriba “una persona” o “alguien” en su lugar. Una nota sirve sin nombres, también sin los de la familia.
hours-note-initials = Estas parecen iniciales. Quien conoce a la persona sabría quién es. Escriba “una persona” en su lugar.
hours-note-date-of-birth = Esto parece una fecha de nacimiento. Quítela. Si importa, escriba “cerca de su cumpleaños”, sin el día.
hours-note-telephone = Esto parece un número de teléfono. Quítelo. “Hicimos una llamada” dice lo suficiente.
hours-note-email = Esto parece un correo electrónico o un nombre que se usa en línea. Quítelo. “Escribimos un correo” dice lo suficiente.
hours-note-record-number = Esto parece un número de un expediente, una tarjeta o un caso. Quítelo. “Llamamos por su caso” dice lo suficiente.
hours-note-social-security-number = Esto parece un número de Seguro Social o una parte de él. Quítelo. Nunca debe estar en una nota.
hours-note-address = Esto parece una dirección. Quítela. Escriba “en casa” o “en el apartamento nuevo” en su lugar.
hours-note-override = No es una persona a quien apoyo
hours-note-override-meaning = Los nombres de agencias, calles y familias pueden parecerse. Si elige esto, la nota se guarda y alguien del equipo la lee.
hours-note-no-override = Los números, las fechas de nacimiento y las direcciones tienen que salir, sean de quien sean.
hours-note-held-back-sent = Sus horas están guardadas y se enviaron a { $name }. La nota quedó fuera, porque puede señalar a una persona a quien usted apoya.
hours-note-not-needed = Sus horas cuentan sin nota, así que no hay nada más que hacer. Si quiere hablar de eso, hágalo la próxima vez que se vea con { $name }.
hours-note-typed = Lo que usted escribió
hours-note-typed-only-here = Esto está solo en esta página. No se guarda en ninguna parte y nadie más lo ha leído.
hours-note-while-typing = Su nota puede señalar a una persona a quien usted apoya:
hours-note-passed = Usted dijo que esta nota no nombra a nadie a quien usted apoya. Alguien del equipo la lee.
hours-note-removed = Nota quitada por { $name } el { $date }
hours-note-removed-what = La nota fue destruida. Sus horas y su firma quedan como están.
hours-note-report = Avisar de un problema de privacidad
hours-note-report-what = ¿Alguna nota de esta entrada señala a una persona a quien usted apoya? Avísenos. Alguien del equipo la lee y puede quitarla para siempre. Sus horas quedan como están.
hours-note-report-send = Pedir que se revise la nota
hours-note-reported = Se pidió a alguien del equipo que revise la nota de esta entrada.

hours-send = Enviar mis horas
hours-send-again = Enviarla otra vez
hours-save-draft = Guardar como borrador
hours-send-after = Después de enviarla, no puede cambiarla mientras espera. Cuenta cuando la firma quien le supervisa.

hours-entry-draft-next = Esto es un borrador. Solo usted puede verlo. Envíelo cuando esté bien.
hours-entry-submitted-next = Ahora la tiene { $name }. Usted recibe un mensaje cuando la firme o cuando falte algo.
hours-entry-returned-next = Cambie abajo lo que haga falta y envíela otra vez. Lo que envió antes se conserva.
hours-entry-approved-next = Esta entrada tiene firma y cuenta. Se queda como está. Si algo no es correcto, escriba una corrección: las dos se conservan y las dos se firman.
hours-entry-awaits-check-next = { $name } firmó esta entrada sin tener cuenta. Cuenta cuando nuestro equipo haya confirmado quién es { $name }. Lo hace una sola vez. Usted no tiene que hacer nada.
hours-entry-outside-next = { $name } firma por un enlace. Pídaselo en la página de quienes supervisan sin cuenta.
hours-entry-withdrawn-next = Usted sacó esta entrada de su registro, así que no cuenta. Lo que escribió se conserva abajo.
hours-entry-holds = La versión { $version } tiene firma: { $length } el { $date }. Cuenta hasta que se firme su corrección.
hours-correct-signed = Corregir esta entrada con firma
hours-correction = Corregir una entrada con firma: { $kind }
hours-correction-why = Por qué la corrige
hours-correction-why-hint = Lo lee quien le supervisa. Se queda con la entrada. No nombre a ninguna persona a quien se sirvió.
hours-recall = Retirarla y cambiarla
hours-withdraw = Sacarla de mi registro
hours-withdraw-correction = Dejar la entrada con firma como está
hours-withdraw-after = Lo que usted escribió se conserva. Ya no cuenta.
hours-asked = Todavía no: esto es lo que falta agregar
hours-asked-by = De { $name }
hours-fact-kind = Clase
hours-fact-start = Empezó a las
hours-fact-start-zone = { $time }, { $zone }
hours-fact-length = Duración
hours-fact-no-note = Sin nota
hours-trail = Qué ha pasado hasta ahora
hours-trail-kept = Se conservan todas las versiones y todas las decisiones.
hours-trail-kept-draft = Usted guardó la versión { $version } como borrador
hours-trail-sent = Usted envió la versión { $version } a { $name }
hours-trail-returned = { $name } pidió algo más sobre la versión { $version }
hours-trail-approved = { $name } firmó la versión { $version }
hours-trail-confirmed = { $name } confirmó quién firmó la versión { $version }: { $how }
hours-trail-declined = { $name } no firmó la versión { $version }
hours-trail-recalled = Usted retiró la versión { $version } para cambiarla
hours-trail-withdrawn = Usted sacó la versión { $version } de su registro
hours-trail-corrects = Corrige la versión { $version }:
hours-trail-what = Lo que decía

hours-a-supervisor = alguien que supervisa

hours-log-file = Su registro en un archivo
hours-log-file-text = Este archivo contiene cada cambio de cada entrada, en orden, para que nadie pueda alterar uno después sin que se vea. Quien lo reciba puede comprobarlo en su propia computadora. También contiene sus notas.
hours-log-file-get = Descargar el registro

hours-weekday-1 = Lunes
hours-weekday-2 = Martes
hours-weekday-3 = Miércoles
hours-weekday-4 = Jueves
hours-weekday-5 = Viernes
hours-weekday-6 = Sábado
hours-weekday-7 = Domingo

hours-week = Ver su semana
hours-week-title = Su semana
hours-week-span = Del { $from } al { $to }
hours-week-zone = Días según la hora de { $zone }.
hours-week-day = { $weekday }, { $date }
hours-week-line = { $start }, { $length }
hours-week-nothing = Todavía no hay nada.
hours-week-add = Agregar
hours-week-add-to = { $kind } el { $date }
hours-week-sum = { $kind }: { $length }
hours-week-sums = Esta semana tiene
hours-week-all-signed = Todo lo de esta semana tiene firma.
hours-week-none = Todavía no hay nada en esta semana.
hours-week-unsigned = { $n ->
        [one] 1 entrada todavía no tiene firma.
       *[other] { $n } entradas todavía no tienen firma.
    }
hours-week-earlier = Semana anterior
hours-week-later = Semana siguiente
hours-week-this = Esta semana
hours-weeks = Otras semanas
hours-all = Todas sus horas

hours-month-name = { $month } de { $year }
hours-months = Meses
hours-months-all = Otros meses
hours-month-entries = { $n ->
        [one] { $month }: 1 entrada
       *[other] { $month }: { $n } entradas
    }
hours-month-range = Entradas { $from } a { $to } de { $all } en este mes
hours-month-earlier = Anteriores
hours-month-later = Posteriores
hours-asked-of-you = Alguien tiene una pregunta para usted
hours-past-more = { $n ->
        [one] 1 más está en el archivo con todas sus horas.
       *[other] { $n } más están en el archivo con todas sus horas.
    }

hours-pace = Lo que su programa pide durante el camino
hours-pace-ratio = Por cada { $for } de { $per }: { $length } de { $of }
hours-pace-ratio-have = Usted tiene { $have } de { $of }. Eso alcanza para { $enough } de { $per }, y usted lleva { $done }.
hours-pace-ratio-fine = Su próxima hora de { $of } corresponde antes de llegar a { $enough } de { $per }.
hours-pace-ratio-soon = Es momento de acordar una fecha: su próxima hora de { $of } corresponde antes de llegar a { $enough } de { $per }.
hours-pace-ratio-missing = Todavía no: faltan { $missing } de { $of } para lo que usted ha hecho hasta ahora. Pida una fecha a quien le supervisa, para que no se pierda ninguna hora.
hours-pace-week = { $of }: { $n ->
        [one] una vez por semana
       *[other] { $n } veces por semana
    }
hours-pace-month = { $of }: { $n ->
        [one] una vez por mes
       *[other] { $n } veces por mes
    }
hours-pace-due = La próxima corresponde a más tardar el { $date }.
hours-pace-due-soon = La próxima corresponde a más tardar el { $date }. Si ya la tuvo, anótela y envíela.
hours-pace-no-day = Todavía nadie ha escrito qué día empezó su etapa. Pregunte a quienes dirigen su formación.
hours-pace-gaps = { $n ->
        [one] Pasó una sin ella, del { $from } al { $to }. La junta puede decidir sobre eso.
       *[other] Pasaron { $n } sin ella, la última del { $from } al { $to }. La junta puede decidir sobre eso.
    }
hours-pace-waiting = Se tienen en cuenta las horas que esperan una firma.

hours-bring = Traer muchas entradas a la vez
hours-bring-lead = Elija un archivo o pegue las líneas. Todavía no se escribe nada: primero verá qué pasa con cada línea.
hours-bring-who = Las personas que usted nombra como supervisoras leen las entradas y sus notas cuando usted las envía. Quienes dirigen su formación también pueden verlas.
hours-bring-file-hint = Hasta 2 MiB y { $most } líneas. En una hoja de cálculo, use “Guardar como” y elija CSV.
hours-bring-dates = ¿Qué significa una fecha como 03/12/2026?
hours-bring-template = Descargar un archivo vacío
hours-bring-kind = { $choices }. Si queda vacío, se deduce de lo que hizo.
hours-bring-activity = Qué hizo. { $kind }: { $choices }.
hours-bring-supervisor = El nombre de quien firma: { $choices }.
hours-bring-supervisor-one = El nombre de quien firma. Si queda vacío, es { $choices }.
hours-bring-preview = Revise antes de que entren
hours-bring-nothing-yet = Todavía no se ha escrito nada.
hours-bring-new = { $n ->
        [one] Puede entrar 1 línea.
       *[other] Pueden entrar { $n } líneas.
    }
hours-bring-there = { $n ->
        [one] 1 línea está en su registro.
       *[other] { $n } líneas están en su registro.
    }
hours-bring-out = { $n ->
        [one] 1 línea queda fuera hasta que se corrija.
       *[other] { $n } líneas quedan fuera hasta que se corrijan.
    }
hours-bring-send = { $n ->
        [one] Enviar esta entrada
       *[other] Enviar estas { $n } entradas
    }
hours-bring-draft = { $n ->
        [one] Guardarla como borrador
       *[other] Guardarlas como borradores
    }
hours-bring-next = Entran todas juntas o no entra ninguna. Las enviadas van a quien le supervisa para la firma. Los borradores solo los ve usted.
hours-bring-discard = Dejar el archivo a un lado
hours-bring-nothing = No hay nada que traer. Corrija las líneas que quedan fuera, o déjelo así.
hours-bring-mend = Descargar las líneas por corregir (CSV)
hours-bring-mend-how = El archivo tiene una columna más, what_to_mend. Corrija las líneas y traiga ese archivo. Las líneas que ya entraron nunca se agregan dos veces.
hours-bring-note-lost = Las notas que se dejaron fuera no se guardan en ningún lugar.
hours-bring-again = Traer otro archivo
hours-bring-done = Listo. Este archivo no tiene nada más que traer.
hours-bring-changed = Su registro cambió desde que vio esta página. Mírela otra vez y luego traiga las líneas.

hours-csv = Sus horas en una tabla
hours-csv-text = Una línea por entrada, para una hoja de cálculo. También tiene sus notas.
hours-csv-get = Descargar la tabla (CSV)
hours-csv-taken-over = Traída de antes
hours-only-supervisor = { $name } firma, y lee esta entrada y su nota. Quienes dirigen su formación también pueden verla.
