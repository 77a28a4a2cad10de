# Lo que acompaña a las lecciones: guías para quienes enseñan, la página de bienestar, un módulo en papel.
guides-title = Guías y paquetes para imprimir
guides-lead = Una guía para enseñar cada módulo, y el módulo entero en papel para quienes no tienen pantalla.
guides-module = Módulo
guides-guide = Guía
guides-guide-of = Guía para quienes enseñan: { $title }
guides-paper = En papel
guides-packet = Paquete para imprimir
guides-packet-of = Paquete para imprimir: { $title }
guides-none = No hay
guides-review = Lo leyó una persona certificada
guides-reviewed = Sí
guides-not-reviewed = Todavía no
guides-empty = Todavía no tiene ningún grupo. Cuando enseñe en uno, aquí estarán las guías de sus módulos.
guides-for-staff = Para quienes enseñan. Los participantes no ven esta página.

guides-wellness = Una página para su propio bienestar
guides-wellness-of = Para su propio bienestar: { $title }
guides-wellness-kept = Para leer o imprimir. Aquí no se llena nada, y nadie ve que usted la leyó.

guides-packet-how = Imprima esta página con su navegador. Está hecha para papel común, en blanco y negro. El nombre, las fechas y las respuestas se escriben a mano.
guides-packet-sheets = Imprimir el cuestionario para una persona: hojas de papel
guides-packet-name = Nombre o número
guides-packet-reader = Quién lee las respuestas
guides-packet-until = Entregar a más tardar el
guides-packet-read-by-others = Es posible que alguien lea el correo o vigile los cuartos. No escriba aquí nada sobre una persona real ni nada que pueda perjudicarle.
guides-packet-note = Puede saltarse una parte que sea demasiado en este momento. Cada lección dice qué hay de difícil en ella.
guides-packet-inside = Qué hay adentro
guides-packet-lesson = Lección { $number }
guides-packet-words = Palabras de este módulo
guides-packet-task = Para escribir
guides-packet-task-length = Escriba de { $min } a { $max } palabras. Puede usar más papel.
guides-packet-answers = Sus respuestas al cuestionario
guides-packet-answers-how = Las preguntas vienen en una hoja aparte con un código. Copie el código. Después escriba la letra o las palabras de cada respuesta al lado de su número.
guides-packet-help = Puede llamar o escribir a estas personas y líneas. Pregunte al personal qué números funcionan desde donde usted está.
