# Buscar personas, y lo que consta sobre cada una.
people-title = Personas
people-lead = Las personas a quienes usted puede ayudar aquí. Cada vez que mira los datos de alguien, queda registrado.
people-role-at = { $role }, { $place }
people-role-everywhere = { $role }, en todas partes
people-this-week = Esta semana
people-last-week = La semana pasada
people-longer = Hace más tiempo
people-never = Todavía no
people-search = Buscar
people-search-name = Nombre, correo electrónico o nombre de usuario
people-any-role = Cualquier función
people-any-site = Cualquier sede
people-found = { $n ->
    [one] { $n } persona
   *[other] { $n } personas
}
people-none = Nadie corresponde a esta búsqueda. Pruebe con una parte más corta del nombre, o quite un filtro.
people-roles = Funciones
people-no-role = Sin función ahora
people-signs-in-with = Inicia sesión con
people-page = Página { $page } de { $pages }
people-pages = Páginas
people-before = Página anterior
people-after = Página siguiente

# Invitar.
people-invite = Invitar a alguien
people-invited = La invitación va en camino.
people-invite-next = Enviamos un correo con un enlace. Si la persona tiene una cuenta aquí, inicia sesión y acepta con ella. Usted no ve ni el enlace ni una frase de acceso.
people-place = Hasta dónde llega la función
people-place-hint = Un grupo, todo en una sede, o en todas partes.
people-place-all = En todas partes
people-place-site = Sede: { $name }
people-place-cohort = Grupo: { $name }
people-until = Último día de la función
people-until-hint = La auditoría necesita uno. Si lo deja vacío, las otras funciones siguen hasta que alguien les ponga fin.
people-open = Invitaciones abiertas
people-open-none = No hay ninguna invitación abierta.

# Una persona.
people-user-name = Nombre de usuario
people-since = Tiene una cuenta desde el
people-signed-in = Última vez que inició sesión
people-role-since = Desde el
people-given-by = La dio { $name }.
people-given-first = Se dio cuando se instaló este sitio.
people-until-day = Último día:
people-end = Terminar esta función
people-happened = Cómo se dieron y terminaron las funciones
people-happened-given = { $role }: la dio { $by }.
people-happened-ended = { $role }: la terminó { $by }.
people-give = Dar una función
people-give-next = La persona ve la nueva función la próxima vez que abre una página. Lo que hizo antes queda como está.
people-give-button = Dar esta función
people-stands = Cómo va
people-no-way = No se ha unido a ningún programa que usted pueda ver.
people-joined = Se unió el
people-next = Sigue
people-all-done = Todo está listo
people-active = Última actividad
people-progress = Ver el avance
people-hours-practice = Práctica
people-hours-supervision = Supervisión
people-works-wait = { $n ->
    [one] { $n } texto espera al equipo de formación
   *[other] { $n } textos esperan al equipo de formación
}
people-entries-wait = { $n ->
    [one] { $n } entrada de horas espera a quien supervisa
   *[other] { $n } entradas de horas esperan a quien supervisa
}
people-certificates = Certificados
people-certificates-none = Todavía no hay ningún certificado.
people-references = Referencias
people-tasks = Ayuda con la cuenta
people-task-reset = Ayudar con una nueva frase de acceso
people-task-merge = Unir dos cuentas de esta persona
people-task-leave = Esta persona deja un programa
people-deeds = Qué hizo el equipo
people-deeds-none = Nadie más ha hecho ni mirado nada todavía.
people-deeds-count = { $n ->
    [one] La anotación más nueva
   *[other] Las { $n } anotaciones más nuevas
}
people-deeds-looked = miró { $what }

# Por qué una función no se da o no termina.
people-refused-scope = Esta función no va con este lugar. Quien participa está en un grupo; quien coordina, quien da referencias y una organización empleadora pertenecen a una sede o a todo; la administración, a todo.
people-refused-end-missing = La auditoría lee hasta cierto día. Elija el último día.
people-refused-end-past = Este día ya pasó. Elija uno posterior.
people-refused-no-end = La administración no tiene último día. Le pone fin otra persona de la administración. Deje el día vacío.
people-refused-held = La persona ya tiene esta función ahí, hasta el mismo día.
people-refused-not-held = La persona ya no tiene esta función.
people-refused-last = Esta es la última persona de la administración. Primero dé la función de administración a alguien más; después termine esta.
people-refused-day = Escriba el día así: 2026-03-12.
