# La página de quien emplea, y lo que ve de ella la persona que tiene el certificado.
employer-title = Mi personal
employer-lead = Siga los certificados de las personas que trabajan con usted. Necesita el número y el nombre que le dieron; ellas ven que usted los sigue y pueden ponerle fin.
employer-none = Todavía no sigue ningún certificado. Pida a la persona el número del suyo.
employer-add = Seguir un certificado
employer-name = Nombre en el certificado
employer-name-hint = Como la persona se lo escribió.
employer-add-next = La persona ve el nombre de usted y desde cuándo lo sigue. Usted ve lo mismo que cualquiera que verifica el número, nada más.
employer-add-button = Seguir
employer-state = Estado
employer-since = Lo sigue desde el
employer-stop = Dejar de seguir
employer-on = Cómo estaba al final de un día
employer-on-button = Mostrar ese día
employer-today = Mostrar hoy
employer-as-of = Al
employer-refused = No tenemos ningún certificado con este número y este nombre. Revise los dos con la persona que se los dio.
employer-refused-ended = La persona ya no permite que usted siga este certificado. Solo ella puede abrirlo de nuevo.

# Para quien tiene el certificado.
employer-followers = Quién sigue sus certificados
employer-followers-none = Nadie sigue sus certificados.
employer-followers-lead = Si usted dio a alguien que le emplea el número y el nombre, esa organización puede seguir su certificado. Ve lo mismo que cualquiera que verifica el número.
employer-follower = { $name } sigue “{ $programme }” desde el { $since }
employer-follower-ended = Usted decidió que { $name } ya no siga “{ $programme }”
employer-end = Poner fin
employer-end-for = para { $name }
employer-allow = Permitir de nuevo
