# Un grupo y sus personas; los grupos de quienes enseñan.
roster-list-lead = Los grupos en los que usted enseña o que puede ver.
roster-list-none = Todavía no tiene ningún grupo. Cuando quien coordina le dé uno, estará aquí.
roster-trainees = Participantes
roster-team = Equipo
roster-people = Personas
roster-totals = { $trainees ->
    [one] { $trainees } participante
   *[other] { $trainees } participantes
}; ya en el programa: { $joined }; lo terminaron: { $finished }
roster-waiting-title = En espera del personal
roster-waiting = { $works ->
    [0] Ningún texto
    [one] { $works } texto
   *[other] { $works } textos
}, { $entries ->
    [0] ninguna entrada de horas
    [one] { $entries } entrada de horas
   *[other] { $entries } entradas de horas
}
roster-waits = En espera
roster-nothing-waits = Nada
roster-not-joined = Todavía no se ha unido al programa
roster-since = Desde
roster-caseload = { $people } de { $most } personas
roster-none-invite = Todavía no hay participantes en este grupo. Invite primero a alguien que enseñe y a alguien que supervise, y después a participantes. Así habrá quien les reciba.
roster-none = Todavía no hay participantes en este grupo. Quien coordina les invita.
roster-team-none = Todavía nadie enseña ni supervisa en este grupo. Mientras tanto, sus participantes no pueden enviar textos ni horas a nadie.
roster-who = Correo electrónico o nombre de usuario
roster-who-hint = Para alguien que ya tiene una cuenta aquí.
roster-who-unknown = Usted no puede ver a nadie con esta dirección o este nombre de usuario. Envíe mejor una invitación: también sirve para quien ya tiene una cuenta.
roster-add = Agregar a alguien que ya está aquí
roster-add-role = Función en este grupo
roster-add-next = No se envía ningún correo. La persona ve el grupo en su página de inicio. Quien participa lee lo que pide el programa antes de unirse.
roster-add-button = Agregar al grupo
roster-print-link = Lista para imprimir
roster-print-title = Lista
roster-print-hint = Imprima esta página como hoja de asistencia.
roster-signature = Firma
roster-on-break = En un descanso
roster-certification-waits = Espera la decisión sobre la certificación
roster-certification-not-now = Certificación: todavía no
roster-left = Dejó el programa
