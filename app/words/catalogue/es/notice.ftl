# Lo que alguien acaba de hacer, dicho una vez en la página que sigue.

notice-accepted = Usted aceptó “{ $activity }” de { $name }. { $name } ya puede leer su respuesta y recibe un mensaje.
notice-returned = Usted devolvió “{ $activity }” a { $name } con lo que falta agregar. { $name } ya puede leerlo y recibe un mensaje.
notice-decided = { $signed ->
        [0] Usted no firmó ninguna entrada de { $name }
        [one] Usted firmó 1 entrada de { $name } ({ $length })
       *[other] Usted firmó { $signed } entradas de { $name } ({ $length })
    } y { $returned ->
        [0] no devolvió ninguna
       *[other] devolvió { $returned }
    }. { $name } ya puede verlo y recibe un mensaje.
notice-allowed = { $name } ya puede intentar una vez más el cuestionario de “{ $module }”.
notice-work-sent = Su texto “{ $activity }” se envió a su equipo de formación. Recibirá un mensaje cuando lo hayan leído.
notice-work-sent-again = Su texto “{ $activity }” se envió otra vez. Recibirá un mensaje cuando lo hayan leído.
notice-hours-sent = Se envió a { $name } para su firma: { $length }. Cuentan cuando { $name } firme.
notice-hours-recalled = Usted retiró { $length } para seguir escribiendo. Es otra vez un borrador: cámbielo y envíelo cuando esté bien.
notice-hours-withdrawn = Usted sacó { $length } de su registro. Lo que escribió se conserva y no cuenta.
notice-hours-kept = Su borrador de { $length } está guardado. Solo usted lo ve hasta que lo envíe.
notice-look = Verlo otra vez
notice-next-work = Sigue: el trabajo de { $name }.
notice-next-hours = Siguen: las horas de { $name }.
notice-next-nothing = Ahora no le espera nada más.
