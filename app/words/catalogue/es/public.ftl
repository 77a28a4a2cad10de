# Páginas para las que no hace falta iniciar sesión, y las que rodean el inicio de sesión: portada, programas,
# invitaciones, verificar un certificado, los certificados propios, errores, la demostración.

# Portada.
public-landing-name = Formación en apoyo entre pares
public-landing-title = Acompañe a otras personas. Aquí aprende cómo.
public-landing-lead = { $organisation } forma a personas de apoyo entre pares: personas que han vivido dificultades de salud mental o de uso de sustancias y que ahora acompañan a otras que pasan por lo mismo.
public-landing-home = Ir a mi página de inicio
public-landing-by-invitation = Usted se une por invitación. El enlace del correo le trae aquí.
public-way-title = El camino a su certificado
public-way-learn = Lea lecciones cortas, cada una con algo para practicar. Pare y vuelva cuando quiera.
public-way-practise = Responda cuestionarios y escriba sobre situaciones reales. Su equipo de formación lee su trabajo y le responde.
public-way-hours = Practique con personas reales. Anote sus horas; las firma quien le supervisa.
public-way-certificate = Cuando tenga todos los logros, recibe un certificado que cualquiera puede verificar.
public-way-pace = No hay puestos ni carreras. Si algo todavía no está bien, usted lee qué falta agregar y lo intenta otra vez.
public-programmes-title = Programas
public-programmes-none = Todavía no hay ningún programa abierto.
public-whom-title = Para quién es
public-whom-trainees = Participantes
public-whom-trainees-text = Usted siempre ve el próximo paso, qué cuenta y quién va a leer lo que escribe.
public-whom-staff = Quienes forman y supervisan
public-whom-staff-text = Usted ve quién le espera, lo más antiguo primero, y firma muchas horas de una vez.
public-whom-employers = Organizaciones empleadoras y juntas
public-whom-employers-text = Usted verifica un certificado por su número, hoy o en cualquier día, sin cuenta.
public-peers-are-peers = Las personas de apoyo entre pares no son terapeutas ni personal médico. Traen su propia experiencia vivida, y quien decide es siempre la persona.

# Un programa.
public-programme-inside = Qué incluye
public-programme-source = Dónde están las reglas: { $source }.
public-programme-checked = Última comparación: el
public-programme-end = Qué recibe
public-programme-kind = Al final recibe un certificado. Lo que dice: { $kind }.
public-not-a-certification = Esto es una formación. No es una certificación. Solo una junta certificadora puede certificarle, y cada junta tiene sus propias reglas.
public-boards-title = Qué juntas la aceptan
public-boards-none = Ninguna junta ha aprobado todavía esta formación.
public-boards-ask = Pregunte a su junta antes de contar con esta formación. Las reglas cambian.
public-boards-board = Junta
public-boards-counts-for = Cuenta para
public-boards-source = Dónde lo dice
public-boards-checked = Última revisión

# Iniciar sesión.
public-email = Correo electrónico
public-passphrase = Frase de acceso

# Una invitación.
public-invitation-title = Tiene una invitación a { $organisation }
public-invitation-by = { $name } le invita a unirse a { $organisation }.
public-invitation-first = Usted es la primera persona aquí. Con este enlace, la administración de { $organisation } queda en sus manos.
public-invitation-role = Su función
public-invitation-programme = Programa
public-invitation-cohort = Grupo
public-invitation-email = Inicia sesión con
public-invitation-until = Este enlace sirve hasta el
public-invitation-trainee = Va a aprender y a practicar, y a anotar sus horas. Antes de unirse al programa, lee qué pide y quién ve lo que usted escribe.
public-invitation-trainer = Va a leer los trabajos de participantes, responderles y ver su avance. Cada vez que mira la página de una persona, queda registrado.
public-invitation-supervisor = Va a firmar las horas de participantes o devolverlas con un motivo. Cada vez que mira la página de una persona, queda registrado.
public-invitation-administrator = Va a abrir grupos e invitar a personas. Cada vez que mira la página de una persona, queda registrado.
public-invitation-auditor = Va a leer grupos, personas, avance, horas y el registro hasta el último día de su función. Usted no cambia nada. Cada vez que mira la página de una persona, queda registrado.
public-invitation-staff-proxy = Va a pasar a la computadora lo que participantes de su grupo escribieron en papel, palabra por palabra. El texto sigue siendo de quien lo escribió.
public-invitation-referee = Le piden una referencia. Después de unirse, ve quién la pide, y puede escribir una carta o decir que no puede.
public-invitation-employer = Puede seguir certificados si las personas que los tienen le dan el número y el nombre. Ellas ven que usted los sigue.
public-invitation-has-account = Ya hay una cuenta con esta dirección. Inicie sesión y podrá unirse con ella. Nadie necesita una segunda cuenta.
public-invitation-join-with = Su sesión está abierta. Su cuenta sigue siendo la misma, y todo lo que tiene queda como está.
public-invitation-join-as = Unirse (función: { $role })
public-invitation-someone-else = Esta invitación fue a otra dirección, no a la suya. Si las dos son suyas, cierre la sesión y abra el enlace otra vez.
public-name = Su nombre
public-name-hint = Escríbalo como debe aparecer en los certificados. El equipo de su grupo también lo ve.
public-passphrase-new = Elija una frase de acceso
public-passphrase-hint = Por lo menos { $least } caracteres. Cuatro o cinco palabras seguidas son fáciles de recordar y difíciles de adivinar.
public-passphrase-again = La misma frase otra vez
public-invitation-accept = Unirse
public-mail-look = Cómo se ve nuestro correo
public-mail-look-from = Viene de
public-mail-look-subject = Dice, por ejemplo
public-mail-look-why = Nuestro correo es sencillo a propósito. Así, si otra persona lo ve, no se entera de nada sobre usted. Nunca dice de qué se trata y nunca pide su frase de acceso.
public-invitation-no = ¿No quiere unirse? Entonces no haga nada. El enlace deja de servir por sí solo.
public-invitation-gone-title = Este enlace ya no sirve
public-invitation-gone = Tal vez ya se usó, o su tiempo terminó.
public-invitation-gone-next = Si ya se unió, inicie sesión. Si no, pida un enlace nuevo a la persona que le invitó.

# Verificar un certificado.
public-verify-title = Verificar un certificado
public-verify-lead = Escriba el número impreso en el certificado. No necesita una cuenta.
public-verify-number = Número del certificado
public-verify-number-hint = Con guiones o sin ellos, en mayúsculas o minúsculas.
public-verify-check = Verificar este número
public-verify-what = Qué va a ver
public-verify-what-shows = Si el certificado es auténtico, el nombre que lleva, para qué es y cuándo se emitió.
public-verify-what-hides = Nada sobre la salud, la vida o el trabajo de la persona, y nunca el motivo por el que se retiró un certificado.
public-verify-what-day = También puede preguntar cómo estaba en otro día.
public-verify-genuine = Registro auténtico
public-verify-genuine-means = Este certificado se emitió a la persona que se nombra abajo y no se ha retirado.
public-verify-not-a-certification = No es una certificación. Consulte con la junta.
public-verify-suspended = Suspendido
public-verify-suspended-means = Este certificado está en pausa. No confíe en él hasta que la pausa termine. Una pausa no dice nada de su motivo, y el motivo nunca se muestra aquí.
public-verify-revoked = Retirado
public-verify-revoked-means = Quien emitió este certificado lo retiró. No confíe en él. El motivo nunca se muestra aquí.
public-verify-expired = Vencido
public-verify-expired-means = Este certificado era auténtico, y su tiempo terminó. Pida a la persona uno más nuevo.
public-verify-replaced = Reemplazado
public-verify-replaced-means = Quien emitió este certificado puso uno más nuevo en su lugar. Pida a la persona el número nuevo.
public-verify-not-yet = Todavía no se había emitido
public-verify-not-yet-means = Hay un certificado con este número, pero se emitió después del día por el que usted pregunta.
public-verify-unknown = No hay registro con este número
public-verify-unknown-means = Ningún certificado tiene este número. Compárelo con el papel, letra por letra, y pruebe otra vez. Un certificado retirado también aparecería.
public-verify-since = Desde el
public-verify-demonstration = Este registro es parte de una demostración. La persona es inventada.
public-verify-as-of = Al
public-verify-as-of-day = Cómo estaba al final del { $day }. Consultado el
public-verify-record = Qué dice el registro
public-verify-holder = Nombre
public-verify-programme = Programa
public-verify-kind = Qué es
public-verify-issuer = Lo emitió
public-verify-issued-on = Se emitió el
public-verify-hours = Formación
public-verify-hours-total = { $length } en total
public-verify-hours-line = { $category }: { $length }
public-verify-version = Edición de las reglas
public-verify-source = Dónde están las reglas
public-verify-json = El mismo registro para computadoras (JSON)
public-verify-page-genuine = ¿Cómo sé que esta página es auténtica?
public-verify-page-genuine-text = Cualquiera puede imprimir un enlace a una página que solo se parece a esta. Escriba usted la dirección de este sitio y después el número. Compare el nombre y la fecha con el papel que tiene en la mano. Si no coinciden, confíe en este registro y no en el papel.
public-verify-day-title = ¿Cómo estaba en otro día?
public-verify-day = Día
public-verify-day-hint = Por ejemplo, un día en que la persona trabajó para usted.
public-verify-day-show = Mostrar ese día
public-verify-other = Verificar otro certificado

# Los certificados propios.
public-certificates-title = Mis certificados
public-certificates-lead = Usted decide a quién le da el número. Aquí nadie puede buscar su nombre.
public-certificates-none = Todavía no tiene ningún certificado. Llega solo cuando alcance su último logro.
public-certificates-progress = Ver qué tiene y qué falta
public-certificates-paper = Descargar el papel (PDF)
public-certificates-check = Ver lo que ven otras personas
public-certificates-link = Enlace para compartir
public-certificates-link-hint = Cópielo en una solicitud o en un correo. Quien lo tenga ve su nombre y este certificado.

# Qué salió mal.
public-error-start = Ir a la página principal
public-error-not-found = Esta página no existe
public-error-not-found-text = Tal vez la dirección tiene un error, o usted no puede ver esta página.
public-error-not-found-next = No se ha perdido nada. Si le trajo aquí un enlace de este sitio, avise a quienes lo mantienen.
public-error-denied = Esta página no es para su función
public-error-denied-text = Su sesión está abierta, pero su función no abre esta página.
public-error-denied-next = Si cree que debería abrirla, escriba a la administración. No cambió nada.
public-error-server = Algo salió mal de nuestro lado
public-error-server-text = No es culpa suya. Puede ser que lo último que hizo no se haya guardado.
public-error-server-next = Regrese y revise. Si falta, pruebe otra vez en unos minutos. Si vuelve a pasar, avise a quienes mantienen este sitio y deles esta referencia.
public-error-reference = Referencia: { $reference }
public-error-too-many = Demasiados intentos en poco tiempo
public-error-too-many-text = Para no dejar entrar a quien prueba al azar, aquí hacemos una pausa. No se ha perdido nada.
public-error-too-many-next = { $minutes ->
    [one] Espere 1 minuto y pruebe otra vez.
   *[other] Espere { $minutes } minutos y pruebe otra vez.
}
public-error-bad-request = No pudimos tomar este formulario
public-error-bad-request-text = No vino de una página de este sitio, o le faltaba una parte. No cambió nada.
public-error-bad-request-next = Regrese, cargue la página otra vez y envíe el formulario desde ahí.

# La demostración.
public-demo-title = Personas de la demostración
public-demo-lead = Todas son inventadas. Entre como cualquiera de ellas; lo que usted cambie desaparece cuando la demostración empieza de nuevo.
public-demo-name = Nombre
public-demo-role = Función
public-demo-state = Cómo va esta persona
public-demo-mail-none = Todavía no se ha enviado ningún correo.
public-demo-mail-lead = Aquí el correo no sale a ningún lado. Puede leerlo y abrir sus enlaces; lo más nuevo va primero.
public-demo-mail-to = Para { $to },
public-demo-mail-text = Leer el correo

public-address-taken = Alguien con este correo electrónico ya tiene una cuenta. Puede iniciar sesión con él.
public-sign-in-refused = Este nombre y esta frase de acceso no van juntos. Revise los dos y pruebe otra vez.

# Líneas de horas en los certificados y en su página pública.
public-hours-advocacy = Formación: defensa de derechos
public-hours-mentoring = Formación: mentoría y educación
public-hours-recovery = Formación: apoyo a la recuperación y al bienestar
public-hours-ethics = Formación: responsabilidad ética
public-hours-harm-reduction = Formación: reducción de daños
public-hours-practice = Práctica con supervisión
public-hours-supervision = Supervisión recibida

# El certificado en papel.
public-paper-title = Certificado de formación completada
public-paper-title-certification = Certificado de certificación
public-paper-statement = ha completado la formación
public-paper-statement-certification = cuenta con la certificación de quien emite este documento
public-paper-not-a-certification = Este es un certificado de formación. No es una certificación para ejercer: consulte con la junta de su estado.
public-paper-number = Número del certificado
public-paper-issued = Se emitió el
public-paper-joined = Empezó el
public-paper-issuer = Lo emitió
public-paper-decided = Decidido por
public-paper-decided-line = { $name }, { $day }
public-paper-version = Versión del programa
public-paper-hours = Horas por categoría
public-paper-total = Todas las horas
public-paper-check = Verifique este certificado en
public-paper-qr = Código QR que lleva a la página donde se puede verificar este certificado
public-paper-demonstration = Solo es una demostración. No dice nada de nadie.
