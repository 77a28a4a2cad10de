# Entrar sin correo electrónico, volver a entrar, y la página de la propia cuenta.

# Iniciar sesión.
accounts-who = Correo electrónico o nombre de usuario
accounts-who-hint = El que usted eligió al unirse. Da igual si usa mayúsculas o minúsculas.
accounts-shared = Este aparato es compartido
accounts-shared-hint = Márquelo en una biblioteca, en un salón de clases o donde otras personas también usen el aparato. Su sesión se cierra después de 10 minutos sin uso, y nada queda en el navegador.
accounts-sign-in-forgot = Olvidé mi frase de acceso
accounts-sign-in-slip = Tengo un papelito con código
accounts-sign-in-link = ¿Recibió una invitación por correo? Abra su enlace: ahí puede elegir una frase de acceso.

# Un papelito, escrito en la página.
accounts-slip-title = Su código
accounts-slip-lead = Escriba el código de su papelito. Sirve una sola vez.
accounts-slip-code = Código
accounts-slip-code-hint = Doce letras. Mayúsculas o minúsculas, con guiones o sin ellos.
accounts-slip-go = Seguir
accounts-slip-none = ¿No tiene un papelito? Pídalo a quien coordina su grupo o a su equipo de formación. Se lo pueden dar.
accounts-slip-refused = Este código no sirve. Compárelo con su papelito, letra por letra. Si está bien escrito, el papelito ya se usó o su tiempo terminó: pida uno nuevo.
accounts-user-name = Nombre de usuario
accounts-user-name-new = Elija un nombre de usuario
accounts-user-name-hint = Con él inicia sesión. Deje este o escriba el suyo: de 3 a 30 letras o números. No tiene que decir quién es usted. Anótelo.
accounts-user-name-taken = Alguien ya tiene este nombre de usuario. Agregue una palabra o un número, o pruebe con { $other }.
accounts-choose-title = Elija una nueva frase de acceso
accounts-choose-user-name = Su nombre de usuario es { $name }.
accounts-choose-email = Usted inicia sesión con la dirección { $email }.
accounts-choose-after = Todo lo que hizo sigue ahí. Si tiene otras sesiones abiertas, se van a cerrar.
accounts-choose-save = Guardar y entrar

# Un papelito, en papel.
accounts-paper-title = Un papelito para imprimir
accounts-paper-reset-title = Papelito de { $name } para imprimir
accounts-paper-once = Imprima esta página ahora y entregue el papelito. El código se muestra aquí una sola vez y no se guarda en ningún lugar. Si vuelve a cargar esta página, sale un código nuevo y este deja de servir.
accounts-paper-use = Para imprimir: Ctrl y P, o la opción de imprimir de su navegador. Solo sale el papelito.
accounts-paper-name = Papelito { $mark }
accounts-paper-heading = Su forma de entrar
accounts-paper-address = Dirección
accounts-paper-code = Código de un solo uso
accounts-paper-until = Sirve hasta el
accounts-paper-until-time = { $day }, { $time }
accounts-paper-steps = Qué hacer
accounts-paper-step-open = En cualquier teléfono o computadora con internet, vaya a { $address }
accounts-paper-step-code = Escriba el código. Con mayúsculas o minúsculas, con guiones o sin ellos.
accounts-paper-step-join = Escriba su nombre y elija un nombre de usuario y una frase de acceso. Nadie más tiene que saber su frase de acceso.
accounts-paper-step-reset = Elija una nueva frase de acceso. Nadie más tiene que saberla.
accounts-paper-step-after = Rompa este papelito. Desde entonces, inicie sesión con su nombre de usuario y su frase de acceso.
accounts-paper-step-after-email = Rompa este papelito. Desde entonces, inicie sesión con su correo electrónico y su nueva frase de acceso.
accounts-paper-camera = O apunte aquí con la cámara de un teléfono.
accounts-paper-lost = ¿Lo perdió? Avise a la persona que se lo dio. Puede hacerle uno nuevo, y este deja de servir.
accounts-paper-back-group = Volver al grupo

# El equipo ayuda en persona.
accounts-help-title = Ayudar a { $name } a entrar
accounts-help-lead = Hágalo solo si tiene a { $name } enfrente, o si sabe con certeza, de otra manera, quién lo pide.
accounts-help-what = Usted recibe un papelito para imprimir, con un código de un solo uso. Con él, { $name } elige una nueva frase de acceso. Usted nunca la ve.
accounts-help-works = El código sirve una vez, durante 24 horas. Los papelitos de antes dejan de servir.
accounts-help-kept = Las horas, los cuestionarios, los textos y los certificados quedan como están. Cuando { $name } usa el papelito, se cierran sus otras sesiones.
accounts-help-told = { $name } ve en su propia página que usted hizo el papelito. Si tiene correo electrónico, también recibe un correo.
accounts-help-signs-in = { $name } inicia sesión con
accounts-help-make = Hacer el papelito
accounts-help-used = El papelito de esa página ya se usó. Si hace falta, haga otro aquí.

# Olvidó la frase de acceso.
accounts-forgot-title = ¿Olvidó su frase de acceso?
accounts-forgot-lead = Le pasa a todo el mundo. Escriba su correo electrónico o su nombre de usuario, y enviamos un enlace a la dirección de su cuenta.
accounts-forgot-send = Enviar el enlace
accounts-forgot-none-title = ¿No tiene correo electrónico?
accounts-forgot-none = Pida un papelito a su equipo de formación o a quien coordina su grupo. Con él elige una nueva frase de acceso, y todo lo que hizo sigue ahí.
accounts-forgot-slip = Tengo un papelito
accounts-forgot-missing = Escriba su correo electrónico o su nombre de usuario.
accounts-forgot-sent-title = Revise su correo
accounts-forgot-sent = Si hay una cuenta con correo electrónico para lo que escribió, un enlace va en camino a esa dirección. Sirve durante 60 minutos.
accounts-forgot-sent-wait = ¿No llega nada en 10 minutos? Mire en la carpeta de correo no deseado (spam), o pruebe otra vez. Si su cuenta no tiene correo electrónico, pida un papelito a su equipo de formación o a quien coordina su grupo.
accounts-gone-title = Este enlace ya no sirve
accounts-gone = Tal vez ya se usó, o su tiempo terminó. Abrirlo no cambió nada.
accounts-gone-forgot = Pedir un enlace nuevo

# Una dirección nueva.
accounts-confirm-title = Confirme su nueva dirección
accounts-confirm-lead = Está por poner { $email } como la dirección de su cuenta. Podrá iniciar sesión con ella, y ahí le vamos a escribir.
accounts-confirm-button = Usar esta dirección
accounts-confirmed-title = Su nueva dirección está confirmada
accounts-confirmed = Desde ahora puede iniciar sesión con ella. Avisamos a la dirección anterior, si había una.

# La página de la propia cuenta.
accounts-title = Su cuenta
accounts-name = Su nombre
accounts-name-hint = Así aparece en los certificados.
accounts-email = Correo electrónico
accounts-email-none = Sin dirección
accounts-user-name-none = Sin nombre de usuario
accounts-passphrase = Frase de acceso
accounts-passphrase-hidden = Solo usted la sabe
accounts-change = Cambiar
accounts-choose = Elegir
accounts-add = Agregar
accounts-change-user-name = su nombre de usuario
accounts-change-email = su dirección
accounts-change-passphrase = su frase de acceso
accounts-more = Más sobre su cuenta
accounts-more-language = El idioma de estas páginas
accounts-more-joining = Unir otra cuenta suya
accounts-places = Dónde tiene la sesión abierta
accounts-place-here = Este aparato
accounts-place-other = Otro aparato
accounts-place-shared = compartido
accounts-place-since = desde el
accounts-place-seen = último uso el
accounts-places-only = No tiene la sesión abierta en ningún otro lugar.
accounts-places-end = Cerrar las otras sesiones
accounts-happened = Qué pasó con su cuenta
accounts-happened-lead = Lo más nuevo va primero. El equipo puede ayudarle a entrar, y cada vez queda anotado aquí.
accounts-happened-none = Todavía nada.
accounts-looks = Quién miró sus datos
accounts-looks-lead = El equipo de su grupo puede mirar sus datos cuando lo necesita para trabajar. Aquí están las últimas 50 veces.
accounts-looks-none = Todavía no ha mirado nadie.
accounts-look-when = Cuándo
accounts-look-who = Quién
accounts-look-what = Qué
accounts-look-work = Un texto que usted envió
accounts-look-hours = Sus horas
accounts-look-progress = Su avance
accounts-look-account = Con qué inicia sesión
accounts-look-other = Otra cosa suya
accounts-someone = Alguien que ya no está aquí

# Lo que pasó, en frases. Lo hizo alguien del equipo:
accounts-by-invited = { $name } le invitó.
accounts-by-reset-slip = { $name } le hizo un nuevo papelito para entrar.
accounts-by-other = { $name } cambió algo de su cuenta.
# Lo hizo usted, o alguien que tenía su enlace o su papelito:
accounts-did-reset-link = Se envió a su dirección un enlace para una nueva frase de acceso.
accounts-did-passphrase-slip = Se eligió una nueva frase de acceso con el papelito.
accounts-did-passphrase-link = Se eligió una nueva frase de acceso con el enlace del correo.
accounts-did-passphrase = Usted cambió su frase de acceso.
accounts-did-user-name = Usted eligió un nombre de usuario.
accounts-did-email-asked = Usted pidió otra dirección; se le envió un enlace.
accounts-did-email = Se confirmó una nueva dirección.
accounts-did-email-removed = Usted quitó su dirección.
accounts-did-sessions-ended = Usted cerró sus otras sesiones.
accounts-did-mail-stopped = Un mensaje a su dirección volvió. No le enviamos más correo hasta que usted nos diga que funciona.
accounts-did-other = Algo cambió en su cuenta.

# Cambiar algo.
accounts-user-name-title = Su nombre de usuario
accounts-user-name-lead = Puede iniciar sesión con él, con correo electrónico o sin correo.
accounts-user-name-hint-own = De 3 a 30 letras o números; entre ellos puede haber puntos, guiones y guiones bajos. Las demás personas no lo ven, pero sí quienes le ayudan a entrar.
accounts-save = Guardar
accounts-email-title = Su correo electrónico
accounts-email-now = Su dirección ahora es { $email }.
accounts-email-lead = Enviamos un enlace a la nueva dirección. El cambio se hace cuando usted lo abre y presiona el botón que verá ahí, no antes. También avisamos a la dirección anterior.
accounts-email-new = Nuevo correo electrónico
accounts-passphrase-now = Su frase de acceso
accounts-passphrase-now-hint = La que usa ahora para entrar. Así nadie más puede cambiar esto en su lugar.
accounts-email-send = Enviar el enlace
accounts-email-sent-title = Revise su correo
accounts-email-sent = Si { $email } se puede usar, un enlace va en camino a esa dirección. Sirve por un día. Hasta que usted lo abra, no cambia nada.
accounts-email-remove-title = Quitar la dirección
accounts-email-remove = Entonces usted inicia sesión con su nombre de usuario. Ya no podemos escribirle, ni siquiera enviarle un enlace si olvida su frase de acceso; en ese caso, el equipo le hace un papelito.
accounts-email-remove-first = Puede quitarla cuando tenga un nombre de usuario.
accounts-email-remove-button = Quitar mi dirección
accounts-passphrase-title = Su frase de acceso
accounts-passphrase-lead = Si tiene otras sesiones abiertas, se van a cerrar.
accounts-passphrase-other = Esta no es la frase de acceso que usa ahora para entrar. Escríbala otra vez.
accounts-back = Volver a su cuenta
accounts-crumbs = Dónde está
