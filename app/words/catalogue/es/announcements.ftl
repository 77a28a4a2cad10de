# Anuncios para un grupo.

announcements-title = Anuncios
announcements-empty = Todavía no hay nada aquí. Cuando su equipo escriba a todo el grupo, lo verá aquí y en su página de inicio.
announcements-from = { $name } a { $cohort }
announcements-read = Ya lo leí
announcements-read-which = Ya lo leí: { $subject }
announcements-until = Se muestra en las páginas de inicio hasta el
announcements-write-to = Escribir a { $cohort }
announcements-new = Un anuncio nuevo
announcements-to = A todas las personas de { $cohort }
announcements-reach = { $people ->
        [0] Todavía no hay nadie más en este grupo.
        [one] 1 persona lo verá en su página de inicio
       *[other] { $people } personas lo verán en su página de inicio
    }{ $people ->
        [0] {""}
       *[other] { $mail ->
            [0] . Nadie recibe un correo, porque nadie tiene aquí una dirección de correo.
            [one] . 1 persona recibe también un correo corto. Solo dice que hay algo para leer.
           *[other] . { $mail } personas reciben también un correo corto. Solo dice que hay algo para leer.
        }
    }
announcements-subject = ¿De qué se trata?
announcements-text = ¿Qué quiere decir?
announcements-text-hint = Todo el grupo lo lee. Por favor, no escriba nada sobre una persona en particular. Para una sola persona, use su pregunta o su trabajo.
announcements-until-label = Último día en las páginas de inicio
announcements-until-hint = Después de ese día queda solo en la lista de anuncios.
announcements-look = Revisarlo
announcements-preview = Así se va a ver. Todavía no se envía nada.
announcements-send = Enviarlo
announcements-change = Cambiarlo
announcements-team = Su equipo
announcements-write = Escribir a todo este grupo
