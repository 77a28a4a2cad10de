# Cuando una sesión se cerró o se perdió la señal mientras alguien escribía: qué se guarda y qué hacer.

# En la página para iniciar sesión.
kept-signed-out = Su sesión se cerró. Lo que escribió está guardado.
kept-signed-out-next = Está en esta página, bajo llave. Solo usted puede abrirlo. Inicie sesión antes de dos horas y podrá leerlo y enviarlo.
kept-without-note = Su sesión se cerró. Sus horas se conservan, su nota no.
kept-without-note-next = La nota puede señalar a una persona a quien usted apoya, así que no se guarda en ninguna parte. Lo demás está en esta página, bajo llave. Solo usted puede abrirlo. Entre en menos de dos horas y podrá leerlo y enviarlo.
kept-shared = Su sesión se cerró. Lo que escribió no está guardado.
kept-shared-next = Otras personas usan este aparato, así que nada se queda en él. Inicie sesión y escríbalo otra vez.
kept-files = Su sesión se cerró. Un archivo no se puede guardar aquí.
kept-too-long = Su sesión se cerró. Esto es demasiado largo para guardarlo aquí.
kept-back = Todavía no se ha perdido nada. Inicie sesión en una pestaña nueva. Después vuelva a esta pestaña, regrese una página y envíelo otra vez.
kept-passphrase = Su sesión se cerró. Un formulario con una frase de acceso nunca se guarda.
kept-passphrase-next = No cambió nada. Inicie sesión y llénelo otra vez.

# Después de iniciar sesión.
kept-title = Esto es lo que usted escribió
kept-lead = Su sesión se cerró antes de que se enviara. Nadie lo ha leído.
kept-answer = Su respuesta
kept-text = Lo que escribió
kept-more = Qué más se envía junto con eso
kept-send-after = Llega a donde iba, y usted sigue desde ahí.
kept-send = Enviarlo ahora
kept-away = Borrarlo
kept-away-after = Si sale de esta página sin enviarlo, se pierde.
kept-late = Esto estuvo guardado dos horas
kept-late-text = Lo que escribió ya no se pudo abrir. Nadie lo leyó. Su sesión está abierta y puede escribirlo otra vez.

# Cuando no hay señal, junto al botón que se presionó; y cuando, al guardar por sí sola, la página ve que la sesión se cerró.
kept-lost = No hay señal. No se ha perdido nada: su texto sigue aquí. Pruebe otra vez cuando tenga señal.
kept-looking = Buscando señal …
kept-autosave = Su sesión se cerró. Su texto sigue en esta página. Inicie sesión en otra pestaña y se guardará.
