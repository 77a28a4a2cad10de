# Unir dos cuentas de una persona: lo hace la persona misma, o el equipo en persona.

# La persona demuestra que la otra cuenta es suya.
joining-title = Unir sus dos cuentas
joining-lead = ¿Tiene dos cuentas aquí? Puede hacer de ellas una sola. Ahora está en la cuenta que se queda. Todo lo de la otra pasa a esta.
joining-prove = ¿Cuál es su otra cuenta?
joining-prove-hint = Escriba con qué entra en ella, para que sepamos que es suya. Todavía no cambia nada: primero verá qué pasaría.
joining-who = Correo electrónico o nombre de usuario de su otra cuenta
joining-passphrase = Frase de acceso de su otra cuenta
joining-show = Mostrar qué pasa
joining-help = ¿No sabe la frase de acceso de la otra cuenta? Pregunte a quien coordina su grupo. En persona, puede unir las dos con usted.
joining-refused-proof = Este nombre y esta frase de acceso no van juntos. Revise los dos y pruebe otra vez.
joining-over = Su página estuvo abierta demasiado tiempo. Por favor, escriba otra vez el nombre y la frase de acceso de su otra cuenta.

# El equipo busca la otra cuenta.
joining-for-title = Unir dos cuentas de { $name }
joining-for-lead = Hágalo solo si tiene a { $name } enfrente y las dos cuentas son suyas. Aquí elige la otra cuenta. La cuenta de la que usted viene se queda.
joining-for-search = Buscar la otra cuenta por nombre, correo electrónico o nombre de usuario
joining-for-find = Buscar
joining-for-same = Personas con el mismo nombre
joining-for-found = Personas que corresponden
joining-for-none = Nadie más corresponde. Pruebe con una parte del nombre, una dirección o un nombre de usuario. Solo encuentra a personas que usted puede ver.
joining-for-look = Ver las dos juntas
joining-for-look-at = con { $name }

# Qué pasaría.
joining-preview-title = Qué pasa cuando las une
joining-preview-for-title = Qué pasa cuando se unen
joining-not-yet = Todavía no ha cambiado nada. Por favor, lea esto primero.
joining-kept = Se queda
joining-goes = Se va
joining-name = Nombre
joining-signs-in = Inicia sesión con
joining-since = Cuenta desde el
joining-name-stays = El nombre { $name } se queda. Aparece en los certificados nuevos. Los certificados que ya existen conservan el nombre que tienen.
joining-comes = Qué pasa a la cuenta que se queda
joining-comes-nothing = En la otra cuenta no hay nada más que la cuenta misma.
joining-way-comes = { $program }, en el grupo { $group }: pasa tal como está, con { $signed } con firma, { $lessons ->
    [one] { $lessons } lección
   *[other] { $lessons } lecciones
} y { $works ->
    [one] { $works } texto aceptado
   *[other] { $works } textos aceptados
}.
joining-way-finished = { $program }, terminado el { $date }: pasa tal como está.
joining-way-together = { $program } está en las dos cuentas. De los dos se hace uno, y sigue en el grupo { $group }.
joining-way-hours = Horas con firma: { $kept } de aquí y { $other } de allá hacen { $after }.
joining-way-rest = Cuentan las lecciones, los cuestionarios, los textos y las preguntas de las dos. Si una lección o un texto está en las dos, cuentan la lección más antigua y el texto que llegó más lejos.
joining-way-twice = Estas horas están en las dos cuentas a la misma hora. Cuentan una sola vez. Las otras se quedan para leerlas:
joining-way-twice-line = { $date }, { $time }, { $length }
joining-way-twice-day = { $date }, { $length }
joining-way-works-twice = { $n ->
    [one] { $n } texto está dos veces. Cuenta el que llegó más lejos; el otro se queda para leerlo.
   *[other] { $n } textos están dos veces. Cuentan los que llegaron más lejos; los otros se quedan para leerlos.
}
joining-way-ends = { $program } está terminado en una cuenta y abierto en la otra, en el grupo { $group }. El certificado se queda. Lo que está abierto termina, y lo que tiene se queda para leerlo.
joining-certificates = { $n ->
    [one] { $n } certificado pasa también. Su número, su papel y lo que otras personas leen de él quedan igual.
   *[other] { $n } certificados pasan también. Sus números, sus papeles y lo que otras personas leen de ellos quedan igual.
}
joining-roles = Estas funciones pasan también:
joining-questions = { $n ->
    [one] { $n } pregunta al equipo de formación pasa también.
   *[other] { $n } preguntas al equipo de formación pasan también.
}
joining-references = { $n ->
    [one] { $n } referencia pasa también.
   *[other] { $n } referencias pasan también.
}
joining-also = También pasan lo que usted aceptó, sus descansos y el registro de quién miró sus datos.
joining-ends = Qué termina
joining-ends-sign-in = Con la otra cuenta ya no se puede iniciar sesión. Si alguien la tiene abierta, su sesión se cierra. Sus papelitos y enlaces dejan de servir.
joining-ends-names = Las dos direcciones y los dos nombres de usuario quedan reservados. Nadie más puede tomarlos.
joining-ends-told = Queda anotado, y va un mensaje a las dos direcciones, si las hay.
joining-no-way-back = Unir las cuentas no se puede deshacer. No hay ningún botón para eso.
joining-cannot = Estas dos cuentas no se pueden unir
joining-cannot-next = No cambió nada.
joining-email = ¿Qué dirección usa usted?
joining-email-for = ¿Qué dirección se usa?
joining-user-name = ¿Qué nombre de usuario usa usted?
joining-user-name-for = ¿Qué nombre de usuario se usa?
joining-reason = ¿Por qué se unen?
joining-reason-hint = { $name } lo lee en su propia página. Por ejemplo: “Tenía dos invitaciones.”
joining-confirm = Unir las dos cuentas
joining-cancel = No unirlas
joining-back = Volver

# Después.
joining-joined-title = Cuentas que ya son una sola
joining-joined-own = Usted unió su otra cuenta, { $name }, a esta.
joining-joined-by = { $by } unió otra cuenta de usted, { $name }, a esta.
joining-joined-reason = El motivo: { $reason }

# Por qué dos cuentas no se unen.
joining-refusal-same = Esta es la misma cuenta. Escriba el nombre de la otra.
joining-refusal-organisation = Las dos cuentas son de dos organizaciones. No se pueden unir.
joining-refusal-joined = Una de estas cuentas ya se unió antes a otra.
joining-refusal-does-more = La otra cuenta puede hacer aquí más que esta. Hágalo al revés: inicie sesión en la otra y desde ahí únala con esta.
joining-refusal-never-signed-in = Nadie ha iniciado sesión nunca en la cuenta que se quedaría. Hágalo al revés: abra los datos de la otra cuenta y desde ahí únala con esta.
joining-refusal-signs = { $n ->
    [one] { $n } entrada de horas de una cuenta era para que la firmara la otra cuenta.
   *[other] { $n } entradas de horas de una cuenta eran para que las firmara la otra cuenta.
} En una sola cuenta, serían firmas sobre las propias horas.
joining-refusal-answered = { $n ->
    [one] La otra cuenta respondió a { $n } texto de una de las cuentas.
   *[other] La otra cuenta respondió a { $n } textos de una de las cuentas.
} Nadie puede responder a sus propios textos.
joining-refusal-typed = { $n ->
    [one] La otra cuenta pasó a la computadora { $n } hoja de papel de una de las cuentas.
   *[other] La otra cuenta pasó a la computadora { $n } hojas de papel de una de las cuentas.
} En una sola cuenta faltaría el segundo nombre.
joining-refusal-reference = { $n ->
    [one] { $n } referencia para una cuenta es de la otra cuenta.
   *[other] { $n } referencias para una cuenta son de la otra cuenta.
} Una referencia la tiene que dar otra persona.
joining-refusal-others-wait = { $n ->
    [one] { $n } entrada de horas de otra persona espera
   *[other] { $n } entradas de horas de otras personas esperan
} una firma de la otra cuenta. Inicie sesión en ella y responda primero; después puede unir las cuentas.
joining-refusal-hours-wait = { $n ->
    [one] { $n } entrada de horas espera
   *[other] { $n } entradas de horas esperan
} a alguien que supervisa pero que no firma en el grupo que sigue. Pida primero la respuesta; después puede unir las cuentas.
joining-refusal-reason-missing = Escriba en pocas palabras por qué se unen.
joining-refusal-reason-long = Por favor, escriba el motivo en { $most } caracteres o menos.
