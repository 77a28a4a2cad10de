# La página de inicio de quienes cuidan los grupos, las buenas noticias y la impresión.

attention-title = Lo que pide atención
attention-nothing = Ahora mismo nada pide atención.
attention-invited = { $cohort }: { $n ->
        [one] 1 invitación espera respuesta
       *[other] { $n } invitaciones esperan respuesta
    }, la más antigua es del { $date }
attention-quiet = { $cohort }: { $n ->
        [one] 1 persona no ha tenido actividad desde el { $date }
       *[other] { $n } personas no han tenido actividad en dos semanas o más, una de ellas desde el { $date }
    }
attention-hours = { $cohort }: { $n ->
        [one] 1 entrada de horas espera una firma desde el { $date }
       *[other] { $n } entradas de horas esperan una firma desde hace una semana o más, la más antigua desde el { $date }
    }
attention-mails = { $n ->
        [one] 1 mensaje no se pudo entregar
       *[other] { $n } mensajes no se pudieron entregar
    } en los últimos 30 días. Revise las direcciones de las invitaciones abiertas. Si están bien, pida a quien mantiene esta instalación que ejecute “cairn doctor”.
attention-first = Tres pasos para empezar
attention-first-cohort = Abra un grupo: personas que aprenden juntas.
attention-first-staff = Invite a alguien que forme y lea lo que se escribe, y a alguien que supervise y firme las horas.
attention-first-trainees = Invite a participantes. Cada persona recibe un mensaje con un enlace, y entonces decide.
attention-first-button = Abrir un grupo

attention-desk-oldest = Lo que más tiempo espera llegó el { $date }.
attention-news = Buenas noticias
attention-news-accepted = “{ $title }” se aceptó el { $date }.
attention-news-signed = { $name } firmó { $length } de sus horas el { $date }.

attention-printed = Impreso el { $when }. { $organisation }.
attention-print = Puede imprimir esta página desde el menú de su navegador.
