# Horas en papel: la hoja, pasarla a la computadora, la firma a mano.

onpaper-print = Imprimir una hoja de horas
onpaper-sheet-title = Horas de { $name }
onpaper-sheet-lead = Para quien escribe sus horas a mano, o cuando quien supervisa firma a mano. Imprima esta página con su navegador. Las horas que esperan una firma ya están en ella.
onpaper-name = Nombre
onpaper-program = Programa
onpaper-days = Días
onpaper-earlier = Antes
onpaper-later = Después
onpaper-a-week = Una hoja para una semana
onpaper-a-month = Una hoja para un mes
onpaper-for-supervisor = Una hoja para que la firme { $name }
onpaper-no-names = No escriba nombres de las personas a quienes apoya, ni nada que permita saber quiénes son.
onpaper-lines = Una línea por cada vez que trabajó o se reunió con quien le supervisa
onpaper-how-where = Cómo y dónde se reunieron
onpaper-write = En “Qué hizo”, escriba una de estas opciones:
onpaper-signature-of = Firma de quien supervisa
onpaper-statement = Supervisé a { $name } durante las horas de esta hoja. Leí cada línea y, hasta donde sé, todo es verdad.
onpaper-signature = Firma
onpaper-signed-on = Fecha
onpaper-bring = Lleve esta hoja a { $site }. Nuestro personal la pasa a la computadora y quedan anotados los dos nombres: el suyo y el de quien la pasó. Guarde una copia si puede.

onpaper-hours = Horas
onpaper-type-link = Pasar horas a la computadora
onpaper-type-title = Pasar horas de { $name }
onpaper-type-lead = Escriba cada línea tal como está en la hoja. Se guardan los dos nombres: el de quien la escribió y el de usted, que la pasa a la computadora.
onpaper-nobody = Todavía no hay nadie que pueda firmar las horas de { $name }. Pida a quien coordina que invite a una persona que supervise al grupo.
onpaper-waiting = { $n ->
    [one] Anotar una firma para 1 registro que espera
   *[other] Anotar firmas para { $n } registros que esperan
  }
onpaper-supervisor = Quien supervisa, según la hoja
onpaper-supervisor-hint = Una hoja es para una sola persona que supervisa.
onpaper-rows-hint = Deje vacías las filas que no necesite. Para más filas, envíe primero estas.
onpaper-rows-more = Filas { $first } a { $last }
onpaper-row = Fila { $n }
onpaper-length-hint = Por ejemplo 1:30 o 90 min.
onpaper-signed-part = Firmada a mano
onpaper-signed = Quien supervisa firmó esta hoja a mano.
onpaper-signed-hint = Si nadie la firmó, deje vacío lo demás. Entonces las horas esperan a quien supervisa.
onpaper-which-statement = ¿Qué declaración está arriba de la firma?
onpaper-signed-day = Fecha junto a la firma
onpaper-original = ¿Dónde está la hoja?
onpaper-kept-site = Se guarda en { $site }.
onpaper-kept-scan = Se escaneó. Guardamos la huella digital de la copia, no la copia.
onpaper-digest = Huella SHA-256 de la copia escaneada
onpaper-digest-hint = Solo para una copia escaneada: 64 cifras y letras de la a a la f.
onpaper-seen = Tengo la hoja delante. Muestra estas horas y quien supervisa la firmó a mano.
onpaper-your-name = Su nombre queda anotado como el de quien revisó la hoja. { $name } puede verlo.
onpaper-type-in = Pasar estas horas

onpaper-sign-link = Anotar una firma a mano
onpaper-sign-title = Firmas a mano para { $name }
onpaper-sign-lead = Estas horas esperan una firma. Marque las que se firmaron en papel.
onpaper-sign-none = No hay horas que esperen una firma.
onpaper-sign = Anotar la firma
onpaper-which-entries = ¿Qué horas están en la hoja?
onpaper-entry = { $date }, { $start }, { $length }: { $activity }. Debe firmar { $name }.

onpaper-typed = { $name } las pasó de su hoja de papel a la computadora el { $date }.
onpaper-typed-for-others = { $name } las pasó de una hoja de papel a la computadora el { $date }.
onpaper-by-hand = Firmadas a mano el { $date }. Revisó la hoja { $name }.
onpaper-trail-typed = { $by } pasó la versión { $version } de su hoja de papel y la envió a { $name }
onpaper-trail-signed = { $name } firmó a mano la versión { $version } el { $date }. { $by } revisó la hoja.
onpaper-trail-kept = La hoja se guarda en la sede del grupo.
onpaper-trail-scan = La hoja se escaneó. SHA-256 de la copia: { $digest }
onpaper-paper-kept = La hoja firmada se guarda en { $site }.
onpaper-paper-kept-elsewhere = La hoja firmada se guarda en otra sede de { $organisation }.
onpaper-paper-scan = La hoja firmada se escaneó. SHA-256 de la copia: { $digest }
onpaper-paper-checked = { $name } revisó la hoja y anotó la firma.

onpaper-notice-typed = { $n ->
    [one] Usted pasó 1 registro de { $name }.
   *[other] Usted pasó { $n } registros de { $name }.
  }
onpaper-notice-signed = { $n ->
    [one] 1 registro de { $name } quedó firmado a mano.
   *[other] { $n } registros de { $name } quedaron firmados a mano.
  }
onpaper-notice-notes = { $n ->
    [one] Se dejó fuera 1 nota, porque puede señalar a una persona atendida. Las horas de { $name } están seguras.
   *[other] Se dejaron fuera { $n } notas, porque pueden señalar a una persona atendida. Las horas de { $name } están seguras.
  }

onpaper-refused-in-log = { $name } ya tiene estas horas en su registro. Anote la firma en la lista de lo que espera.
onpaper-refused-no-day = Escriba la fecha que está junto a la firma.
onpaper-refused-future = Hoy es { $today }. Mire otra vez la fecha junto a la firma.
onpaper-refused-original = Elija dónde está la hoja.
onpaper-refused-digest = Una huella SHA-256 tiene 64 cifras y letras de la a a la f. Cópiela otra vez, o elija que la hoja se guarda.
onpaper-refused-seen = Marque esto cuando tenga delante la hoja firmada.
onpaper-refused-nothing = Marque las horas que están en la hoja.
onpaper-refused-several = Estas horas son de más de una persona que supervisa. Anote una firma a la vez.
onpaper-refused-statement = Elija la declaración que está arriba de la firma.
