# El árbol de requisitos. También lo lee el equipo, así que las frases hablan de la cosa y no de "usted".

progress-title = Su avance en { $program }
progress-title-none = Su avance
progress-none = Todavía no se ha unido a ningún programa. Cuando lo haga, esta página muestra todo lo que cuenta, y por qué.
progress-home = Ir a su página de inicio
progress-count = { $done } de { $all } listos
progress-asks = Qué pide el certificado
progress-empty = Este programa todavía no pide nada.
progress-certificate = Certificado
progress-certificate-issued = Número { $number }, emitido el { $date }.
progress-certificate-pdf = Descargar el certificado
progress-certificate-page = Ver su página pública
progress-certificate-when = El certificado se emite en el momento en que está lista la última cosa de abajo. No hace falta pedirlo.
progress-certificate-waits = Usted ya hizo todo lo que aparece abajo. Ahora una persona de la organización lo revisa y decide sobre su certificación. No tiene que hacer nada. El certificado llega con esa decisión.
progress-certificate-not-now = Usted ya hizo todo lo que aparece abajo. Alguien lo revisó y decidió: todavía no. Puede leer el motivo en «Lo que se sabe de usted». Hable con su oficina sobre lo que sigue.
progress-rules = Las reglas detrás de esta página
progress-joined = Se unió el
progress-version = Edición de las reglas
progress-source = De dónde vienen las reglas
progress-checked = Última revisión
progress-rules-stay = Usted sigue con la edición con la que empezó, aunque las reglas cambien después. Solo pasa a una más nueva si usted lo dice.
progress-as-of = Al { $when }.
progress-print = Puede imprimir esta página.

progress-state-met = Cumplido
progress-state-unmet = Todavía no
progress-state-pending = En espera
progress-state-waived = No hace falta

progress-asks-lessons = Leer todas las lecciones de “{ $module }”
progress-asks-quiz = Aprobar el cuestionario de “{ $module }” con { $pass } o más
progress-asks-activity = Que el equipo de formación acepte “{ $title }”
progress-asks-practice = { $length } de práctica, con la firma de quien supervisa
progress-asks-supervision = { $length } de supervisión, con la firma de quien supervisa
progress-asks-evaluation = Decir qué le pareció el curso
progress-all-of = Todo esto
progress-some-of = { $n ->
        [one] Una de estas cosas
       *[other] { $n } de estas cosas
    }

progress-have-time = { $have } de { $need } con firma
progress-have-no-mark = Todavía sin resultado, se necesita { $need }
progress-have-mark = Mejor resultado: { $have }, se necesita { $need }
progress-have-points = Mejor resultado: { $have } puntos, se necesitan { $need }
progress-have-lessons = { $have } de { $need } lecciones leídas
progress-have-work = { $have } de { $need } aceptados
progress-have-evaluation = Con respuesta
progress-have-no-evaluation = Todavía sin respuesta
progress-have-parts = { $have } de { $need } partes listas
progress-waiting-time = { $length } en espera de una firma.
progress-unconfirmed = De eso, { $length } ya tiene firma. Cuenta cuando el equipo haya confirmado quién firmó.
progress-signed-once = De eso, { $length } tiene una firma. Cuenta cuando haya firmado otra persona.
progress-waiting-work = Enviado y en espera del equipo de formación.

progress-why-waived = Alguien con derecho a hacerlo decidió que esto no hace falta.
progress-why-unsigned = Ya se anotó lo suficiente. Cuenta cuando lo firme quien supervisa.
progress-why-unconfirmed = Ya se firmó lo suficiente. Cuenta cuando el equipo haya confirmado quién firmó.
progress-why-signed-once = Ya se firmó lo suficiente. Cuenta cuando haya firmado otra persona.
progress-why-time = Falta anotar y enviar { $length }.
progress-why-quiz-open = El cuestionario está empezado y todavía no se ha enviado.
progress-why-no-quiz = El cuestionario todavía no se ha enviado.
progress-why-mark = El mejor resultado todavía no llega a { $need }.
progress-why-not-begun = Todavía no se ha empezado.
progress-why-draft = Hay un borrador que todavía no se ha enviado.
progress-why-returned = El equipo de formación escribió qué agregar.
progress-why-unread = Cuenta cuando lo acepte el equipo de formación.
progress-why-evaluation-open = Este es el último paso. Toma unos cinco minutos, y las respuestas no llevan nombre.
progress-why-evaluation-later = Se abre cuando está listo todo lo demás.
progress-why-lessons = { $n ->
        [one] Falta leer 1 lección.
       *[other] Falta leer { $n } lecciones.
    }

progress-excluded = { $n ->
        [one] 1 entrada todavía no cuenta:
       *[other] { $n } entradas todavía no cuentan:
    }
progress-excluded-what = { $date }, { $length }
progress-excluded-before = es de antes del día de ingreso, el { $date }.
progress-excluded-draft = es un borrador que no se ha enviado.
progress-excluded-returned = le falta información y todavía no se ha corregido.
