# Lo que piden las reglas de un programa, por qué un hecho no cuenta y qué se puede hacer después. También lo lee el
# personal y las juntas, así que estas frases hablan de la cosa y no de «usted».

rules-asks-lessons = Todas las lecciones del módulo { $module } leídas
rules-asks-quiz = El cuestionario del módulo { $module } aprobado con { $pass } o más
rules-asks-activity = La actividad { $activity } aceptada por el equipo de formación
rules-asks-hours = { $length } de { $of }
rules-asks-hours-most = Cuentan como máximo { $length } de { $of }
rules-asks-categories = { $length } de { $of }, con { $parts }
rules-asks-category = { $length } de { $label }
rules-asks-share-least = Al menos { $percent } de { $of } como { $label }
rules-asks-share-most = Como máximo { $percent } de { $of } como { $label }
rules-asks-ratio = { $length } de { $of } por cada { $for } de { $per }
rules-asks-frequency-week = { $of }, { $n ->
        [one] una vez
       *[other] { $n } veces
    } en cada semana de la etapa
rules-asks-frequency-month = { $of }, { $n ->
        [one] una vez
       *[other] { $n } veces
    } en cada mes de la etapa
rules-asks-periodic = { $length } sobre { $label } cada { $n } meses
rules-asks-retention = Un papel sobre cada entrada de { $of }, guardado por { $n ->
        [one] 1 año
       *[other] { $n } años
    }
rules-asks-courses-all = Estos cursos completados: { $list }
rules-asks-courses-some = { $n ->
        [one] 1 curso completado
       *[other] { $n } cursos completados
    }
rules-asks-courses-credits = { $n } cursos completados, con { $credits } créditos
rules-asks-exam = Examen aprobado: { $exam }
rules-asks-exam-percent = Examen aprobado con { $pass } % o más: { $exam }
rules-asks-exam-points = Examen aprobado con { $pass } puntos o más: { $exam }
rules-asks-document = { $n ->
        [one] Este papel: { $document }
       *[other] { $n } de este papel: { $document }
    }
rules-asks-attestation = { $attestation }, con la firma de: { $by }
rules-asks-references = { $n ->
        [one] 1 referencia
       *[other] { $n } referencias
    }
rules-asks-age-least = { $least } años de edad o más
rules-asks-age-most = { $most } años de edad o menos
rules-asks-age-between = De { $least } a { $most } años de edad
rules-asks-live = Vivir en { $place }
rules-asks-work = { $percent } % o más del trabajo en { $place }
rules-asks-live-or-work = Vivir en { $place }, o hacer allí { $percent } % o más del trabajo
rules-asks-education = Estudios: { $list }
rules-asks-credential = Una credencial: { $list }
rules-asks-list = No estar en esta lista: { $list }
rules-asks-tenure-months = { $n ->
        [one] 1 mes
       *[other] { $n } meses
    } como { $position }
rules-asks-tenure-days = { $n ->
        [one] 1 día
       *[other] { $n } días
    } como { $position }
rules-any-position = parte del personal o del voluntariado
rules-asks-review = La decisión de una persona con nombre y apellido
rules-asks-audit = Papeles que se muestran cuando los pide una auditoría al azar
rules-or = { $list } o { $last }

rules-of-practice = práctica
rules-of-supervision = supervisión
rules-of-training = formación
rules-of-continuing-education = educación continua

rules-event-evaluation = el día en que se revisó esto
rules-event-joined = el día de ingreso
rules-event-stage-start = el inicio de la etapa
rules-event-stage-end = el fin de la etapa
rules-event-application = el día de la solicitud
rules-event-approval = el día de la aprobación
rules-event-issue = el día de la emisión
rules-event-last-certification = la última certificación
rules-event-lapse = el día en que venció el certificado
rules-event-training-end = el fin de la formación

rules-out-before-joining = Es de antes del día de ingreso, el { $date }.
rules-out-not-sent = Es un borrador que no se ha enviado.
rules-out-returned = Se devolvió y todavía no se ha corregido.
rules-out-from-records = Quien firmó no vio este trabajo y firmó por registros. Este programa no lo cuenta.
rules-out-after-the-day = Es de después del { $date }, el día por el que se preguntó.
rules-out-excluded = El programa no cuenta { $label }.
rules-out-not-among = Aquí el programa solo cuenta { $labels }.
rules-out-too-old = Es demasiado antiguo: aquí el programa cuenta desde el { $date }.
rules-out-before-event = Es de antes del { $date }. El programa cuenta desde ese día. Lo decide esto: { $event }.
rules-out-after-event = Es de después del { $date }. El programa cuenta hasta ese día. Lo decide esto: { $event }.
rules-out-day-not-known = Todavía nadie ha anotado { $event }, así que no se puede contar.
rules-out-over-cap = De { $label } cuentan como máximo { $length }, y ya se llegó a eso.
rules-out-over-ceiling = Cuentan como máximo { $length }, y ya se llegó a eso.
rules-out-no-supervisor = No dice quién supervisó.
rules-out-supervisor = De { $supervisor } no se conoce, para ese día, una acreditación que cuente aquí.
rules-out-second-level = { $supervisor } también necesita que le supervise alguien que cumpla lo necesario, y ese día no tenía a nadie así.
rules-out-used-before = Ya se usó para { $credential }.
rules-out-same-course = El mismo curso cuenta una sola vez: { $course }.
rules-out-unit = El programa no dice cuánto dura esta unidad: { $unit }.
rules-out-rounded-down = El programa redondea hacia abajo, a { $length }.
rules-out-expired = Valía hasta el { $date }.
rules-out-name-differs = El nombre que lleva no es el de la solicitud.
rules-out-not-notarised = También lo tiene que firmar un notario.
rules-out-handed-in-by = Lo tiene que entregar: { $who }.
rules-out-signed-by = Lo tiene que firmar: { $who }.
rules-out-other-text = Es otra edición del texto. El programa pide { $wanted }.
rules-out-too-few-words = Tiene { $have } palabras. Se piden al menos { $need }.
rules-out-relation = No cuenta una referencia de alguien con esta relación: { $relation }.
rules-out-not-from-referee = Tiene que enviarla la misma persona que da la referencia.
rules-out-below-mark = Todavía no se llegó al resultado que se pide.
rules-out-too-soon = Fue antes de que terminara la espera. El primer día era el { $date }.
rules-out-no-attempt-left = Ya se habían usado los { $most } intentos.
rules-out-too-late = Fue después del último día para eso, el { $date }.
rules-out-not-held = No estaba vigente el { $date }.
rules-out-not-good = No está en buena situación.
rules-out-hours-a-week = Son menos de { $need } horas por semana.
rules-out-duty = Menos de { $need } % de este trabajo es { $duty }.
rules-out-work-there = Menos de { $need } % del trabajo es allí.
rules-out-on-list = El nombre estaba en la lista.
rules-out-no-paper = No se guarda ningún papel sobre esto.

rules-next-lesson = Leer la lección { $lesson }.
rules-next-quiz = Hacer el cuestionario del módulo { $module }.
rules-next-quiz-open = Seguir con el cuestionario que está abierto.
rules-next-activity = Empezar la actividad { $activity }.
rules-next-draft = Seguir con el borrador.
rules-next-add = Agregar lo que pidió el equipo de formación.
rules-next-correct = Corregir la entrada que se devolvió.
rules-next-send = Enviar la entrada que está en borrador.
rules-next-log = Anotar más { $of }.
rules-next-trainer = Esperar a que el equipo de formación lo lea.
rules-next-supervisor = Esperar la firma de quien supervisa.
rules-next-identity-check = Esperar a que el equipo confirme quién firmó.
rules-next-second-signature = Esperar a que firme otra persona.
rules-next-evaluation = Dar la opinión sobre el curso.
rules-next-more = Agregar más { $of }.
rules-next-more-in = Agregar más { $of } sobre { $category }.
rules-next-session-week = Tener { $of } en esta semana, a más tardar el { $date }.
rules-next-session-month = Tener { $of } en este mes, a más tardar el { $date }.
rules-next-course = Completar el curso { $course }.
rules-next-one-course = Completar otro de los cursos.
rules-next-exam = Presentar este examen el { $date } o después: { $exam }.
rules-next-retake-training = Hacer otra vez la formación.
rules-next-apply-again = Presentar otra vez la solicitud.
rules-next-ask-for-help = Pedir ayuda antes de volver a intentarlo.
rules-next-go-back = Preguntar a la junta cómo seguir.
rules-next-hand-in = Entregar este papel: { $document }.
rules-next-hand-in-by = Pedir que se entregue este papel: { $document }. Lo entrega: { $who }.
rules-next-sign = Falta una firma en esto: { $attestation }. Lo firma: { $who }.
rules-next-reference = Pedir una referencia a alguien.
rules-next-wait-until = Esperar hasta el { $date }.
rules-next-tell-day = Anotar { $event }.
rules-next-tell-birth = Anotar el día de nacimiento.
rules-next-tell-place = Anotar dónde vive y trabaja la persona.
rules-next-tell-education = Anotar los estudios.
rules-next-tell-credential = Anotar la credencial.
rules-next-tell-list = Pedir que alguien revise la lista.
rules-next-tell-position = Anotar el empleo u otro puesto.
rules-next-audit = Mostrar los papeles que pide la auditoría.
rules-next-papers = Guardar un papel sobre cada entrada.
rules-next-board = Hablar con la junta: nada que se pueda anotar aquí cambia esto.
rules-next-check = Esperar a que alguien lo haya revisado.
rules-next-decision = Esperar la decisión de una persona con nombre y apellido.

rules-estimate = Es un cálculo aproximado, no una decisión de { $board }. Se revisó el { $date }.
rules-estimate-old = Es un cálculo aproximado, no una decisión de { $board }. Se revisó el { $date }, hace más de 180 días: pregunte a la junta antes de confiar en él.
