# Opiniones sobre el curso.

survey-title = ¿Qué le pareció { $program }?
survey-private = Sus respuestas no llevan nombre
survey-private-name = Se guardan aparte de usted. Anotamos que las dio, pero nunca cuáles son las suyas.
survey-private-sum = Su equipo solo las ve sumadas, junto con las de al menos { $n } personas.
survey-private-texts = Lo que usted escribe con sus propias palabras se muestra tal cual, mezclado con lo que escribieron otras personas. Por favor, no ponga nombres, ni el suyo ni los de otras personas.
survey-fully = Estoy totalmente de acuerdo
survey-mostly = Estoy de acuerdo en gran parte
survey-little = Estoy un poco de acuerdo
survey-not-at-all = No estoy de acuerdo
survey-rather-not = Prefiero no decirlo
survey-text-hint = Puede dejarlo vacío.
survey-once = Puede enviar esto una sola vez. Lo que responda no afecta su certificado.
survey-send = Enviar mis respuestas
survey-thanks = Gracias. Sus respuestas ya están aquí, sin su nombre.
survey-home = Ir a su página de inicio
survey-progress = Ver lo que falta

# Para el personal.
survey-room = Qué piensa la gente de los cursos
survey-room-text = Respuestas sin nombres, sumadas, cuando hay suficientes.
survey-room-button = Ver las respuestas
survey-results-lead = Nadie puede saber de quién es cada respuesta. Se muestran solo cuando hay { $n } o más, y nunca de modo que al restar queden unas pocas.
survey-none = Todavía ningún programa de sus grupos pide esto.
survey-too-few = Todavía no: han respondido menos de { $n } personas.
survey-not-told = (no hay suficientes respuestas para mostrarlas aparte)
survey-count = Respondieron { $n } personas.
survey-column-statement = Frase
survey-no-texts = Nadie escribió nada aquí.
survey-mixed = Los textos cambian de orden, al azar, cada vez que abre esta página.
survey-by-cohort = Por grupo
survey-by-quarter = Por trimestre
survey-quarter = { $quarter ->
        [1] Enero a marzo de { $year }
        [2] Abril a junio de { $year }
        [3] Julio a septiembre de { $year }
       *[4] Octubre a diciembre de { $year }
    }
survey-all = Ver todo
