# El cuestionario: antes, durante, antes de enviar, después.

quiz-title = Cuestionario: { $module }
quiz-rules = Antes de empezar
quiz-rule-questions = { $questions ->
        [one] Hay 1 pregunta
       *[other] Hay { $questions } preguntas
    }. Se aprueba con { $pass } o más.
quiz-rule-attempts = Ha usado { $used } de { $allowed } intentos. Después del último, su equipo de formación puede abrir más.
quiz-rule-time = No hay límite de tiempo. Sus respuestas se guardan, así que puede parar y volver.
quiz-rule-after = Después de enviar sus respuestas, verá su resultado y un comentario sobre cada pregunta.
quiz-rule-seen = Su equipo de formación puede ver sus respuestas y su resultado. Las demás personas de su grupo no.
quiz-start = Empezar el cuestionario
quiz-start-again = Empezar otro intento
quiz-start-passed = Ya aprobó este cuestionario. Puede hacerlo otra vez para practicar: sigue contando como aprobado.
quiz-running = Ya empezó. Sus respuestas hasta ahora están guardadas.
quiz-continue = Seguir con el cuestionario
quiz-used-up = Todavía no: hable con su equipo de formación
quiz-used-up-text = Por ahora ha usado todos sus intentos. Hable con su equipo de formación: pueden verlo con usted y abrir otro.
quiz-passed = Aprobado
quiz-not-yet = Todavía no
quiz-earlier = Sus intentos hasta ahora
quiz-earlier-line = { $when }: { $score }

quiz-question = Pregunta { $number } de { $all }
quiz-scene = Lea esto primero
quiz-choose-one = Elija una.
quiz-choose-all = Elija todas las que correspondan.
quiz-type = Escriba una o pocas palabras. No importan las mayúsculas.
quiz-true = Verdadero
quiz-false = Falso
quiz-next = Siguiente pregunta
quiz-previous = Anterior
quiz-save = Guardar y quedarme aquí
quiz-look-over = Repasar mis respuestas
quiz-saving = Guardando…
quiz-saved = Guardado: { $time }
quiz-offline = Todavía no se ha guardado. Seguimos intentando. Deje abierta esta página, o presione un botón cuando vuelva a tener conexión.
quiz-saved-how = Cada botón de aquí guarda su respuesta. Nada se envía a calificar hasta que usted lo diga.
quiz-palette = Preguntas
quiz-palette-answered = Pregunta { $number }, con respuesta
quiz-palette-open = Pregunta { $number }, todavía sin respuesta
quiz-answered = { $done } de { $all } con respuesta

quiz-summary = Repase sus respuestas
quiz-summary-line = Pregunta { $number }
quiz-summary-answered = Con respuesta
quiz-summary-open = Sin respuesta todavía
quiz-summary-all = Todas las preguntas tienen respuesta. Todavía puede cambiar cualquiera.
quiz-summary-some = { $n ->
        [one] 1 pregunta todavía no tiene respuesta
       *[other] { $n } preguntas todavía no tienen respuesta
    }. Puede enviar de todos modos: una pregunta sin respuesta no suma a su resultado.
quiz-summary-after = Al enviar, verá su resultado enseguida. Después ya no puede cambiar este intento.
quiz-send = Enviar mis respuestas
quiz-summary-back = Volver a las preguntas

quiz-result-title = Su resultado: { $module }
quiz-result-passed = Obtuvo { $score }. Se aprueba con { $pass }.
quiz-result-passed-text = Esta parte está hecha. Los comentarios de abajo son para usted.
quiz-result-not-yet = Obtuvo { $score }. Se necesita { $pass } para aprobar.
quiz-result-left = { $n ->
        [one] Le queda 1 intento
       *[other] Le quedan { $n } intentos
    }. Lea primero los comentarios de abajo y vuelva a ver las lecciones que señalan.
quiz-result-sent = Enviado el { $when }
quiz-result-questions = Pregunta por pregunta
quiz-result-scene = La escena
quiz-result-number = Pregunta { $number }: { $mark }
quiz-mark-right = correcta
quiz-mark-partly = correcta en parte
quiz-mark-other = mírela otra vez
quiz-given-nothing = No dio respuesta.
quiz-given-options = Usted eligió:
quiz-given-true = Usted eligió: verdadero
quiz-given-false = Usted eligió: falso
quiz-given-text = Usted escribió: “{ $text }”
