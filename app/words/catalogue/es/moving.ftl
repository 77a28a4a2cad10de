# Traer personas, grupos, horas y certificados de un sistema anterior o de papel.
moving-title = Traer datos de antes
moving-lead = Traiga sus datos de un sistema anterior o de papel. Usted ve cada línea antes de que se escriba algo, y todo queda marcado como tomado de otro lugar.
moving-order = Siga este orden: primero las personas, porque los otros archivos hablan de ellas.
moving-people = Personas
moving-people-what = Una línea por persona: nombre y correo electrónico, si lo tiene.
moving-roster = Grupos y funciones
moving-roster-what = Una línea por cada persona de un grupo: participante, formación o supervisión.
moving-hours = Horas anteriores
moving-hours-what = Una línea por cada tiempo de práctica o supervisión que se firmó en otro lugar.
moving-certificates = Certificados anteriores
moving-certificates-what = Una línea por cada certificado que emitió alguien más. Después, cualquiera puede verificarlo aquí.
moving-start-people = Traer personas
moving-start-roster = Traer grupos y funciones
moving-start-hours = Traer horas anteriores
moving-start-certificates = Traer certificados anteriores
moving-sample = Descargar un archivo vacío
moving-sample-of = para: { $kind }
moving-so-far = Lo que se ha traído hasta hoy
moving-so-far-none = Todavía no se ha traído nada.
moving-waiting-people = { $n ->
    [one] 1 persona que se trajo todavía no ha iniciado sesión.
   *[other] { $n } personas que se trajeron todavía no han iniciado sesión.
}
moving-waiting-people-link = Ver quiénes son y darles una forma de entrar
moving-run-when = Cuándo
moving-run-what = Qué
moving-run-source = Origen
moving-run-by = Lo trajo
moving-run-lines = Líneas
moving-by-gone = alguien cuya cuenta ya no existe

# El formulario.
moving-upload-lead = Elija un archivo o pegue las líneas. Todavía no se escribe nada: primero verá qué hace cada línea.
moving-file = Archivo CSV
moving-file-hint = Hasta 2 MiB y 5,000 líneas. En una hoja de cálculo, use “Guardar como” y elija CSV.
moving-paste = O pegue aquí las líneas
moving-paste-hint = Con los encabezados en la primera línea. Déjelo vacío si elige un archivo.
moving-source = ¿De dónde vienen estos datos?
moving-source-hint = Por ejemplo, “SunTrack, exportación de mayo de 2026” o “carpetas de papel, 2019 a 2024”. Se muestra junto a cada dato, también a las propias personas.
moving-site = Sede
moving-dates = ¿Qué quiere decir una fecha como 03/12/2024?
moving-dates-unsaid = No hay fechas así, o no lo sé. Avísenme de esas líneas.
moving-dates-month-first = Primero va el mes: 12 de marzo
moving-dates-day-first = Primero va el día: 3 de diciembre
moving-check = Revisar el archivo
moving-check-next = Después verá cada línea. Todavía puede detenerse.
moving-guide = Las columnas
moving-guide-lead = La primera línea tiene estos encabezados, en inglés. El orden no importa, y las demás columnas se dejan como están.
moving-guide-needed = necesaria
moving-guide-one-of = se necesita una de estas
moving-guide-optional = puede quedar vacía
moving-crumbs = Dónde está

moving-column-person-id = El número o id de la persona en el sistema anterior. Une los archivos entre sí.
moving-column-name = El nombre, como debe estar en los certificados.
moving-column-name-check = El nombre, para comprobar que el número es el correcto.
moving-column-name-holder = El nombre como está en el certificado. Vacío quiere decir el nombre que la persona tiene aquí.
moving-column-email = El correo electrónico, si lo tiene.
moving-column-user-name = Un nombre para iniciar sesión, si la persona no tiene correo electrónico. Si lo deja vacío, sugerimos uno.
moving-column-group = El nombre del grupo. Si el grupo todavía no existe, se abre.
moving-column-program = El título o id del programa aquí, por ejemplo { $program }.
moving-column-program-paper = El programa, como está en el certificado.
moving-column-starts-on = El primer día del grupo.
moving-column-role = La función, con su palabra en inglés: trainee (participante), trainer (formación) o supervisor (supervisión).
moving-column-joined-on = Desde qué día participa la persona. Se necesita para traer horas anteriores. Si lo deja vacío, la persona se une por su cuenta.
moving-column-date = El día, por ejemplo 2024-03-12 o 12 March 2024 (el mes en inglés).
moving-column-kind-hours = La clase, con su palabra en inglés: practice (práctica) o supervision (supervisión).
moving-column-kind-paper = La clase, con sus palabras en inglés: training completion (formación completada), continuing education (educación continua), hours verification (verificación de horas) o certification (certificación). Vacío quiere decir training completion.
moving-column-length = Cuánto duró: 1:30, 1.5, 90 min o 1 h 30 min.
moving-column-hours = Cuánto duró, en horas. Si también hay “minutes”, se suman las dos.
moving-column-minutes = Cuánto duró, en minutos.
moving-column-activity = Qué se hizo, en pocas palabras. Sin nombres de personas a quienes se sirvió.
moving-column-supervised-by = El nombre de quien supervisó.
moving-column-signed-on = El día junto a una firma a mano, si hay un papel. Van con ella “original” y “checked_by”.
moving-column-original = Dónde está el papel firmado, por ejemplo: carpeta 12, oficina de entrada. Basta con anotar que es una copia escaneada y dónde está.
moving-column-checked-by = Quién comparó la línea con el papel. Ni la persona en formación ni quien firmó.
moving-column-entry-id = El número de la entrada en el sistema anterior. Con él, traer otra vez el mismo archivo no cambia nada.
moving-column-number = El número del certificado.
moving-column-issued-on = El día en que se emitió.
moving-column-expires-on = El último día en que vale. Vacío quiere decir que no vence.
moving-column-issuer = Quién lo emitió.
moving-column-start-time = A qué hora empezó, por ejemplo 9:30, 14:00 o 2:30 pm.
moving-column-mode = Cómo se reunieron: { $choices }.
moving-column-note = Una nota de { $most } caracteres como máximo. Puede quedar vacía. Una nota que pueda señalar a una persona a quien usted apoya se deja fuera; las horas entran.

# La vista previa.
moving-preview-title = Revise antes de traer: { $kind }
moving-preview-nothing-yet = Todavía no se ha escrito nada.
moving-count-brought = { $n ->
    [one] 1 línea puede entrar.
   *[other] { $n } líneas pueden entrar.
}
moving-count-there = { $n ->
    [one] 1 línea ya está aquí, o está dos veces en el archivo.
   *[other] { $n } líneas ya están aquí, o están dos veces en el archivo.
}
moving-count-out = { $n ->
    [one] 1 línea queda fuera hasta que usted la cambie.
   *[other] { $n } líneas quedan fuera hasta que usted las cambie.
}
moving-count-people = { $n ->
    [one] Hablan de 1 persona.
   *[other] Hablan de { $n } personas.
}
moving-count-length = En total son { $length }.
moving-unread = Estas columnas se dejan como están: { $columns }.
moving-bring-in = { $n ->
    [one] Traer esta línea
   *[other] Traer estas { $n } líneas
}
moving-bring-in-next = Entran todas juntas, o no entra ninguna. Las líneas que quedan fuera se pueden arreglar y traer después, con el mismo archivo.
moving-nothing-to-bring = No hay nada que traer. Arregle las líneas que quedan fuera, o déjelo así.
moving-discard = Dejarlo y no traer nada
moving-report = Descargar el informe (CSV)
moving-look-at = Líneas por revisar
moving-look-at-more = { $n ->
    [one] Hay 1 más. El informe las tiene todas.
   *[other] Hay { $n } más. El informe las tiene todas.
}
moving-lines = Todas las líneas
moving-lines-range = Líneas { $from } a { $to } de { $all }
moving-lines-earlier = Líneas anteriores
moving-lines-later = Líneas siguientes
moving-column-line = Línea
moving-column-state = Qué pasa
moving-column-who = Persona
moving-column-says = Dice
moving-column-message = Por revisar
moving-state-new = Entra
moving-state-remark = Entra, échele un vistazo
moving-state-there = Ya está aquí
moving-state-out = Queda fuera
moving-says-hours = { $kind }, { $date }, { $length }
moving-says-roster = { $group }, { $role }
moving-says-certificate = { $number }, { $program }

# Después del sí.
moving-run-title = Se trajo: { $kind }
moving-run-done = Listo. Esto es lo que entró.
moving-run-state-new = Entró
moving-run-state-remark = Entró, échele un vistazo
moving-run-brought = { $n ->
    [one] Entró 1 línea.
   *[other] Entraron { $n } líneas.
}
moving-run-there = { $n ->
    [one] 1 línea ya estaba aquí.
   *[other] { $n } líneas ya estaban aquí.
}
moving-run-out = { $n ->
    [one] 1 línea quedó fuera.
   *[other] { $n } líneas quedaron fuera.
}
moving-run-people = { $n ->
    [one] Hablaban de 1 persona.
   *[other] Hablaban de { $n } personas.
}
moving-run-file = Archivo
moving-run-pasted = pegado
moving-run-digest = Huella del archivo
moving-run-at = Se trajo
moving-run-again = Traer más
moving-run-no-report = El informe línea por línea ya no existe, porque estaba sellado para una cuenta que ya no existe.

# Quién no ha iniciado sesión.
moving-not-in-title = Personas que todavía no han iniciado sesión
moving-not-in-lead = Estas personas todavía no tienen frase de acceso. Dé a cada una su forma de entrar cuando se vean.
moving-not-in-none = Todas las personas que se trajeron ya iniciaron sesión.
moving-not-in-name = Nombre
moving-not-in-signs-in = Inicia sesión con
moving-not-in-source = Tomado de
moving-not-in-slip = Imprimir un papelito
moving-not-in-slip-for = para { $name }
moving-not-in-nothing = nada todavía

# La marca.
moving-mark-full = Tomado de { $source }; lo trajo { $name } el { $date }.
moving-mark-sum = De ese tiempo, { $length } se tomaron de { $source }. Quien lo trajo: { $name }.

# Qué se puede decir de una línea.
moving-at = { $column }: { $message }
moving-problem-missing = Esta celda está vacía. Llénela.
moving-problem-nobody = Diga de quién se trata: con el número del sistema anterior o con un correo electrónico.
moving-problem-more-cells = Esta línea tiene más celdas que los encabezados. Busque un separador que sobre.
moving-problem-too-long = Use { $most } caracteres como máximo.
moving-problem-date = “{ $said }” no es un día que podamos leer. Escríbalo como 2024-03-12.
moving-problem-date-ambiguous = “{ $said }” puede ser dos días distintos. Escríbalo como 2024-03-12, o diga en el formulario qué número es el mes.
moving-problem-date-long-ago = “{ $said }” es antes de 1950. Revise el año.
moving-problem-date-ahead = Este día todavía no ha llegado.
moving-problem-length = “{ $said }” no es una duración que podamos leer. Escríbala como 1:30 o 90 min.
moving-problem-length-unit = “{ $said }” no tiene unidad. Escriba { $said } h o { $said } min.
moving-problem-length-whole = “{ $said }” no da minutos enteros. Escríbalo como 1:20.
moving-problem-length-nothing = Esto no suma ningún tiempo.
moving-problem-length-too-long = “{ $said }” es más de lo que cabe en una línea. Revise la unidad.
moving-problem-address = “{ $said }” no es un correo electrónico.
moving-problem-name = Este nombre no se puede escribir en un certificado. Use de 1 a 120 letras.
moving-problem-user-name = “{ $said }” no puede ser un nombre de usuario. Use de 3 a 30 signos: letras de la a a la z, números, puntos y guiones.
moving-problem-choice = “{ $said }” no es una de las opciones. La guía de las columnas las muestra, en inglés.
moving-problem-ends-before = Termina antes del día en que se emitió.
moving-problem-signed-before = Se firmó antes del día del trabajo. Mire las dos fechas.
moving-problem-checked-by-signer = Quien firmó no puede ser quien revisó la firma. Nombre a otra persona.
moving-problem-checked-by-trainee = La persona de estas horas no puede ser quien revisó la firma. Nombre a otra persona.
moving-problem-signature-not-taken = Estas horas ya entraron antes, sin firma. La firma no entra después.
moving-problem-twice = Es igual a la línea { $line }. Se toma una sola vez.
moving-problem-other = La línea { $line } tiene lo mismo y dice otra cosa. Deje la correcta.
moving-problem-unknown = Todavía no se ha traído aquí a nadie así. Traiga primero las personas, o revise el número.
moving-problem-name-differs = Aquí, este número es de { $name }. Revise el número o el nombre.
moving-problem-address-taken = Aquí, esta dirección es de otra persona. Revísela, o pregunte a la administración.
moving-problem-user-name-taken = Alguien ya tiene este nombre de usuario. Elija otro.
moving-problem-program = Aquí no hay ningún programa “{ $said }”.
moving-problem-group = El grupo con este nombre aprende otro programa.
moving-problem-not-enrolled = Esta persona todavía no participa en ningún grupo. Traiga primero los grupos, con el día en que se unió.
moving-problem-number-taken = Otra persona ya tiene un certificado con este número, emitido por la misma organización.
moving-problem-time = No podemos leer “{ $said }” como una hora del día. Escríbala así: 9:30 o 2:30 pm.
moving-problem-no-such-time = El reloj se adelantó y saltó esa hora: ese día no existió. Revise el comienzo.
moving-problem-not-over = Esto todavía no ha terminado. Tráigalo cuando termine, o revise el día, el comienzo y la duración.
moving-problem-entry-long = Una entrada puede tener 24 horas como máximo. Divídala o revise la unidad.
moving-problem-overlaps-entry = Se cruza con su entrada del { $date }, { $time }. Cambie el comienzo o la duración.
moving-problem-overlaps-line = Se cruza con la línea { $line }. Cambie el comienzo o la duración de una de las dos.
moving-problem-supervisor = “{ $said }” no puede firmar por usted aquí. Escriba uno de estos nombres: { $names }.
moving-remark-account = Esta persona ya tiene una cuenta. Solo se anota su número.
moving-remark-holder = Es otro nombre. Aquí la persona se llama { $name }. Se deja como está en el certificado.
moving-remark-identifies = Esto puede señalar a una persona a quien se sirvió. Parece que contiene: { $what }. Si es así, quítelo.
moving-remark-long = Es más que un día. Está bien si es la suma de varios días.
moving-remark-signs-in = Sin correo electrónico. Inicia sesión con el nombre de usuario { $name }.
moving-remark-rules = El { $date } no había ninguna edición de las reglas. Para esta persona valen las reglas de hoy.
moving-remark-joins-later = Sin día de ingreso. La persona se une por su cuenta cuando inicia sesión.
moving-remark-over = Su tiempo ya pasó. Se muestra como vencido.
moving-remark-certification = Según ese dato, es una certificación. Se muestra como emitida por esa organización, nunca por ustedes.
moving-remark-note-held = La nota se deja fuera, porque parece contener: { $what }. Las horas entran sin ella. Después puede agregar otra nota a la entrada.
moving-remark-note-not-kept = Su programa no guarda notas. Las horas entran sin ella.
moving-remark-late = Llega { $days } días después de su día. No hay problema; quien le supervisa lo verá.
moving-remark-long-day = Con sus otras entradas, este día tiene { $length }. Revíselo; quien le supervisa también lo mirará.
moving-remark-before-start = Su programa cuenta desde el { $date }. Entra, pero quizás no cuente.

# Por qué un archivo no se lee.
moving-sheet-nothing = Elija un archivo, o pegue las líneas.
moving-sheet-too-large = El archivo pasa de 2 MiB. Divídalo y traiga las partes una tras otra.
moving-sheet-lines = El archivo tiene { $have } líneas. Pueden entrar { $most } a la vez: divídalo.
moving-sheet-not-text = Este no es un archivo CSV. Ábralo en una hoja de cálculo, use “Guardar como” y elija CSV.
moving-sheet-no-lines = Hay encabezados, pero no hay líneas debajo.
moving-sheet-columns = La primera línea necesita encabezados. Faltan: { $columns }.
moving-sheet-or = { $one } o { $other }
moving-sheet-column-twice = Dos columnas quieren decir “{ $column }”. Deje una.
moving-sheet-source = Diga de dónde vienen estos datos.
moving-sheet-source-long = Use { $most } caracteres como máximo.
moving-sheet-site = Elija una de la lista.
moving-sheet-nothing-new = No hay nada que traer.
moving-sheet-changed = Algo cambió aquí desde que usted vio esta página. Mírela otra vez y después traiga los datos.

# Un certificado anterior, como lo ve cualquiera.
moving-paper-on-record = Consta aquí, emitido en otro lugar
moving-paper-on-record-means = { $organization } guarda los datos de este certificado. No se emitió aquí.
moving-paper-expired = Su tiempo ya pasó
moving-paper-expired-means = Según los datos, este certificado valía hasta el { $date }.
moving-paper-not-yet = Ese día todavía no se había emitido
moving-paper-not-yet-means = Según los datos, se emitió después.
moving-paper-mark = Tomado de { $source }; { $organization } trajo los datos el { $date }. El original no se emitió aquí.
moving-paper-old-number = Número anterior
moving-paper-number = Número aquí
moving-paper-kind = Se dice que es
moving-paper-expires-on = Vale hasta
moving-paper-no-end = no consta que venza
moving-paper-ask = Para tener certeza, pregunte a { $issuer }.
moving-paper-source = Origen de los datos
moving-papers = Certificados de antes
moving-papers-lead = Estos los emitieron otras organizaciones y se trajeron aquí. Cada uno se puede verificar con su número de aquí.

# Horas en el registro.
moving-hours-heading = Tomadas de antes
moving-hours-lead = Estas horas se firmaron en otro lugar. Cuentan como horas firmadas.
moving-hours-total = { $length } en { $n ->
    [one] 1 entrada
   *[other] { $n } entradas
}
moving-hours-supervised = Supervisión: { $name }
moving-hours-signed = Firmado a mano por { $name } el { $date }. Original: { $original }. Revisado por { $checked }.
moving-paper-hours = Horas tomadas de antes
moving-paper-hours-line = { $kind }: { $length }, de { $source }
