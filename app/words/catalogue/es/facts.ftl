# Datos de una persona que alguien anota: documentos que se vieron, exámenes, estudios, decisiones.
facts-title = Lo que se sabe de usted
facts-title-of = Datos de { $name }
facts-lead-own = Su programa pide algunas cosas que no pasan aquí: estudios, un trabajo, una declaración. Algunas las anota usted; las demás las anota el personal. Aquí ve todo, y quién lo anotó.
facts-lead-staff = Lo que la plataforma no ve por sí misma. Cada dato lleva el nombre de usted, el día y lo que vio como prueba. La persona de quien se trata puede leerlo todo.
facts-never-upload = Los papeles se ven, no se guardan: aquí no se sube nada. De un informe de antecedentes penales o de papeles de inmigración anote solo esto: revisado, apto y la fecha.
facts-none = Todavía no se ha anotado nada.
facts-add = Agregar algo
facts-asked = (el programa lo pide)
facts-saved = Quedó guardado.
facts-save = Guardar
facts-decide = Registrar la decisión
facts-next = Su nombre y la fecha de hoy se guardan con esto. Cuenta de inmediato. Después se puede corregir o retirar, y lo que había antes se sigue pudiendo leer.
facts-next-waits = Su nombre y la fecha de hoy se guardan con esto. El personal mira la prueba y entonces cuenta. Hasta ese momento puede cambiarlo.
facts-choose = Elija una opción
facts-other = Otra cosa
facts-other-hint = Solo si no está en la lista de arriba.
facts-entered-by = Anotado por { $name } ({ $role })
facts-withdrawn = Retirado
facts-withdrawn-by = Retirado por { $name }: { $reason }
facts-waits = Espera a que alguien vea la prueba
facts-holds = Lo que vale ahora
facts-before = Antes
facts-because = Se corrigió porque: { $reason }
facts-correct = Corregir esto
facts-correct-title = Corregir: { $kind }
facts-check = Prueba
facts-check-next = Esto lo anotó la persona. Diga qué vio como prueba; a partir de ahí cuenta.
facts-check-button = Vi la prueba
facts-withdraw = Retirar
facts-withdraw-next = Se sigue pudiendo leer, con su motivo, y ya no cuenta.
facts-withdraw-button = Retirar esto
facts-changed = Alguien cambió esto mientras usted escribía. Lo que escribió sigue aquí. Lea el dato otra vez y después envíelo.
facts-of-person = Datos: documentos, exámenes, decisiones
facts-branch = Varias partes juntas: { $name }

# Clases
facts-kind-document = Documento que se vio
facts-kind-eligibility = Antecedentes o permiso de trabajo: revisado
facts-kind-attestation = Declaración firmada
facts-kind-exam = Examen de otra entidad
facts-kind-course = Curso en otro lugar
facts-kind-learning = Horas de formación en otro lugar
facts-kind-education = Estudios
facts-kind-credential = Credencial
facts-kind-list-check = Consulta de una lista de exclusión
facts-kind-position = Trabajo o puesto voluntario
facts-kind-place = Lugar donde se vive o trabaja
facts-kind-birth = Fecha de nacimiento
facts-kind-day = Día en el camino
facts-kind-stage = Inicio de una etapa
facts-kind-audit = Auditoría al azar
facts-kind-decision = Decisión
facts-kind-qualification = Calificación para supervisar

# Prueba
facts-proof-watched-here = Pasó aquí
facts-proof-trainer-accepted = Lo aceptó quien forma
facts-proof-supervisor-signed = Lo firmó quien supervisa
facts-proof-referee-sent = Lo envió quien da la referencia
facts-proof-signed = Firmado aquí
facts-proof-told = Lo dijo la persona
facts-proof-paper-seen = Se vio el papel
facts-proof-letter = Lo dijo una carta
facts-proof-primary-source = Se preguntó a la entidad o se consultó la lista
facts-proof-decided = Decidido con nombre

# Campos
facts-field-what = Cuál
facts-field-dated = Fecha del papel
facts-field-on = Día
facts-field-from = Desde
facts-field-until = Hasta (déjelo vacío si no tiene fin)
facts-field-handed-in-by = Quién lo entregó, si el programa lo pide
facts-field-name-matches = El nombre del papel es el de la persona
facts-field-notarised = Lo firmó un notario
facts-field-eligible = Revisado: apto
facts-field-text-version = Edición del texto, si tiene
facts-field-words = Cuántas palabras, si el programa lo pide
facts-field-sign = Firmo esta declaración con mi nombre y la fecha de hoy
facts-field-signed-by = Quién la firmó
facts-field-passed = ¿Se aprobó?
facts-field-mark = Nota (porcentaje o puntos), si hay
facts-field-parts = Notas por partes, si hay
facts-field-percent = Nota en porcentaje, si hay
facts-field-credits = Créditos, si hay
facts-field-tags = Qué más es, si el programa lo pide
facts-field-of = Qué tipo de formación
facts-field-hours = Horas
facts-field-minutes = Minutos
facts-field-category = Tema
facts-field-course = Nombre del curso
facts-field-paper-kept = Se guarda un papel sobre esto
facts-field-standing = Cómo está
facts-field-clear = ¿El nombre no estaba en la lista?
facts-field-hours-per-week = Horas por semana
facts-field-duties = En qué consiste el trabajo, en porcentaje
facts-field-lives = Vive allí
facts-field-work-percent = Cuánto del trabajo es allí, en porcentaje
facts-field-program = Programa
facts-field-event = Qué día
facts-field-stage = Etapa
facts-field-renewals = Cuántas veces se renovó
facts-field-answered-on = Cuándo se mostraron los papeles
facts-field-in-order = ¿Estaban en orden?
facts-field-decision = Qué se decide
facts-field-requirement = Sobre qué requisito
facts-field-decided = Sí o no
facts-field-why = Motivo
facts-field-supervised-by = Quién le supervisa, si alguien lo hace
facts-field-proof = Qué vio como prueba
facts-field-evidence = Dónde está la prueba
facts-field-reason = Motivo
facts-field-on-decision = Desde qué día vale
facts-field-on-audit = Cuándo les tocó la auditoría
facts-field-on-birth = Fecha de nacimiento
facts-field-until-decision = Último día en que vale; en una prórroga, el nuevo último día
facts-field-hours-decision = Horas que cuentan, si es aprendizaje previo
facts-field-minutes-decision = Minutos que cuentan, si es aprendizaje previo
facts-field-stage-decision = Sobre qué etapa, si es prórroga o certificación

# Ayudas
facts-hint-parts = Una por línea: etica = 84
facts-hint-duties = Una por línea: apoyo entre pares = 60
facts-hint-tags = Con comas: optativo, basico
facts-hint-why = Escríbalo para que la persona pueda leerlo.
facts-hint-evidence = Por ejemplo: el número que tiene o qué página se consultó. Nada de salud, delitos ni inmigración.

# Lo que dice primero el formulario
facts-about-own-attestation = La firma aquí. Se guardan su nombre, el día y qué declaración fue.
facts-about-own-education = El personal pide ver una prueba una vez; después cuenta.
facts-about-own-position = El personal pide ver una prueba una vez; después cuenta.
facts-about-own-place = El personal pide ver una prueba una vez; después cuenta.
facts-about-own-birth = Solo se pide porque una regla de su programa lo necesita.
facts-about-eligibility = Si la persona no es apta, aquí no se anota nada: hable con ella.
facts-about-decision = Una decisión lleva su nombre. La persona lee su motivo.
facts-about-qualification = Cuenta para las horas que firman, desde el primer día hasta el último.
facts-about-list-check = Consulte la lista misma. Cuenta la consulta más nueva.

# Opciones
facts-choice-yes = Sí
facts-choice-no = No
facts-choice-open = Todavía no se sabe
facts-choice-good = Vigente y en regla
facts-choice-probation = A prueba
facts-choice-suspended = Suspendida
facts-choice-revoked = Revocada
facts-choice-training = Formación
facts-choice-continuing-education = Educación continua
facts-choice-waiver = Un requisito no tiene que cumplirse (dispensa)
facts-choice-prior-learning = Cuenta lo aprendido antes
facts-choice-extension = Una etapa dura más
facts-choice-review = Revisión de un requisito
facts-choice-certification = Certificación
facts-choice-granted = Sí, se concede
facts-choice-declined = No, no se concede
