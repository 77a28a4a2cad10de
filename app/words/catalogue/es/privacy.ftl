# El aviso de privacidad y aceptarlo.
privacy-title = Cómo tratamos lo que sabemos de usted
privacy-holds = Esta versión vale desde el
privacy-held = Esta es una versión anterior. Valió desde el
privacy-to-current = Leer la versión que vale ahora
privacy-agreed = Usted aceptó esta versión el
privacy-not-yet = Todavía no ha aceptado esta versión. Mientras tanto puede leer esta página, buscar a alguien con quien hablar o cerrar sesión. No pasa nada más, y no se avisa a nadie.
privacy-read-and-agree = Leerla y aceptar
privacy-agree-title = Antes de seguir
privacy-agree-lead = Por favor, lea cómo tratamos lo que sabemos de usted. Lo pedimos una vez, y otra vez solo cuando el texto cambia.
privacy-agree-changed = El texto cambió desde la última vez que aceptó. Lo nuevo: { $news }
privacy-agree-again = El texto cambió desde la última vez que aceptó.
privacy-agree-button = Lo leí y acepto
privacy-later-button = Ahora no
privacy-later-hint = “Ahora no” está bien. Puede leer, buscar a alguien con quien hablar o cerrar sesión, y aceptar después.
privacy-agree-stale = El texto cambió mientras usted tenía abierta esta página. Por favor, lea el nuevo.
privacy-versions = Todas las versiones
privacy-version = Versión del { $date }
privacy-version-current = vale ahora
privacy-who = A quién preguntar
privacy-who-text = Las personas a quienes puede acudir están en una página:

# Lo que ve de ello el equipo.
privacy-staff-agreed = Aceptó el { $date } el aviso de privacidad del { $version }
privacy-staff-not-yet = No ha aceptado el aviso de privacidad que vale ahora
