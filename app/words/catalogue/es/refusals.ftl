# Por qué algo no se aceptó y qué hacer. Cada frase está junto a su campo o arriba en la página.

# Lo que una persona da de sí misma.
refusal-email-missing = Escriba un correo electrónico.
refusal-email-shape = Esto no parece un correo electrónico. Necesita un nombre, una @ y un dominio, como rosa@example.org.
refusal-name-missing = Escriba su nombre.
refusal-name-long = Este nombre es más largo de lo que podemos guardar. Escríbalo con { $most } caracteres o menos.
refusal-name-characters = En este nombre hay un signo oculto que no podemos imprimir. Vacíe la casilla y escriba el nombre a mano.
refusal-passphrase-short = Esta frase de acceso es muy corta. Use { $least } caracteres o más. Cuatro o cinco palabras seguidas son fáciles de recordar.
refusal-passphrase-long = Esta frase de acceso es muy larga. Use { $most } caracteres o menos.
refusal-passphrase-common = Muchas personas eligen esta frase de acceso, y por eso es fácil de adivinar. Elija cuatro o cinco palabras que solo usted juntaría.
refusal-passphrase-differs = Las dos frases de acceso no son iguales. Escriba la misma en las dos casillas.
refusal-user-name-missing = Elija un nombre de usuario.
refusal-user-name-length = Un nombre de usuario tiene de { $least } a { $most } letras y números. Elija uno de ese largo.
refusal-user-name-characters = Un nombre de usuario lleva letras de la a a la z, números, puntos, guiones y guiones bajos, sin espacios. Escríbalo con estos signos.
refusal-user-name-like-number = Esto parece el número de un certificado. Elija un nombre que parezca un nombre.

# Cuestionarios.
refusal-quiz-already-sent = Ya envió este cuestionario, así que las respuestas quedan como están. Ya puede ver su resultado.
refusal-quiz-no-attempt-left = { $allowed ->
    [one] Ha usado { $used } de { $allowed } intento. Escriba a su equipo de formación: pueden permitirle uno más.
   *[other] Ha usado { $used } de { $allowed } intentos. Escriba a su equipo de formación: pueden permitirle uno más.
}
refusal-quiz-not-drawn = Esta pregunta no es parte de su cuestionario. Vuelva al cuestionario y responda las preguntas que ve allí.
refusal-quiz-unreadable = Esta respuesta no corresponde a la pregunta. Responda otra vez y guarde de nuevo.
refusal-quiz-too-long = Su respuesta es muy larga. Use { $most } caracteres o menos.

# Trabajos que alguien lee.
refusal-work-not-editable = Este trabajo está con el equipo de formación o ya se aceptó, así que ahora no se puede cambiar. Si se lo devuelven, puede seguir escribiendo.
refusal-work-too-short = { $have ->
    [one] Hasta ahora tiene { $have } palabra. Este trabajo necesita { $least } o más, así que agregue al menos { $missing }, por favor.
   *[other] Hasta ahora tiene { $have } palabras. Este trabajo necesita { $least } o más, así que agregue al menos { $missing }, por favor.
}
refusal-work-too-many-words = { $have ->
    [one] Tiene { $have } palabra. Este trabajo admite { $most } o menos, así que quite al menos { $over }, por favor.
   *[other] Tiene { $have } palabras. Este trabajo admite { $most } o menos, así que quite al menos { $over }, por favor.
}
refusal-work-too-long = Este texto es más largo de lo que podemos guardar. Use { $most } caracteres o menos.
refusal-work-not-waiting = Este trabajo ya no espera respuesta. Ábralo otra vez para ver cómo está.
refusal-work-changed-meanwhile = Este trabajo cambió mientras usted lo tenía abierto. Ábralo otra vez, lea la última versión y después decida.
refusal-work-row-missing = Elija un nivel para “{ $row }”.
refusal-work-essential-not-met = “{ $row }” es esencial y todavía no se cumple. Devuelva el trabajo y diga qué agregar, o revise el nivel.
refusal-work-comment-missing = Escriba qué hay que agregar, para que la persona sepa cómo seguir.

# Horas: para cualquier campo.
refusal-hours-missing = Llene este campo, por favor.
refusal-hours-unreadable = No pudimos leer esto. Escriba un día como 2026-03-12, una hora como 09:30 y una duración en números enteros.
refusal-hours-not-offered = Elija una opción de la lista.
refusal-hours-no-such-time = Ese día los relojes se adelantaron y se saltaron esta hora. Revise cuándo empezó.
refusal-hours-in-future = Este tiempo todavía no ha terminado. Anótelo cuando termine.
refusal-hours-zero = Esta entrada no tiene tiempo. Escriba cuánto duró: 1 minuto o más.
refusal-hours-too-long = En una entrada caben { $most } horas o menos. Si duró más, haga una entrada por cada día.
refusal-hours-overlaps = Esto se cruza con su entrada del { $date }, con inicio a las { $start }. Cambie el inicio o la duración, o corrija primero esa entrada.
refusal-hours-note-long = Su nota tiene { $have } caracteres. Use { $most } o menos.
refusal-hours-no-note = Aquí no hay ninguna nota que otros puedan leer.
refusal-hours-not-editable = Esta entrada está con quien le supervisa o ya se firmó, así que ahora no se puede cambiar. Si se la devuelven, puede corregirla.
refusal-hours-not-signed = Esta entrada todavía no tiene firma, así que puede cambiarla sin dar un motivo. Mírela otra vez.
refusal-hours-not-waiting = Esta entrada ya no espera una decisión. Ábrala otra vez para ver cómo está.
refusal-hours-changed-meanwhile = Esta entrada cambió mientras usted la tenía abierta. Ábrala otra vez, lea la última versión y después decida.
refusal-hours-reason-missing = Escriba qué hay que cambiar, para que la persona sepa qué hacer.
refusal-hours-reason-long = Su explicación es muy larga. Use { $most } caracteres o menos.
refusal-hours-not-attested = Marque la casilla que dice que usted supervisó estas horas. Después firme.
refusal-hours-signed-before = El trabajo fue el { $date }. La firma viene después. Mire otra vez las dos fechas.
refusal-hours-own-signature = Esta es su propia firma. Otra persona tiene que revisar la hoja, o usted puede firmar las horas en su cuenta.
refusal-hours-handed-over = Esta entrada se traspasó a otra persona que supervisa. Si la primera ya la firmó a mano, pida a quien se forma que la recupere y la envíe otra vez.
refusal-hours-only-from-records = Esta entrada se le traspasó. Usted no vio este trabajo, así que solo puede firmarla por registros.
refusal-hours-not-from-records = Usted consta como quien vio este trabajo. Firme lo que vio, no por registros.
refusal-hours-records-missing = Nombre los registros que miró.
refusal-hours-records-long = Nombre como máximo { $most } registros, cada uno en pocas palabras.
refusal-hours-locked = Esta entrada está cerrada y ahora no se puede corregir. Si algo no es correcto, pida a quien coordina que la abra otra vez.
refusal-hours-not-locked = Aquí no hay nada cerrado.
refusal-hours-same-signer = Usted la firmó primero. La segunda firma tiene que ser de otra persona.
refusal-hours-identity-waits = Nadie ha confirmado todavía quién la firmó primero. Después se puede firmar por segunda vez.
refusal-hours-still-signs = Entonces no hace falta mover nada. Pídale que firme antes de irse.

# Horas: lo que se dice de un solo campo, donde eso ayuda más.
refusal-hours-missing-date = Elija el día.
refusal-hours-missing-start = Escriba la hora en que empezó, como 09:30.
refusal-hours-missing-length = Escriba cuánto duró: horas, minutos o ambos.
refusal-hours-missing-activity = Elija qué hizo.
refusal-hours-missing-mode = Elija cómo se reunieron.
refusal-hours-missing-supervisor = Elija a quién se pide la firma.
refusal-hours-unreadable-date = No pudimos leer este día. Escriba año, mes y día, como 2026-03-12.
refusal-hours-unreadable-start = No pudimos leer esta hora. Escriba horas y minutos, como 09:30 o 14:15.
refusal-hours-unreadable-length = No pudimos leer esta duración. Use números enteros, como 1 hora y 30 minutos.
refusal-hours-not-offered-activity = Esto no corresponde a esta clase de horas. Elija de la lista lo que hizo.
refusal-hours-not-offered-supervisor = Esta persona no puede firmar sus horas ahora. Elija a alguien de la lista.

# Números de certificados.
refusal-number-missing = Escriba el número que está impreso en el certificado.
refusal-number-length = { $have ->
    [one] Escribió { $have } letra o número. El número de un certificado tiene { $need }. Compárelo con el papel y escríbalo otra vez.
   *[other] Escribió { $have } letras y números. El número de un certificado tiene { $need }. Compárelo con el papel y escríbalo otra vez.
}
refusal-number-symbol = El número de un certificado nunca lleva “{ $symbol }”. Los números 0 y 1 y las letras I, L y O nunca se usan. Compárelo con el papel y escríbalo otra vez.
refusal-number-hidden = Hay un signo oculto en lo que pegó. Vacíe la casilla y escriba el número a mano.
refusal-number-check = Este número tiene un error: una o más letras o números no son como en el papel. Fíjese bien en 8 y B, 5 y S, 2 y Z.

# Quién puede hacer qué.
refusal-denied-not-yours = Su función no permite hacer esto. No se cambió nada. Si cree que debería poder, pregunte a la administración.
refusal-denied-own-work = Esto es de usted, así que otra persona tiene que decidir. No se cambió nada.

# Mensajes entre participantes y equipo de formación
refusal-message-empty = Escriba primero unas palabras, por favor.
refusal-message-long = Su mensaje tiene { $have } caracteres. Use { $most } o menos, por favor.
refusal-message-closed = Esta conversación está cerrada. Puede empezar una nueva cuando quiera.
refusal-message-meanwhile = Llegó otro mensaje mientras usted escribía. Léalo, por favor, y después envíe otra vez su respuesta.

# Anuncios
refusal-note-missing = Escriba algo aquí, por favor.
refusal-note-long = Esto tiene { $have } caracteres. Use { $most } o menos, por favor.
refusal-note-no-day = Elija el último día en que se muestra.
refusal-note-past = Elija hoy, { $today }, o un día posterior.
refusal-note-far = Elija un día que no pase del { $last }.

# Opiniones sobre el curso
refusal-survey-missing = Elija una, por favor. También vale “Prefiero no decirlo”.
refusal-survey-long = Escribió { $have } caracteres. Caben { $most }.
refusal-survey-not-open = Esto se abre cuando todo lo demás está hecho. Su página de avance muestra lo que falta.

# Lo que se escribió en papel y el personal pasa a la computadora
refusal-entered-no-day = Elija el día que está en el papel.
refusal-entered-future = Elija hoy, { $today }, o un día anterior.
refusal-entered-before = Elija el día de ingreso, { $joined }, o un día posterior.
refusal-entered-not-compared = Compare con el papel lo que escribió y después marque la casilla, por favor.
refusal-entered-nothing = Elija al menos una lección, por favor.

# Datos que alguien anota
refusal-fact-missing = Complete este campo, por favor.
refusal-fact-choice = Elija una de estas opciones.
refusal-fact-not-a-day = Esto no es un día. Escríbalo como año-mes-día, por ejemplo 2026-11-27.
refusal-fact-future = Ese día todavía no llega. Elija hoy o un día anterior.
refusal-fact-ends-first = Es anterior al primer día. Elija un día posterior.
refusal-fact-number = Escriba un número entero de 0 a { $most }.
refusal-fact-long = Escriba { $most } caracteres como máximo, por favor.
refusal-fact-no-name = Escriba un nombre con letras o números.
refusal-fact-parts = Escriba en cada línea un nombre y un número, por ejemplo: etica = 84.
refusal-fact-two-marks = Escriba una nota, o las notas por partes, pero no ambas.
refusal-fact-not-signed = Marque la casilla para firmar.
refusal-fact-not-eligible = Aquí solo se anota "revisado, apto, fecha". Si la persona no es apta, no anote nada y hable con ella.
refusal-fact-check-only = Esto parece un papel de antecedentes penales o de inmigración. Anótelo como "Antecedentes o permiso de trabajo: revisado", sin el papel.
refusal-fact-known = Esto ya se sabe. Ábralo en la lista y corríjalo ahí.
refusal-fact-no-time = Escriba cuánto duró.
refusal-fact-nothing-there = Diga que vive allí, o cuánto de su trabajo es allí.
refusal-fact-not-met-yet = Todavía no se cumplen todos los requisitos. Anote esta decisión cuando se cumplan.
