# Hojas de respuestas y otros papeles que el personal pasa a la computadora.

sheets-room = Hojas de papel
sheets-room-text = Imprima hojas de cuestionario y pase a la computadora lo que la gente escribió en papel.
sheets-room-button = Abrir hojas de papel
sheets-lead = Para personas que no pueden conectarse. Usted imprime un cuestionario, la persona responde en papel y usted lo pasa a la computadora. Quedan anotados los dos nombres.
sheets-empty = En los grupos de los que usted se ocupa aquí, todavía nadie se ha unido a un programa.
sheets-column-codes = Hojas por pasar
sheets-no-codes = Ninguna
sheets-waiting = Lo que espera a quienes no tienen correo
sheets-waiting-lead = Una hoja para cada persona que no recibe correo de nosotros, o cuyo correo volvió. Imprima esta página y dé a cada persona su propia hoja.
sheets-waiting-none = Todas las personas de sus grupos reciben correo de nosotros.
sheets-waiting-for = Para { $name }
sheets-waiting-date = al { $date }
sheets-waiting-next = Qué puede hacer ahora
sheets-waiting-nothing = No hay nada que tenga que hacer ahora.
sheets-waiting-answered = { $n ->
    [one] Se respondió una pregunta suya. Pida ver la respuesta.
   *[other] Se respondieron { $n } preguntas suyas. Pida ver las respuestas.
  }
sheets-waiting-ask = ¿Hay algo aquí que no está bien? Dígaselo a la persona que le dio esta hoja. Nada de lo que hizo se pierde.
sheets-person = Hojas de papel de { $name }
sheets-both-names = Lo que usted escribe aquí guarda los dos nombres: el de quien lo escribió en papel y el de usted, que lo pasó a la computadora. La persona puede ver los dos.
sheets-lessons = Lecciones
sheets-lessons-read = { $read } de { $all } lecciones leídas.
sheets-lessons-enter = Anotar lecciones leídas en papel
sheets-quiz = Cuestionario
sheets-quiz-draw = Hacer una hoja de cuestionario
sheets-quiz-running = Hay una hoja en uso. Su código es { $code }.
sheets-quiz-type = Pasar las respuestas
sheets-quiz-print = Imprimirla otra vez
sheets-quiz-used-up = Se usaron todos los intentos. El equipo de formación puede verlo con la persona y permitir otro.
sheets-texts = Textos
sheets-text-type = Pasar “{ $title }”
sheets-text-closed = (ahora no hay nada que pasar: lo tiene el equipo de formación, ya se aceptó o la persona lo está escribiendo en línea)

sheets-draw-text = Esto saca preguntas nuevas para { $name } y cuenta como un intento cuando las respuestas se pasan a la computadora.
sheets-draw = Sacar las preguntas
sheets-print-how = Imprima esta página con su navegador. El código está junto a cada pregunta, para poder volver a juntar las hojas sueltas.
sheets-print-trainee = Tómese el tiempo que necesite. No hay límite de tiempo. Marque la casilla de lo que corresponde y escriba el día en la primera hoja.
sheets-for = Para
sheets-code = Código
sheets-day = Día
sheets-write-here = Escriba una o pocas palabras:

sheets-type-title = Pasar las respuestas de { $name }
sheets-type-hint = Compárelo con el código de la hoja. Deje sin llenar lo que no se respondió.
sheets-day-answered = Día en que respondió
sheets-day-written = Día en que lo escribió
sheets-day-read = Día en que terminó de leer
sheets-day-hint = Como está en el papel.
sheets-compare = Antes de enviar
sheets-compared = Comparé todo con el papel y es igual.
sheets-no-correction = Después de esto ya no se puede cambiar aquí. Si algo salió mal, el equipo de formación puede ayudar.
sheets-send-answers = Enviar las respuestas
sheets-text-title = Pasar un texto de { $name }
sheets-text-label = El texto, como se escribió
sheets-as-written = Escríbalo tal como está en el papel, también con sus errores. Lo lee su equipo de formación.
sheets-send-text = Enviar el texto
sheets-lessons-title = Lecciones que { $name } leyó en papel
sheets-lessons-which = ¿Qué lecciones?
sheets-lessons-already = Ya marcadas como leídas
sheets-lessons-all = Todas las lecciones de este módulo están marcadas como leídas.
sheets-send-lessons = Marcar como leídas

sheets-entered = Escrito en papel por { $name }, { $day }. Lo pasó a la computadora { $by }.
sheets-entered-lesson = Leída en papel, { $day }. Lo anotó { $by }.
