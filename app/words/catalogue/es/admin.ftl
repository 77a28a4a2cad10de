# Páginas de la administración.
admin-title = Administración
admin-crumbs = Dónde está
admin-rooms = Partes de la administración
admin-cohorts = Grupos
admin-cohorts-none = Todavía no hay ningún grupo. Abra uno e invite a quienes forman, a quienes supervisan y a participantes.
admin-cohort = Grupo
admin-cohort-open = Abrir un grupo
admin-cohort-name = Nombre del grupo
admin-cohort-name-hint = Quienes participan lo ven. Por ejemplo, “Primavera 2027, noches”.
admin-cohort-next = Todavía no se avisa a nadie. En la página siguiente podrá invitar a las personas.
admin-programme = Programa
admin-programmes = Programas
admin-programmes-none = No hay ningún programa cargado. Revise la carpeta de los cursos.
admin-version = Edición de las reglas
admin-modules = Módulos
admin-checked-on = Última comparación con la fuente
admin-published = Cursos publicados:
admin-site = Sede
admin-starts-on = Empieza el
admin-joined = Se unieron
admin-invited = Invitaciones
admin-zone = Zona horaria
admin-zone-hint = Con ella se cuentan los días y las semanas.
admin-zone-eastern = Hora del Este
admin-zone-central = Hora del Centro
admin-zone-mountain = Hora de la Montaña
admin-zone-arizona = Hora de Arizona
admin-zone-pacific = Hora del Pacífico
admin-zone-alaska = Hora de Alaska
admin-zone-hawaii = Hora de Hawái
admin-zone-atlantic = Hora de Puerto Rico
admin-zone-chamorro = Hora de Guam
admin-zone-utc = UTC
admin-name = Nombre
admin-role = Función
admin-invite-role = Función de la persona a quien invita
admin-state = Estado
admin-state-invited = Invitación enviada
admin-state-ended = Invitación vencida
admin-state-sent = Se envió el { $day }.
admin-state-until = El enlace sirve hasta el { $day }.
admin-state-ended-on = El enlace sirvió hasta el { $day }.
admin-resend = Enviar otra vez
admin-resend-to = a { $name }
admin-invite = Invitar a alguien
admin-invite-next = Enviamos un correo con un enlace. La persona elige un nombre y una frase de acceso; usted no ve ni el enlace ni la frase.
admin-invite-send = Enviar la invitación
admin-slip = Invitar a alguien sin correo electrónico
admin-slip-role = Función de esta persona
admin-slip-next = Usted imprime un papelito con un código de un solo uso y lo entrega. Con él, la persona elige un nombre de usuario y una frase de acceso; usted nunca ve la frase.
admin-slip-make = Hacer un papelito
admin-slip-again = Hacer un papelito nuevo
admin-slip-again-for = en lugar de: { $mark }
admin-slip-name = Papelito impreso { $mark }
admin-state-slip = Papelito hecho
admin-state-slip-sent = Se hizo el { $day }.
admin-state-slip-until = Sirve hasta el { $day }.
admin-state-slip-ended-on = Sirvió hasta el { $day }.

# Sedes.
admin-sites = Sedes
admin-sites-lead = Cada grupo pertenece a una sede. Quien coordina trabaja en una de ellas.
admin-site-add = Agregar una sede
admin-site-name = Nombre de la sede
admin-site-name-hint = Por ejemplo, “Calle del Puerto” o “Escuela nocturna”. Cada sede necesita su propio nombre.
admin-site-cohorts = { $n ->
    [0] Todavía ningún grupo
    [one] { $n } grupo
   *[other] { $n } grupos
}
admin-site-rename = Cambiar el nombre
admin-site-rename-button = Guardar el nombre
admin-refused-site = Dé a la sede un nombre de 1 a 120 letras que no tenga ninguna otra sede.

# Lo que un formulario todavía no puede tomar.
admin-refused-name = Dé al grupo un nombre de 1 a 120 letras.
admin-refused-day = Elija el primer día del grupo, por ejemplo 2026-03-12.
admin-refused-choice = Elija una opción de la lista.
