# Las horas después de la primera firma, y cuando se fue quien debía firmar: traspasar, segunda firma, cerrar.

signing-hand-title = Traspasar horas
signing-hand-lead = Cuando alguien que supervisa se va, puede haber horas que esperan una firma que no llega. Aquí está todo lo que espera, por quien supervisa. Primero, quienes se fueron.
signing-hand-none = No hay horas que esperen una firma.
signing-hand-supervisor = Supervisa
signing-hand-trainee = Aprendiz
signing-hand-waits = Espera
signing-hand-stands = Situación
signing-hand-entries = { $n ->
    [one] 1 entrada
   *[other] { $n } entradas
}
signing-hand-here = Supervisa aquí
signing-hand-left = Ya no supervisa aquí
signing-hand-without-account = Firma sin cuenta
signing-hand-page = Horas de { $trainee } que esperan a { $name }
signing-hand-nothing = No hay horas de { $trainee } que esperen a { $name }.
signing-hand-ask-first = Primero: ¿{ $name } todavía puede firmar?
signing-hand-why = { $name } vio este trabajo. Su propia firma es la que más vale: muchas juntas no cuentan horas que firmó alguien que no las vio. Por eso, pida a { $name } que firme antes de irse.
signing-hand-why-records = { $name } no vio este trabajo. Ya se lo pasaron antes, y firma por registros. Pida a { $name } que firme antes de irse.
signing-hand-why-some = { $name } vio una parte de este trabajo. Ahí su propia firma es la que más vale. Por eso, pida a { $name } que firme antes de irse. El resto ya se lo pasaron antes, como dice la lista de abajo.
signing-hand-from = Ya se pasó antes. Nombra a { $supervisor } como quien vio el trabajo.
signing-hand-back = ¿Alguien a quien nombra la lista sí puede firmar? Entonces pida a { $trainee } que recupere esas horas y las envíe de nuevo.
signing-hand-named-since = Ya se pasó antes, y ahora nombra a { $name }. Aun así, { $name } lo firma por registros.
signing-hand-list = Lo que espera a { $name }
signing-hand-how-here = { $name } firma en su escritorio. Todo lo de abajo está allí, listo para firmar.
signing-hand-how-left = { $name } no tiene ahora ninguna función aquí. Si todavía puede firmar, devuélvale la función de supervisión hasta que haya firmado.
signing-hand-how-without-account = { $name } firma detrás de un enlace. { $trainee } puede enviar el enlace otra vez.
signing-hand-question = ¿{ $name } todavía puede firmar?
signing-hand-yes = Sí, o todavía no preguntamos
signing-hand-no = No, { $name } ya no puede firmar
signing-hand-to = Quién sigue
signing-hand-to-hint = Quien no vio el trabajo mira registros y firma que los registros lo muestran. Nunca firma que supervisó.
signing-hand-to-none = Nadie más supervisa aquí. Primero dé a alguien la función de supervisión.
signing-hand-to-saw = Quienes supervisan aquí figuran como las personas que vieron este trabajo. Pida a { $trainee } que lo recupere y se lo envíe de nuevo: entonces firman lo que vieron.
signing-hand-go = Traspasar
signing-hand-after = { $trainee } lo ve en cada entrada. El programa dice si cuentan las horas que se firman por registros.
signing-hand-refused-question = Elija una respuesta.
signing-hand-refused-to = Elija quién sigue.

signing-records-title = Por registros: horas de { $name }
signing-records-lead = Usted llegó después de otra persona que supervisaba. No vio este trabajo, así que no firma que lo supervisó. Mire los registros. Después firme que lo muestran, o pida más información.
signing-records-waiting = { $n ->
    [one] 1 entrada por firmar según registros
   *[other] { $n } entradas por firmar según registros
}
signing-records-apart = { $n ->
    [one] Se le traspasó 1 entrada. Se firma aparte, por registros.
   *[other] Se le traspasaron { $n } entradas. Se firman aparte, por registros.
}
signing-records-go = Ver lo que se le traspasó
signing-records-others = Horas que supervisó usted
signing-records-empty = No se le traspasaron horas de { $name }.
signing-records-which = Registros que miró
signing-records-which-hint = Elija todos los que miró y añada otros abajo. Se guardan con cada entrada que firme aquí. No nombre a ninguna persona a quien apoya.
signing-records-notes = Notas de supervisión
signing-records-timesheets = Hojas de horas
signing-records-calendar = Calendario
signing-records-other = Otros registros, uno en cada línea
signing-records-statement = Por registros, no observado: no vi este trabajo de { $name }. Miré los registros que indico aquí y lo muestran como dicen estas entradas.
signing-records-sign = Firmar por registros
signing-records-concern = Se le traspasó. Usted no vio este trabajo.
signing-records-from = Nombra a { $supervisor } como quien vio el trabajo.

signing-second-title = Segundas firmas
signing-second-lead = Estos programas piden que otra persona firme también las horas. Usted no las firmó primero, así que puede hacerlo.
signing-second-none = No hay horas que esperen la segunda firma de usted.
signing-second-entries = Entradas
signing-second-length = Duración
signing-second-page = Segunda firma: horas de { $name }
signing-second-nothing = No hay horas de { $name } que esperen la segunda firma de usted.
signing-second-count = { $n ->
    [one] 1 entrada, { $length }
   *[other] { $n } entradas, { $length }
}
signing-second-more = { $n ->
    [one] Queda 1 entrada más para cuando haya firmado estas.
   *[other] Quedan { $n } entradas más para cuando haya firmado estas.
}
signing-second-take = Firmar esta entrada: { $date }, { $length }
signing-second-by = La firmó { $name } el { $date }.
signing-second-by-records = La firmó { $name } por registros, no observada, el { $date }. Registros: { $records }
signing-second-asked = Usted u otra persona pidió una corrección: «{ $reason }»
signing-second-statement = Miré estas horas de { $name } y quién las firmó. Hasta donde sé, son correctas.
signing-second-sign = Firmar todas las elegidas
signing-second-ask = Pedir una corrección
signing-second-ask-label = ¿Qué hay que corregir?
signing-second-ask-hint = { $name } lo lee y recibe un mensaje. La primera firma se queda hasta que se firme la corrección.
signing-second-ask-send = Enviar
signing-second-link = { $n ->
    [one] Las horas de 1 aprendiz esperan la segunda firma de usted.
   *[other] Las horas de { $n } aprendices esperan la segunda firma de usted.
}

signing-close-title = Cerrar horas de { $name }
signing-close-link = Cerrar horas
signing-close-lead = Cuando un mes está cerrado, ya no se puede corregir nada de lo que tiene firma. Usted puede abrirlo otra vez con un motivo. Cuando se emite un certificado, las horas que cuenta se cierran solas.
signing-close-none = { $name } todavía no tiene horas.
signing-close-state = { $closed ->
    [0] Nada cerrado
    [one] 1 entrada cerrada
   *[other] { $closed } entradas cerradas
}
signing-close-signed = { $n ->
    [one] 1 entrada con firma
   *[other] { $n } entradas con firma
}
signing-close-length = { $length } con firma
signing-close-open = { $n ->
    [one] 1 entrada está pendiente. Se queda abierta.
   *[other] { $n } entradas están pendientes. Se quedan abiertas.
}
signing-close-go = Cerrar { $month }
signing-close-reopen = Abrir { $month } otra vez
signing-close-reason = ¿Por qué lo abre otra vez?
signing-close-reason-hint = Queda en el registro con cada entrada, y { $name } lo lee.

# Lo que lee quien aprende.
signing-state-verified = Verificada
signing-state-locked = Cerrada
signing-entry-second = La firmó { $name } por segunda vez.
signing-entry-records = La firmó { $name } por registros, no observada.
signing-entry-handed = Espera a { $name }, que sigue en su lugar y firma por registros.
signing-entry-locked-next = Esta entrada tiene firma y su período está cerrado. Ahora no se puede corregir. ¿Hay algo que no es correcto? Pida a quien coordina que la abra otra vez.
signing-entry-verified-next = Dos personas firmaron esta entrada. Se queda como está. Si algo no es correcto, escriba una corrección: las dos se conservan y las dos se firman.
signing-entry-asked = Le piden que corrija esta entrada. La versión firmada se queda hasta que se firme su corrección.
signing-step-succeeded = Traspasada a { $to } por { $name }
signing-step-verified = Segunda firma de { $name }
signing-step-correction-asked = { $name } pide una corrección
signing-step-locked = Cerrada por { $name }
signing-step-locked-platform = Cerrada: se emitió un certificado
signing-step-reopened = Abierta otra vez por { $name }
signing-step-records = Firmada por registros, no observada, por { $name }
signing-step-records-list = Registros: { $records }
