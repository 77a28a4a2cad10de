# Si un grupo ya empezó, y la palabra de quien administra.
start-waits = Este grupo todavía no ha empezado
start-waits-why = { $n ->
    [one] Un módulo de su programa todavía no lo han revisado pares. Un grupo empieza con él solo después de que alguien de la administración lo acepte con su nombre.
   *[other] { $n } módulos de su programa todavía no los han revisado pares. Un grupo empieza con ellos solo después de que alguien de la administración lo acepte con su nombre.
}
start-waits-you = Los participantes ya pueden aceptar su invitación. Podrán comenzar cuando usted diga que sí.
start-waits-ask = Pida a alguien de la administración que lo vea. Los participantes ya pueden aceptar su invitación y comenzarán después.
start-open = Verlo y decidir
start-look = Ver qué módulos
start-accepted = { $n ->
    [one] { $name } aceptó el { $day } que este grupo empiece con un módulo que todavía no han revisado pares.
   *[other] { $name } aceptó el { $day } que este grupo empiece con { $n } módulos que todavía no han revisado pares.
}
start-which = Ver cuáles
start-changed-some = Algunos han cambiado desde entonces.
start-title = Dejar que empiece: { $group }
start-lead = Ninguna persona de apoyo entre pares certificada ha leído todavía estos módulos para nosotros.
start-means = Se escribieron con cuidado y con fuentes que se nombran. Aun así, quien hace este trabajo puede encontrar lo que falta o lo que está mal. Lo mejor es que los lean antes. Si el grupo empieza antes de eso, usted responde por ello con su nombre.
start-modules = Módulos que todavía no han revisado pares
start-module-waits = Todavía no se ha aceptado
start-module-accepted = Aceptado para este grupo
start-module-changed = Aceptado; el texto ha cambiado desde entonces
start-all-read = Pares con certificación han leído todos los módulos de este programa. No hay nada que aceptar.
start-statement = Yo, { $name }, sé que ninguna persona certificada ha leído todavía estos módulos. Acepto que el grupo “{ $group }” empiece con ellos.
start-recorded = Se guardan su nombre, la hora y el texto de cada módulo como está hoy. Lo pueden ver todas las personas que trabajan con el grupo.
start-button = Dejar que el grupo empiece
start-refused-box = Marque la casilla si lo acepta. No se guardó nada.
start-refused-changed = Los módulos han cambiado desde que usted abrió esta página. Véalos otra vez y después decida.
start-record = Lo que se aceptó
