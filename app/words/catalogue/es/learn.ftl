# El inicio de quien participa, unirse a un programa, módulos y lecciones.

home-title = Inicio
home-hello = Hola, { $name }
home-empty = Todavía no hay nada que hacer aquí.
home-empty-next = Cuando se una a un programa, aquí verá su próximo paso. ¿Esperaba uno? Pregunte a la persona que le invitó.

home-join-title = Unirse a { $program }
home-join-text = Tiene una invitación. Lea qué pide y quién verá lo que usted escribe; después decida.
home-join-button = Ver { $program }
home-start-text = Esta es la primera lección de “{ $module }”. Puede parar en cualquier momento y volver.
home-start-button = Empezar a leer
home-resume-text = Aquí se quedó en “{ $module }”.
home-resume-button = Seguir
home-quiz-title = Cuestionario: { $module }
home-quiz-text = Ya leyó las lecciones. Ahora viene el cuestionario, y no hay límite de tiempo.
home-quiz-button = Ir al cuestionario
home-quiz-continue-text = Ya empezó el cuestionario. Sus respuestas están guardadas.
home-quiz-continue-button = Seguir con el cuestionario
home-attempts-title = Todavía no: el cuestionario de “{ $module }”
home-attempts-text = Ya usó todos sus intentos. Hable con su equipo de formación: pueden verlo con usted y abrir otro.
home-attempts-button = Ver sus intentos
home-activity-text = Esta actividad es para escribir. Antes de empezar, verá quién la va a leer.
home-activity-button = Ver la actividad
home-draft-text = Tiene un borrador. Solo usted lo ve hasta que lo envíe.
home-draft-button = Seguir escribiendo
home-revise-title = Todavía no: “{ $title }”
home-revise-text = Su equipo de formación escribió qué falta agregar. Puede cambiar su texto y enviarlo otra vez.
home-revise-button = Ver qué agregar
home-correct-title = Una pregunta sobre sus horas del { $date }
home-correct-text = Quien le supervisa escribió qué falta. Puede corregir la entrada y enviarla otra vez.
home-correct-button = Corregir la entrada
home-send-title = Envíe sus horas del { $date }
home-send-text = Esta entrada todavía es un borrador. Cuenta después de que usted la envíe y la firme quien le supervisa.
home-send-button = Ver la entrada
home-log-practice-title = Anote sus horas de práctica
home-log-practice-text = Falta anotar { $length }. Envíe las horas poco después de trabajarlas: cuentan cuando las firma quien le supervisa.
home-log-practice-button = Anotar práctica
home-log-supervision-title = Anote su supervisión
home-log-supervision-text = Falta anotar { $length }. Es el tiempo en el que usted recibe supervisión.
home-log-supervision-button = Anotar supervisión
home-wait-reader-title = “{ $title }” está con su equipo de formación
home-wait-reader-text = Por ahora no tiene que hacer nada. Le avisamos cuando lo hayan leído.
home-wait-reader-button = Ver lo que envió
home-wait-signature-title = { $length } en espera de una firma
home-wait-signature-text = Por ahora no tiene que hacer nada. Sus horas cuentan cuando las firma quien le supervisa.
home-wait-signature-button = Ver sus horas
home-fact-text = Su programa lo pide. Lo anota usted, en un minuto.
home-fact-button = Anotarlo
home-fact-staff-text = Su programa lo pide. Muestre la prueba a quien coordina, que la anota. Usted puede leer lo que se anota.
home-fact-staff-button = Ver lo que se anota
home-reference-title = Una referencia
home-reference-text = Su programa pide una. Pídala a alguien que le conozca; esa persona la envía directamente.
home-reference-button = Pedir una referencia
home-evaluation-title = Último paso: ¿qué le pareció el curso?
home-evaluation-text = Todo lo demás está listo. Son unas pocas preguntas cortas, unos cinco minutos. Sus respuestas no llevan nombre, y “Prefiero no decirlo” siempre es una opción. Después llega su certificado.
home-evaluation-button = Decir lo que pienso
home-certificate-ready-title = Su certificado de { $program } está listo
home-certificate-ready-text = Ya hizo todo lo que pide este programa. Puede descargar el certificado y compartirlo.
home-certificate-button = Ver su certificado

home-rooms = Su trabajo aquí
home-room-desk = Escritorio
home-desk-title = Hay personas que le esperan
home-desk-text = Le esperan: { $works ->
        [0] ningún trabajo
        [one] 1 trabajo
       *[other] { $works } trabajos
    } y { $entries ->
        [0] ninguna entrada de horas
        [one] 1 entrada de horas
       *[other] { $entries } entradas de horas
    }.
home-desk-button = Abrir el escritorio
home-room-admin = Administración
home-room-admin-text = Programas, grupos, sedes y personas.
home-room-admin-button = Abrir la administración
home-room-coordination-text = Los grupos y las personas de su sede.
home-room-cohorts = Grupos
home-room-cohorts-text = Quién está en sus grupos y cómo va cada persona.
home-room-cohorts-button = Ver los grupos
home-room-people = Personas
home-room-people-text = Busque a una persona y vea qué consta sobre ella.
home-room-people-button = Buscar personas
home-room-audit = Lectura
home-room-audit-text = Puede leer grupos, personas, avance, horas y el registro hasta el { $until }. Aquí usted no cambia nada.
home-room-audit-button = Leer el registro
home-room-employer = Mi personal
home-room-employer-text = Siga los certificados de las personas que trabajan con usted, hoy o en cualquier día.
home-room-employer-button = Ver a su personal
home-room-references = Referencias
home-room-references-text = { $n ->
    [0] Ninguna carta le espera.
    [one] Una persona le pide una carta.
   *[other] { $n } personas le piden una carta.
}
home-room-references-button = Ver las referencias

home-module-read = { $read } de { $all } lecciones leídas
home-module-start = Empezar
home-module-resume = Seguir
home-module-open = Abrir
home-waiting = En espera de otra persona
home-waiting-text = Usted ya hizo su parte en esto.
home-waiting-work = “{ $title }”: con { $whom } desde el { $since }
home-waiting-hours = Horas ({ $length }): con { $whom } desde el { $since }
home-waiting-age-supervisor = { $days ->
        [one] La más antigua espera desde hace 1 día. Le enviamos recordatorios a { $whom } por usted.
       *[other] La más antigua espera desde hace { $days } días. Le enviamos recordatorios a { $whom } por usted.
    }
home-waiting-age-site = La más antigua espera desde hace { $days } días. Usted ya hizo su parte. También pedimos ayuda a otra persona de su sede.
home-waiting-age-coordinator = La más antigua espera desde hace { $days } días. Usted ya hizo su parte. Pedimos ayuda a quienes cuidan de su sede. Usted también puede hablar con esas personas.
home-milestones = Sus logros
home-milestones-count = { $laid } de { $all } logros
home-milestone-reached = Alcanzado
home-milestone-to-come = Por venir
home-certificate = Su certificado
home-certificate-not-yet = Todavía no: { $met } de { $all } cosas están listas.
home-certificate-what = Ver qué falta
home-certificate-issued = Número { $number }, emitido el { $date }.
home-progress-link = Ver todo lo que cuenta, y por qué

join-title = Antes de unirse a { $program }
join-cohort = Tiene una invitación al grupo “{ $cohort }”. Empieza el { $date }.
join-asks = Qué le pide
join-pace = Usted va a su propio paso. Nada de lo que termine se le quita.
join-accepted = Para qué sirve
join-accepted-none = Ninguna junta ha aprobado todavía esta formación. Si quiere usarla para una certificación, pregunte primero a su junta.
join-accepted-by = { $board } la acepta para { $for }. Lo revisamos por última vez el { $date }.
join-not-certification = El certificado dice que usted terminó esta formación. No es una certificación ni una licencia.
join-readers = Quién verá lo que usted escribe
join-readers-none = El equipo de formación de su grupo. Todavía no se ha nombrado a nadie.
join-reader-trainer = { $name }, formación: lee lo que usted envía y le responde
join-reader-supervisor = { $name }, supervisión: lee y firma sus horas
join-reader-coordinator = { $name }, coordinación: ve hasta dónde ha llegado
join-reader-administrator = { $name }, administración: ve hasta dónde ha llegado
join-reader-auditor = { $name }, auditoría: revisa nuestros registros
join-readers-work = Los borradores son solo suyos hasta que los envíe. Las demás personas que participan no ven sus respuestas, sus textos ni sus horas.
join-readers-progress = Quienes llevan esta formación pueden ver hasta dónde ha llegado y qué cuenta.
join-readers-story = Para aprobar, nunca tiene que contar su propia historia ni un diagnóstico.
join-button = Unirse a { $program }
join-after = Después va a su página de inicio. Ahí le espera la primera lección.
join-waits = Su grupo todavía no ha empezado
join-waits-why = Ninguna persona de apoyo entre pares certificada ha leído todavía todos nuestros módulos. Antes de que un grupo comience con ellos, alguien de la administración lo acepta con su nombre. Aquí eso todavía no ha pasado.
join-waits-you = No hace falta que haga nada. Su lugar está guardado. Si quiere saber más, pregunte a una de las personas de esta página.
join-waits-home = Volver a su página de inicio

learn-objectives = Qué podrá hacer después
learn-module-length = { $count ->
        [one] 1 lección
       *[other] { $count } lecciones
    }, { $length } en total
learn-module-read = { $read } de { $all } lecciones leídas
learn-start = Empezar la primera lección
learn-resume = Seguir: { $title }
learn-to-quiz = Ir al cuestionario
learn-to-attempt = Seguir con el cuestionario
learn-to-activity = Ir a “{ $title }”
learn-to-progress = Ver su avance
learn-end = Llegó al final de este módulo.
learn-lessons = Lecciones
learn-index = En este módulo
learn-lesson-read = Leída
learn-lesson-unread = Por leer
learn-lesson-note = Tiene un aviso sobre su contenido
learn-quiz = Cuestionario
learn-quiz-open = Por hacer: { $questions ->
        [one] 1 pregunta
       *[other] { $questions } preguntas
    }, se aprueba con { $pass }
learn-quiz-running = Empezado. Sus respuestas están guardadas.
learn-quiz-not-yet = Todavía no: su mejor resultado es { $best }, y se aprueba con { $pass }
learn-quiz-used-up = Todavía no: ya usó todos los intentos. Su equipo de formación puede abrir otro.
learn-quiz-passed = Aprobado con { $best }
learn-quiz-link = Abrir el cuestionario
learn-activities = Actividades
learn-beside = Además de las lecciones
learn-packet = El módulo entero para imprimir
learn-activity-open = Por hacer
learn-activity-draft = Borrador, solo usted lo ve
learn-activity-waiting = Con su equipo de formación desde el { $date }
learn-activity-returned = Todavía no: su equipo de formación escribió qué agregar
learn-activity-accepted = Aceptado
learn-place = Lección { $number } de { $all }
learn-note = Antes de leer
learn-note-choice = Usted elige cuánto lee. Puede saltarse una parte o la lección entera: el botón del final cuenta igual.
learn-note-skip = Ir al final de esta lección
learn-previous = Anterior: { $title }
learn-next = Siguiente: { $title }
learn-next-quiz = Terminar e ir al cuestionario
learn-next-end = El botón marca esta lección como leída.
learn-last = Esta es la última lección del módulo.
learn-steps = Pasos de la lección
learn-crumbs = Dónde está

# Títulos de los bloques de una lección.
lesson-block-try = Póngalo en práctica
lesson-block-note = Nota
lesson-block-tip = Consejo
lesson-block-important = Importante
lesson-block-warning = Cuidado
lesson-block-caution = Vaya con calma
lesson-block-footnotes = Notas
