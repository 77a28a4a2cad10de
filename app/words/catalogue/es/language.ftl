# Elegir un idioma.
language-title = Idioma
language-lead = ¿En qué idioma quiere leer?
language-legend = Idioma
language-courses = Las páginas, los cursos y el correo llegan en este idioma. Si un curso todavía no está escrito en él, recibe el que está en inglés.
language-save = Guardar mi idioma
language-back = Volver al inicio
language-only-one = Por ahora, este sitio habla solo inglés. Cuando se agregue otro idioma, podrá elegirlo aquí.
language-not-offered = Por favor, elija uno de estos idiomas.
