# Correos. Un correo se lee en pantallas bloqueadas y ante otros ojos: dice que hay algo que ver, nunca qué es.
# De cada clase: el asunto, qué pasó y qué hacer, el botón, y por qué llegó.
mail-hello = Hola, { $name }:
mail-hello-nobody = Hola:
mail-more = Los detalles están en su página. Nunca los ponemos en un correo.
mail-why-account = Recibió este mensaje porque tiene una cuenta con nosotros y hay algo nuevo en su página.

mail-invitation-subject = Tiene una invitación. Responda a más tardar el { $until }
mail-invitation-text = Alguien, tal vez una persona que usted conoce, le invita a unirse. Abra la invitación para ver quién es y de qué se trata. Después usted decide.
mail-invitation-more = El enlace sirve hasta el { $until }. Es solo para usted, así que no lo comparta, por favor.
mail-invitation-button = Abrir la invitación
mail-invitation-why = Recibió este mensaje porque alguien nos dio esta dirección para invitarle. Si no quiere unirse, no haga nada. El enlace deja de servir por sí solo.

mail-work-answered-subject = Tiene un mensaje nuevo. Abra su página para leerlo
mail-work-answered-text = Alguien leyó lo que usted envió y le respondió.
mail-work-answered-button = Leer el mensaje

mail-hours-approved-subject = Hay noticias para usted. Abra su página para verlas
mail-hours-approved-text = Alguien revisó lo que usted envió. Por el momento no tiene que hacer nada.
mail-hours-approved-button = Ver las noticias

mail-hours-returned-subject = Hay una pregunta para usted. Abra su página para responder
mail-hours-returned-text = Alguien revisó lo que usted envió y le pide que lo mire una vez más.
mail-hours-returned-button = Ver la pregunta

mail-certificate-issued-subject = Hay algo nuevo listo para usted. Abra su página para obtenerlo
mail-certificate-issued-text = Algo por lo que usted trabajó está listo. Puede verlo, guardarlo e imprimirlo.
mail-certificate-issued-button = Obtenerlo

mail-idle-subject = Su página le espera. Ábrala cuando quiera seguir
mail-idle-text = Hace una semana que no entra, y está bien. Lo que hizo está guardado. Puede seguir donde se quedó.
mail-idle-more = Si este no es el momento, no tiene que hacer nada.
mail-idle-button = Seguir
mail-idle-why = Recibió este mensaje porque tiene una cuenta con nosotros. Enviamos un solo aviso como este en cada pausa, y después le esperamos.

mail-talk-subject = Tiene un mensaje. Abra su página para leerlo
mail-talk-text = Alguien le escribió. El mensaje le espera en su página.
mail-talk-button = Leer el mensaje

mail-announcement-subject = Hay algo para leer. Abra su página para verlo
mail-announcement-text = Alguien le escribió a usted y a otras personas. Puede leerlo cuando le convenga.
mail-announcement-button = Leerlo

mail-reset-link-subject = Su nueva frase de acceso. Abra el enlace antes de 60 minutos
mail-reset-link-text = Alguien pidió una nueva frase de acceso para su cuenta. Si fue usted, abra el enlace y elija una.
mail-reset-link-more = El enlace sirve una vez, durante 60 minutos. Si no fue usted, no haga nada: su frase de acceso de antes sigue sirviendo.
mail-reset-link-button = Elegir una frase nueva
mail-reset-link-why = Recibió este mensaje porque alguien escribió esta dirección, o su nombre de usuario, en nuestra página para quien olvidó su frase de acceso.

mail-passphrase-changed-subject = Se cambió su frase de acceso
mail-passphrase-changed-text = La frase de acceso de su cuenta se acaba de cambiar. Si fue usted, no tiene que hacer nada.
mail-passphrase-changed-more = Si no fue usted, elija ya una nueva frase de acceso y avise a la persona que le invitó.
mail-passphrase-changed-button = Ver su cuenta
mail-passphrase-changed-why = Recibió este mensaje porque tiene una cuenta con nosotros. Siempre avisamos cuando cambia la frase de acceso.

mail-slip-made-subject = Alguien preparó una nueva forma de entrar a su cuenta
mail-slip-made-text = Una persona que trabaja con nosotros hizo un papelito con un código. Con él, usted puede elegir una nueva frase de acceso. En su página puede ver quién lo hizo.
mail-slip-made-more = Si usted lo pidió, use el papelito. Si no lo pidió, escriba a la persona que le invitó.
mail-slip-made-button = Ver su cuenta
mail-slip-made-why = Recibió este mensaje porque tiene una cuenta con nosotros. Siempre avisamos cuando alguien ayuda con ella.

mail-confirm-address-subject = Confirme esta dirección, por favor
mail-confirm-address-text = Alguien dio esta dirección como suya. Si fue usted, abra el enlace y presione el botón que verá allí.
mail-confirm-address-more = El enlace sirve por un día. Si no fue usted, no haga nada. Así no cambia nada.
mail-confirm-address-button = Confirmar la dirección
mail-confirm-address-why = Recibió este mensaje porque alguien escribió esta dirección en la página de su cuenta.

mail-address-changed-subject = Su cuenta tiene otra dirección, o ninguna
mail-address-changed-text = De hoy en adelante, su cuenta ya no usa esta dirección. Si fue usted quien la cambió, no tiene que hacer nada.
mail-address-changed-more = Si no fue usted, escriba a la persona que le invitó.
mail-address-changed-button = Ver su cuenta
mail-address-changed-why = Recibió este mensaje porque, hasta hoy, esta era la dirección de su cuenta.

mail-accounts-joined-subject = Sus dos cuentas ya son una sola
mail-accounts-joined-text = Dos cuentas con nosotros se unieron en una. Lo que había en las dos está en una sola página. Allí puede ver quién lo hizo.
mail-accounts-joined-more = Si usted no quería esto, escriba a la persona que le invitó.
mail-accounts-joined-button = Ver su cuenta
mail-accounts-joined-why = Recibió este mensaje porque esta era la dirección de una de las dos cuentas. Siempre avisamos cuando alguien las une.

mail-sign-request-subject = Mire algo, por favor, antes del { $until }
mail-sign-request-text = Alguien que tal vez conoce le pide que mire algo y diga si está bien. Abra el enlace para ver quién lo pide. Después usted decide.
mail-sign-request-more = El enlace funciona hasta el { $until }. Es solo para usted, así que no lo comparta. No necesita cuenta.
mail-sign-request-button = Mirarlo
mail-sign-request-why = Recibió este mensaje porque alguien nos dio esta dirección. Si no sabe por qué, no haga nada. El enlace termina solo.
mail-note-subject = { $count ->
    [one] Hay algo que le espera. Abra su página para verlo
   *[other] Hay { $count } cosas que le esperan. Abra su página para verlas
}
mail-note-text = { $count ->
    [one] Esto le espera:
   *[other] Estas cosas le esperan:
}
mail-note-button = Ver qué me espera
mail-note-why = Recibió este mensaje porque tiene una cuenta con nosotros. Juntamos lo que le espera y enviamos, como mucho, un aviso como este al día.

mail-trial-subject = El correo funciona
mail-trial-text = Alguien que cuida este sitio quiso probar si el correo llega. Sí llega.
mail-trial-button = Abrir la página
mail-trial-why = Recibió este mensaje porque presionó un botón para probar el correo.

# Al pie de cada mensaje del que se puede prescindir.
mail-choices = Recibir menos mensajes de estos, o ninguno

# Por qué llega un mensaje, como lo dice el mensaje. Nada aquí puede contar qué se aprende ni cómo le va a alguien.
mail-told-quiet = Hace { $days } días que no entra, y está bien. Lo que hizo está guardado.
mail-told-announced = Alguien le escribió a usted y a otras personas.
mail-told-work-answered = Alguien leyó lo que usted envió y le respondió.
mail-told-message-waits = Alguien le escribió.
mail-told-hours-approved = Alguien revisó lo que usted envió. No tiene que hacer nada.
mail-told-hours-returned = Alguien revisó lo que usted envió y tiene una pregunta.
mail-told-hours-unsigned = { $days ->
    [one] Hay personas que esperan su respuesta. La primera espera desde hace un día.
   *[other] Hay personas que esperan su respuesta. La primera espera desde hace { $days } días.
}
mail-told-hours-stuck = { $days ->
    [one] Algo que se pidió a otra persona espera desde hace un día. Tal vez usted pueda ayudar.
   *[other] Algo que se pidió a otra persona espera desde hace { $days } días. Tal vez usted pueda ayudar.
}
mail-told-work-waits = { $days ->
    [one] Alguien le envió algo y espera desde hace un día.
   *[other] Alguien le envió algo y espera desde hace { $days } días.
}
mail-told-invitations-open = { $count ->
    [one] Una persona a quien usted invitó todavía no responde.
   *[other] { $count } personas a quienes usted invitó todavía no responden.
}
mail-told-mail-given-up = { $count ->
    [one] Un mensaje no llegó.
   *[other] { $count } mensajes no llegaron.
}

# Lo mismo con todo detalle, para páginas que piden iniciar sesión.
mail-reason-quiet = porque no hubo avance en su camino en { $days } días
mail-reason-announced = porque alguien escribió a todo su grupo
mail-reason-work-answered = porque alguien del equipo de formación respondió a su trabajo
mail-reason-message-waits = porque alguien le escribió en una conversación
mail-reason-hours-approved = porque quien supervisa firmó sus horas
mail-reason-hours-returned = porque quien supervisa tiene una pregunta sobre sus horas
mail-reason-hours-unsigned = { $span ->
    [one] { $days ->
        [one] porque las horas del { $from } llevan un día sin firma
       *[other] porque las horas del { $from } llevan { $days } días sin firma
    }
   *[more] { $days ->
        [one] porque las horas del { $from } al { $to } llevan un día sin firma
       *[other] porque las horas del { $from } al { $to } llevan { $days } días sin firma
    }
}
mail-reason-hours-stuck = { $count ->
    [one] porque una entrada de horas espera la firma de otra persona desde hace { $days } días
   *[other] porque { $count } entradas de horas esperan la firma de otra persona, la más antigua desde hace { $days } días
}
mail-reason-work-waits = { $count ->
    [one] porque un trabajo espera respuesta desde hace { $days ->
        [one] un día
       *[other] { $days } días
    }
   *[other] porque { $count } trabajos esperan respuesta, el más antiguo desde hace { $days ->
        [one] un día
       *[other] { $days } días
    }
}
mail-reason-invitations-open = { $count ->
    [one] porque una invitación espera respuesta desde hace { $days } días
   *[other] porque { $count } invitaciones esperan respuesta, la más antigua desde hace { $days } días
}
mail-reason-mail-given-up = { $count ->
    [one] porque ayer un mensaje no se pudo entregar
   *[other] porque ayer { $count } mensajes no se pudieron entregar
}

# Las clases de correo: cómo se llaman en las páginas y cuándo llegan.
mail-kind-account = Su cuenta
mail-kind-account-about = Invitaciones, una nueva frase de acceso, una nueva dirección. Los enviamos siempre, para que nadie cambie su cuenta sin que usted lo vea.
mail-kind-course = Su curso
mail-kind-course-about = Noticias para su grupo, y un aviso cuando usted no ha entrado en una semana.
mail-kind-answers = Respuestas para usted
mail-kind-answers-about = Alguien del equipo de formación respondió a su trabajo o a su pregunta.
mail-kind-attempts = Cuestionarios que se abren de nuevo
mail-kind-attempts-about = Desde cierto día, un cuestionario se puede hacer otra vez.
mail-kind-own-hours = Sus horas
mail-kind-own-hours-about = Quien supervisa firmó sus horas o tiene una pregunta sobre ellas.
mail-kind-signing-queue = Horas por firmar
mail-kind-signing-queue-about = Hay horas de participantes que esperan su firma. Una vez por semana, y otra vez cuando esperan más de una semana.
mail-kind-stage-clock = Plazos de un programa
mail-kind-stage-clock-about = Una etapa de un programa termina cierto día.
mail-kind-desk = Trabajos por responder
mail-kind-desk-about = Hay trabajos de participantes que le esperan, o personas a quienes usted invitó no han respondido.
mail-kind-reference = Referencias
mail-kind-reference-about = Alguien le pide una referencia.
mail-kind-certificate = Su certificado
mail-kind-certificate-about = Hay un certificado listo para usted. Siempre se lo avisamos.
mail-kind-renewal = Renovaciones
mail-kind-renewal-about = Hay un certificado que se debe renovar a más tardar cierto día.
mail-kind-standing = Cambios en su certificado
mail-kind-standing-about = Cambió lo que un certificado dice de sí mismo. Siempre se lo avisamos.
mail-kind-follower = Certificados que usted sigue
mail-kind-follower-about = Cambió un certificado que usted sigue.
mail-kind-operation = Funcionamiento de este sitio
mail-kind-operation-about = Algo que deben saber quienes mantienen este sitio, como mensajes que no llegaron. Los enviamos siempre.
mail-kind-document = Documentos
mail-kind-document-about = Un documento que usted trajo vence cierto día.
mail-kind-own-data = Sus datos
mail-kind-own-data-about = La copia de sus datos está lista, o sus datos se borraron. Siempre se lo avisamos.
mail-for-everyone = Todas las personas con una cuenta
mail-for-trainees = Participantes
mail-for-trainers = El equipo de formación y quienes cuidan los grupos
mail-for-supervisors = Quienes supervisan
mail-for-trainees-and-supervisors = Participantes y quienes les supervisan
mail-for-referees = Personas a quienes se pide una referencia
mail-for-holders = Personas que tienen un certificado
mail-for-employers = Organizaciones empleadoras que siguen un certificado
mail-for-administrators = Administración

# Cómo se llama cada correo en la lista de lo que salió.
mail-name-invitation = Invitación
mail-name-work-answered = Respuesta a un texto
mail-name-hours-approved = Horas aprobadas
mail-name-hours-returned = Horas devueltas
mail-name-certificate-issued = Certificado emitido
mail-name-sign-request = Enlace para firmar horas
mail-name-idle = Recordatorio tras un tiempo sin entrar
mail-name-talk = Respuesta a una pregunta
mail-name-announcement = Anuncio
mail-name-reset-link = Enlace para una nueva frase de acceso
mail-name-passphrase-changed = Frase de acceso cambiada
mail-name-slip-made = Papelito con código
mail-name-confirm-address = Enlace para confirmar una dirección
mail-name-address-changed = Dirección cambiada
mail-name-accounts-joined = Cuentas unidas
mail-name-note = Aviso del día
mail-name-trial = Mensaje de prueba

# Qué falla en el camino al servidor de correo, y qué ayuda.
mail-fault-refused = Nadie escucha en la dirección del servidor de correo. Revise su nombre y su puerto en CAIRN_MAIL, y si está en marcha.
mail-fault-connection = No se pudo llegar al servidor de correo, o se cortó la conexión. Revise su nombre en CAIRN_MAIL y la red de este equipo.
mail-fault-garbled = El otro lado no habla SMTP como debería. Tal vez el puerto no es el correcto: smtps:// suele ser 465, y smtp:// suele ser 587.
mail-fault-no-starttls = El servidor de correo no ofrece STARTTLS, y sin eso el correo no viaja. Use smtps://, o pregunte a su proveedor.
mail-fault-certificate = No se puede confiar en el certificado del servidor de correo. Tal vez tiene otro nombre, o lo firmó una autoridad propia de ustedes. En ese caso, indique CAIRN_MAIL_CA.
mail-fault-authentication = El servidor de correo no aceptó el nombre y la frase de acceso. Revíselos en CAIRN_MAIL, con @ escrito como %40.
mail-fault-turned-away = El servidor de correo no nos atiende en este momento. Puede estar ocupado, o no conocer este equipo.
mail-fault-no-mailbox = El servidor de correo no conoce ese buzón.
mail-fault-rejected = El servidor de correo no aceptó el mensaje. Su propio registro dice por qué.
mail-fault-timeout = El servidor de correo no respondió a tiempo.
mail-fault-folder = No se puede escribir en la carpeta del correo. Revise CAIRN_MAIL y los permisos de la carpeta.
mail-fault-letter = No se pudo escribir el mensaje. La dirección o el enlace que lleva tiene signos que el correo no puede llevar.
mail-fault-bounced = El mensaje volvió: no llegó al buzón.
mail-fault-stopped = No se envió nada, porque antes volvió el correo a esta dirección.
mail-fault-unreadable = El mensaje ya no se pudo leer.
mail-fault-other = Algo más lo impidió. El registro dice más.

# Lo que queda en el calendario de alguien, que otras personas pueden ver.
mail-date-title = Un día para tener presente

mail-refusal-always = Esta clase de mensaje la enviamos siempre. No se puede apagar.
mail-refusal-pause-day = Elija un día que todavía no haya llegado.
mail-refusal-pause-long = Elija un día dentro de los próximos { $most } días. Si no quiere correo por más tiempo, apáguelo arriba.
