# Preguntas al equipo de formación.

questions-title = Sus preguntas
questions-lead = Lo que usted preguntó a su equipo de formación y lo que le respondieron. Puede preguntar al pie de cualquier lección.
questions-empty = Todavía no ha preguntado nada. Al pie de cada lección está “Preguntar a mi equipo de formación”.
questions-ask = Preguntar a mi equipo de formación
questions-text = Su pregunta
questions-text-hint = Escríbala como la diría. Ninguna pregunta es demasiado pequeña. Por favor, no ponga nombres de otras personas.
questions-readers = Estas personas pueden leerla y responder: { $names }. Nadie más de su grupo la ve.
questions-no-reader = Su grupo todavía no tiene equipo de formación. Su pregunta espera hasta que lo tenga.
questions-emergency = Esto no es para emergencias. Puede que nadie esté leyendo en este momento.
questions-emergency-link = Si necesita a alguien ahora, vaya aquí.
questions-send = Enviar mi pregunta
questions-you = Usted
questions-more = Escribir otra vez
questions-send-more = Enviar
questions-close = Gracias, tengo lo que necesito
questions-open-page = Abrir la página de la que se trata
questions-next-waiting = Su equipo de formación ya la tiene. Cuando alguien responda, verá la respuesta aquí y en su página de inicio.
questions-next-answered = Su equipo de formación respondió. Puede seguir escribiendo o cerrar la conversación.
questions-next-closed = Esta conversación está cerrada. Lo que se dijo queda aquí. Puede preguntar algo nuevo cuando quiera.
questions-state-waiting = Espera respuesta desde el
questions-state-answered = Respondida
questions-state-closed = Cerrada
questions-about-lesson = Lección: { $title }
questions-about-quiz = Cuestionario: { $title }
questions-about-activity = Actividad: { $title }

questions-home-answered = Su equipo de formación le respondió. { $title }
questions-home-waiting = Espera respuesta del equipo de formación. { $title }
questions-home-all = Ver todas sus preguntas

# El lado del equipo de formación.
questions-desk = Preguntas de participantes: { $n }
questions-desk-empty = Ninguna pregunta le espera. Cuando alguien de su grupo pregunte algo, llegará aquí, con la más antigua primero. También recibirá un mensaje.
questions-desk-title = Una pregunta de { $name }
questions-column-about = Sobre
questions-answer = Su respuesta
questions-answer-hint = { $name } recibe un mensaje que dice que hay algo para leer. Las demás personas del equipo de formación del grupo también ven su respuesta.
questions-send-and-next = Enviar y seguir
questions-close-desk = Cerrarla sin responder
questions-recorded = Queda anotado que usted abrió esta página.
questions-room = Preguntas de participantes
questions-room-text = { $n ->
        [one] 1 pregunta espera respuesta.
       *[other] { $n } preguntas esperan respuesta.
    }
questions-room-button = Leer la más antigua
