# Trabajos que alguien lee: antes, al escribir, en espera, qué agregar, aceptado.

work-task = Qué hay que hacer
work-length = De { $min } a { $max } palabras
work-readers = Quién leerá esto
work-readers-draft = Hasta que lo envíe, solo usted puede ver lo que escribe. Las demás personas que participan nunca lo ven.
work-readers-story = Usted elige qué contar. Para aprobar, nunca tiene que contar su propia historia ni un diagnóstico.
work-readers-now = Nadie lee esto enseguida. Si necesita hablar con alguien ahora, llame o envíe un mensaje de texto al 988.
work-rubric = Cómo se lee
work-rubric-how = Su equipo de formación mira cada fila. Las filas marcadas “esencial” deben llegar a “Cumple” para que su trabajo se acepte. Puede enviarlo todas las veces que haga falta.
work-rubric-row = Qué se mira
work-rubric-essential = { $row } (esencial)
work-level-not-yet = Todavía no
work-level-getting-there = En camino
work-level-meets = Cumple
work-level-strong = Muy bien
work-begin = Empezar a escribir
work-continue = Seguir con su texto

work-state-draft = Borrador
work-state-submitted = Enviado
work-state-returned = Todavía no
work-state-accepted = Aceptado
work-waiting = En espera de su equipo de formación desde el { $when }.
work-waiting-next = Recibirá un mensaje cuando lo hayan leído. Mientras espera, no se puede cambiar.
work-sent-text = Lo que envió
work-returned = Todavía no: esto es lo que hay que agregar
work-returned-next = Cambie su texto abajo y envíelo otra vez. Lo que envió antes se guarda.
work-accepted = Aceptado
work-accepted-next = Seguir con el módulo
work-accepted-text = Su texto
work-answered-by = { $name }, { $when }
work-text = Su texto
work-words = { $have ->
        [one] 1 palabra
       *[other] { $have } palabras
    } al abrir esta página. Se piden de { $min } a { $max }.
work-send = Enviar mi texto
work-send-again = Enviarlo otra vez
work-save = Guardar mi borrador
work-saving = Guardando…
work-saved = Guardado: { $time }
work-offline = Todavía no se ha guardado. Seguimos intentando. Deje abierta esta página, o presione “Guardar mi borrador” cuando vuelva a tener conexión.
work-send-after = Después de enviarlo, las personas nombradas arriba pueden leerlo. Mientras espera respuesta, no se puede cambiar.

work-trail = Qué ha pasado hasta ahora
work-trail-kept = Todo lo que envió se guarda tal como lo envió.
work-trail-sent = Usted envió la versión { $number }
work-trail-text = Leer esta versión
work-trail-accepted = { $name } lo aceptó
work-trail-returned = { $name } pidió algo más
work-trail-answer = Leer la respuesta

work-a-trainer = alguien del equipo de formación

# Un texto que llegó después de enviar el trabajo.
work-late = Este texto no se guardó
work-late-label = Lo que usted escribió aquí. Cópielo si quiere usarlo después.
