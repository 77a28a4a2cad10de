# Notas sobre horas que alguien tiene que leer, porque pueden señalar a una persona a quien se sirve.

notes-title = Notas por revisar
notes-lead = Una nota sobre horas no debe señalar a ninguna persona a quien se sirve. Estas notas esperan a que alguien las lea.
notes-empty = Ninguna nota espera por usted.
notes-passed = Quien la escribió dice que no nombra a ninguna persona a quien se sirve: revísela, por favor.
notes-reported = Se avisó de un problema de privacidad: revísela, por favor.
notes-open = Revisar esta nota
notes-line = { $name }, { $date }

notes-one-title = Una nota de { $name }
notes-version = Versión { $version }
notes-question = ¿Señala a una persona a quien se sirve?
notes-question-what = Los nombres, las iniciales, las fechas de nacimiento, los teléfonos, las direcciones y los números de expediente sí. Los nombres de agencias, calles y personas del equipo no.
notes-fine = No, no nombra a nadie a quien se sirve
notes-remove = Sí, quitar la nota
notes-remove-what = La nota se destruye en todas las versiones de esta entrada. Nadie puede recuperarla. Las horas y su firma quedan. Su nombre y el día aparecen en su lugar.
notes-nothing = Aquí no hay ninguna nota por revisar.
notes-none = Esta entrada no tiene ninguna nota que usted pueda leer.

notes-kind-name = un nombre
notes-kind-initials = iniciales
notes-kind-date-of-birth = una fecha de nacimiento
notes-kind-telephone = un número de teléfono
notes-kind-email = una dirección de correo electrónico
notes-kind-record-number = un número de un expediente, una tarjeta o un caso
notes-kind-social-security-number = un número de Seguro Social
notes-kind-address = una dirección
