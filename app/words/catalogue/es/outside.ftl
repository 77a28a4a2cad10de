# Quienes supervisan sin tener cuenta: nombrarles, pedirles la firma, la página del enlace y la comprobación de quiénes son.

outside-title = Quienes supervisan sin cuenta
outside-lead = ¿La persona que le supervisa no tiene cuenta aquí? Agréguela abajo. Recibe un enlace por correo y firma allí. No necesita contraseña.
outside-room = Quienes supervisan sin cuenta
outside-not-asked = { $n ->
    [one] 1 entrada espera a alguien a quien todavía no se le ha pedido la firma.
   *[other] { $n } entradas esperan a alguien a quien todavía no se le ha pedido la firma.
}
outside-not-asked-do = Pedir la firma
outside-yours = Personas que usted agregó
outside-yours-none = Todavía no ha agregado a nadie.
outside-licence-is = Número de licencia: { $licence }
outside-waiting = { $n ->
    [0] Ninguna entrada espera a { $name }. Elija a { $name } cuando anote horas.
    [one] 1 entrada espera a { $name }: { $length }.
   *[other] { $n } entradas esperan a { $name }: { $length }.
}
outside-waiting-new = { $n ->
    [one] 1 de ellas es posterior al último enlace.
   *[other] { $n } de ellas son posteriores al último enlace.
}
outside-confirmed = Confirmado por nuestro equipo el { $date }
outside-unconfirmed = Nuestro equipo todavía no ha confirmado a esta persona. Lo hace una sola vez. Lo firmado antes cuenta desde entonces, y usted no tiene que hacer nada.
outside-doubted = El { $date } nuestro personal intentó comprobar quién es { $name } y no pudo. No es culpa suya. No se pierde nada: lo que firmó { $name } se queda aquí y espera. Usted puede añadir a otra persona que le supervise y conozca su trabajo, o preguntar a quienes dirigen su formación qué ayudaría.
outside-doubted-later = Nuestro personal todavía puede confirmar a esta persona. Lo firmado cuenta desde ese momento.
outside-state-none = Sin invitar
outside-state-sent = Con invitación
outside-state-opened = Abierto
outside-state-signed = Firmado
outside-state-bounced = No llegó
outside-state-over = Enlace terminado
outside-state-doubted = No se pudo confirmar
outside-sent-at = Enviamos el enlace el { $date }. Funciona hasta el { $until }.
outside-opened-at = { $name } abrió el enlace el { $date }.
outside-signed-at = { $name } decidió por última vez el { $date }.
outside-bounced-at = El { $date } el correo volvió. Revise la dirección y agregue otra vez a { $name } con la correcta.
outside-over-at = El enlace terminó el { $date }. No se pierde nada. Puede enviar otro.
outside-ask = Pedir la firma a { $name }
outside-ask-again = Enviar un enlace nuevo a { $name }
outside-ask-what = { $name } ve su nombre y estas entradas con sus notas, y nada más de usted. El enlace funciona { $days } días. Los enlaces anteriores dejan de funcionar.

outside-add = Agregar a quien le supervisa
outside-add-who = Agregue a la persona que de verdad le supervisa. Nuestro equipo comprueba quién es, con datos de contacto que busca por su cuenta.
outside-name = Su nombre completo
outside-email = Su correo electrónico
outside-email-hint = Una dirección que solo lea esa persona. Mejor la del trabajo.
outside-workplace = Dónde trabaja
outside-qualification = Qué le permite supervisar
outside-qualification-hint = Por ejemplo: consejería con licencia, o supervisión de especialistas pares.
outside-licence = Número de licencia (puede dejarlo vacío)
outside-add-button = Agregar a esta persona

outside-refused-missing = Complete este campo.
outside-refused-long = Escriba como máximo { $most } caracteres.
outside-refused-own = Esta es su propia dirección, u otra forma de escribirla. Las horas las firma otra persona. Escriba la dirección de quien le supervisa.
outside-refused-account = Alguien con esta dirección tiene cuenta aquí y puede firmar en ella. Pida a quienes llevan su formación que le den el papel de supervisar a su grupo. Después podrá elegir a esa persona cuando anote horas.
outside-refused-came-back = El correo a esta dirección volvió. Agregue a la persona otra vez con la dirección correcta.
outside-refused-full = Ha agregado a { $most } personas, y ese es el máximo. Pida ayuda a quienes llevan su formación.
outside-refused-nothing = Nada espera a esta persona. Primero envíe entradas.

# Lo que hay detrás del enlace: para alguien que no ha entrado.
outside-link-title = Horas por revisar
outside-link-asks = { $n ->
    [one] { $organization } le pide que revise 1 entrada.
   *[other] { $organization } le pide que revise { $n } entradas.
}
outside-link-why = Alguien que aprende allí dice que usted le supervisa. No necesita cuenta ni contraseña. Toma unos dos minutos.
outside-link-open = Abrir
outside-link-what = Entonces verá de quién son las horas. Nada queda firmado hasta que usted firme con su nombre.
outside-link-until = Este enlace funciona hasta el { $date }.
outside-link-not-you = ¿No es para usted? Cierre esta página. No pasa nada.
outside-link-used-title = Aquí ya no espera nada
outside-link-used = Todo lo que había detrás de este enlace está resuelto. Gracias.
outside-link-used-at = Usted decidió por última vez el { $date }.
outside-link-used-next = Si hay que cambiar algo, hable con la persona de quien son las horas. Puede enviarle un enlace nuevo desde su página.
outside-link-over-title = Este enlace ha terminado
outside-link-over = Funcionó hasta el { $date }. No se pierde nada: las entradas todavía le esperan.
outside-link-again = Pida un enlace nuevo a la persona de quien son las horas. En su página es un solo botón.
outside-link-replaced-title = Hay un enlace más nuevo
outside-link-replaced = Le enviamos un correo más nuevo con otro enlace. Use ese. Si no lo encuentra, pida a la persona de quien son las horas que lo envíe otra vez.
outside-link-gone-title = No conocemos este enlace
outside-link-gone = Quizás se perdió una parte. Ábralo otra vez desde el correo, o cópielo completo.
outside-link-own-title = Este enlace es para quien le supervisa
outside-link-own = Usted ha entrado aquí como la persona de quien son las horas. Solo quien le supervisa puede firmarlas. Si el correo le llegó a usted, agregue otra vez a quien le supervisa con una dirección que solo lea esa persona.

outside-sheet-title = Horas de { $name }
outside-sheet-count = { $n ->
    [one] 1 entrada, { $length }
   *[other] { $n } entradas, { $length }
}
outside-sheet-changed = { $n ->
    [one] 1 entrada cambió o se retiró desde que se lo pedimos. No se muestra.
   *[other] { $n } entradas cambiaron o se retiraron desde que se lo pedimos. No se muestran.
}
outside-sheet-all = { $n ->
    [one] Firmar la entrada sin nada fuera de lo común
   *[other] Firmar las { $n } entradas sin nada fuera de lo común
}
outside-sheet-one = Decidir aparte sobre esta
outside-sheet-return = Pedir algo antes
outside-sheet-decline = No me toca firmarla
outside-sheet-later = Dejar para después
outside-sheet-reason = Qué falta, o por qué no la firma
outside-sheet-reason-hint = { $name } lee esto. No nombre a ninguna persona atendida.
outside-sheet-signature = Su firma
outside-statement = Soy { $supervisor }. Supervisé a { $trainee } en el trabajo que firmo aquí. Hasta donde sé, lo escrito es correcto.
outside-full-name = Su nombre completo
outside-full-name-hint = Escríbalo como está arriba: { $name }
outside-sheet-after = { $name } ve lo que usted decidió. Antes de que cuente su primera firma, nuestro equipo comprueba una vez que es usted, de la manera que el equipo elija.
outside-sheet-send = Enviar mis decisiones
outside-sign-nothing = No se eligió nada. Marque la casilla sobre las entradas, o elija para al menos una.
outside-sign-name = Escriba su nombre completo. Es su firma.
outside-sign-other-name = Este enlace se envió a { $name }. Escriba ese nombre como está arriba. Si usted es otra persona, no firme: pida a { $trainee } que le agregue.

outside-done-title = Gracias
outside-done-signed = { $n ->
    [one] Firmó 1 entrada: { $length }.
   *[other] Firmó { $n } entradas: { $length }.
}
outside-done-returned = { $n ->
    [one] 1 entrada volvió con lo que usted escribió.
   *[other] { $n } entradas volvieron con lo que usted escribió.
}
outside-done-changed = { $n ->
    [one] 1 entrada había cambiado mientras tanto. Quedó fuera, y se le puede pedir otra vez.
   *[other] { $n } entradas habían cambiado mientras tanto. Quedaron fuera, y se le pueden pedir otra vez.
}
outside-done-none = No se firmó nada nuevo. Lo que decidió antes queda como está.
outside-done-left = { $n ->
    [one] 1 entrada todavía le espera detrás de este enlace.
   *[other] { $n } entradas todavía le esperan detrás de este enlace.
}
outside-done-close = Puede cerrar esta página.

# La comprobación, para quienes coordinan y administran.
outside-check-title = Quienes supervisan sin cuenta
outside-check-lead = Lo que firman estas personas cuenta solo cuando el equipo ha confirmado quiénes son. Confirme a cada una una vez, con un contacto que usted haya encontrado por su cuenta.
outside-check-none = Nadie ha nombrado a alguien que supervise sin cuenta.
outside-check-name = Nombre
outside-check-trainee = Nombrado por
outside-check-waits = Espera la comprobación
outside-check-flags = Por mirar
outside-check-state = Comprobación
outside-check-open = Sin confirmar
outside-check-entries = { $n ->
    [0] nada
    [one] 1 entrada, { $length }
   *[other] { $n } entradas, { $length }
}
outside-check-said = Lo que escribió quien se forma
outside-check-named-on = Nombrado el
outside-check-qualifications = Calificaciones de esta persona que usted vio, con fechas
outside-check-asked = Enlace
outside-check-no-licence = No se dio ningún número
outside-check-look = Mire esto primero
outside-check-look-what = Nada de esto prueba algo. Pregunte y juzgue por su cuenta.
outside-flag-other-name = Esta dirección se dio también con otro nombre.
outside-flag-several = Más de una persona en formación nombró esta dirección.
outside-flag-licence = Este número de licencia se dio también con otro nombre.
outside-flag-alias = La dirección está en el dominio propio de quien se forma y puede ser otro nombre del mismo buzón.
outside-flag-like = La dirección se parece a la dirección o al nombre de quien se forma.
outside-flag-same-name = El nombre es el de quien se forma.
outside-check-do = Confirmar quién es
outside-check-how = ¿Cómo lo comprobó?
outside-how-board-register = En el registro público de una junta
outside-how-employer-switchboard = Por la central del empleador
outside-how-known-in-person = El equipo conoce a la persona
outside-check-contact = ¿Qué contacto usó?
outside-check-contact-hint = Por ejemplo: la página del registro, o el número de la central y quién contestó. No puede ser algo que haya dado quien se forma.
outside-check-person = Esta persona trabaja allí y supervisa
outside-check-qualification = La calificación es suya
outside-check-address = Dice que esta dirección de correo es suya
outside-check-button = Confirmar
outside-check-after = Lo que firmó cuenta desde entonces. El nombre de usted y cómo lo comprobó quedan con cada entrada.
outside-check-cannot-do = Si no pudo comprobarlo
outside-check-cannot = No se pierde nada: lo firmado se queda y espera. Puede confirmar a esta persona más adelante. Hable con la persona en formación sobre quién más vio su trabajo.
outside-check-cannot-why = ¿Por qué no se pudo confirmar?
outside-check-cannot-hint = Esto lo lee el personal. { $name } solo lee que no se pudo confirmar, y qué puede hacer.
outside-check-cannot-button = Anotar que no pude confirmarlo
outside-check-doubted = El { $date }, { $name } no pudo confirmar a esta persona, por este motivo:
outside-check-done = { $name } lo confirmó el { $date }: { $how }.
outside-check-by-contact = Contacto que se usó
outside-check-refused-how = Elija cómo lo comprobó.
outside-check-refused-contact = Escriba qué contacto usó.
outside-check-refused-long = Escriba como máximo { $most } caracteres.
outside-check-refused-trainee = Esto lo dio quien se forma. Use un contacto que haya encontrado usted: el registro de una junta, la página del empleador o alguien que conozca.
outside-check-refused-all = Confirme las tres cosas. Si una no es así, no confirme.
outside-check-refused-reason = Escriba por qué no se pudo confirmar.
