# Lo que está en todas las páginas, y cómo se escriben fechas y duraciones.
shell-page-title = { $page } · { $site }
shell-date = { $day } de { $month } de { $year }
shell-date-time = { $date }, { $time } { $zone }
shell-hours = { $h } h
shell-minutes = { $m } min
shell-hours-minutes = { $h } h { $m } min
shell-percent = { $n } %
shell-month-1 = enero
shell-month-2 = febrero
shell-month-3 = marzo
shell-month-4 = abril
shell-month-5 = mayo
shell-month-6 = junio
shell-month-7 = julio
shell-month-8 = agosto
shell-month-9 = septiembre
shell-month-10 = octubre
shell-month-11 = noviembre
shell-month-12 = diciembre

# El marco de cada página.
shell-skip = Ir al contenido
shell-navigation = Principal
shell-sign-in = Iniciar sesión
shell-sign-out = Cerrar sesión
shell-account = Su cuenta:
shell-shared = Aparato compartido: su sesión se cierra después de 10 minutos sin uso.
shell-verify = Verificar un certificado
shell-demonstration-name = Demostración
shell-demonstration = Esto es una demostración. Todas las personas que ve son inventadas.
shell-demonstration-people = Con quién puede entrar
shell-demonstration-mail = Correo que se envió
shell-run-by = A cargo de { $organisation }.
shell-someone = Alguien con quien hablar
shell-someone-text = Puede llamar o enviar un mensaje de texto al 988 a cualquier hora, desde cualquier lugar de Estados Unidos. Es gratis, y no hace falta estar en peligro. Le contesta una persona capacitada para escuchar y aconsejar.
shell-someone-call = Llamar al 988
shell-someone-write = Texto al 988
shell-someone-after = No tiene que dar su nombre, y puede parar cuando quiera. Si la persona que contesta cree que una vida está en peligro en ese momento, es posible que le mande ayuda, aunque usted no la haya pedido.
shell-language = Idioma:
shell-not-reviewed = Esta traducción todavía no la ha revisado una persona de apoyo entre pares que hable español desde la infancia.
shell-unread = Todavía sin revisar por pares.
shell-unread-means = Ninguna persona de apoyo entre pares certificada ha leído todavía este módulo para nosotros.
shell-support = Más personas con quienes hablar
shell-privacy = Privacidad
shell-leave = Salir de esta página
shell-leave-after = Abre una página del clima. Esta página queda en el historial de su navegador.

# Formularios.
shell-error-summary = Hay algo que cambiar

# Quién es cada persona aquí, y qué dicen los certificados.
shell-role-trainee = Participante
shell-role-trainer = Formación
shell-role-supervisor = Supervisión
shell-role-coordinator = Coordinación
shell-role-administrator = Administración
shell-role-auditor = Auditoría
shell-role-staff-proxy = Transcripción
shell-role-referee = Da una referencia
shell-role-employer = Organización empleadora
shell-kind-training-completion = Formación completada
shell-kind-continuing-education = Educación continua
shell-kind-hours-verification = Horas verificadas
shell-kind-certification = Certificación

# La navegación principal.
shell-nav-home = Inicio
shell-nav-cohorts = Grupos
shell-nav-people = Personas
shell-nav-trail = Registro
shell-nav-references = Referencias
shell-nav-employer = Mi personal
shell-nav-hours = Horas
shell-nav-progress = Mi avance
shell-nav-certificates = Certificados
shell-nav-desk = Escritorio
shell-nav-courses = Cursos
shell-nav-admin = Administración
