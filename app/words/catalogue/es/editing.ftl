# Cambiar los cursos: módulos y programas, borradores, vistas previas, publicar.
editing-title = Cursos
editing-crumbs = Dónde está
editing-lead = Cambie lo que se enseña con los programas en los que escribe todos los días. Descargue un módulo, cambie sus archivos y súbalo otra vez. Nadie ve un cambio antes de que se publique.
editing-modules = Módulos
editing-programs = Programas
editing-module = Módulo
editing-program = Programa
editing-none = Todavía no hay nada publicado.
editing-version = Versión
editing-version-digest = { $number } ({ $digest })
editing-published = Se publicó
editing-published-by = por { $name }
editing-published-start = cuando Cairn empezó
editing-from-cairn = Como vino con Cairn
editing-drafts = Borradores
editing-drafts-none = No hay ningún borrador.
editing-drafts-count =
    { $count ->
        [one] 1 borrador
       *[other] { $count } borradores
    }
editing-draft-of = Borrador de { $title }
editing-draft-made = { $name } lo hizo el { $when }
editing-draft-behind = Hecho a partir de una versión anterior
editing-offered = Con Cairn llegó otra versión
editing-offered-text = Su organización cambió esto, así que Cairn conserva la versión de ustedes. Puede ver la versión que llegó con Cairn como borrador. No se publica si usted no la publica.
editing-offered-take = Hacer un borrador de la versión que llegó con Cairn
editing-new = Agregar un módulo o un programa
editing-new-text = Suba el zip de un nuevo módulo o programa. El README de los cursos muestra cómo se escriben sus archivos.
editing-download = Descargar como zip
editing-download-number = Descargar la versión { $number }
editing-upload = Subir un zip cambiado
editing-upload-button = Subir y revisar
editing-upload-next = Revisamos cada archivo y le mostramos lo que encontramos. El equipo de formación y la administración de su organización pueden ver el borrador. Quienes aprenden no pueden.
editing-zip = Archivo zip
editing-zip-hint = Hasta 10 MB. Comprima la carpeta tal como la descargó.
editing-history = Lo que se publicó
editing-history-line = Versión { $number }
editing-history-digest = Huella { $digest }
editing-changes = Qué cambia
editing-changes-none = Nada de lo que se lee es diferente.
editing-changes-first = Esto es nuevo: todavía no hay nada publicado.
editing-changes-about = Cambia algo del conjunto: su título, su resumen, sus horas, las reglas del cuestionario, las fuentes o el orden de las lecciones.
editing-lessons = Lecciones
editing-questions = Preguntas
editing-activities = Actividades y rúbricas
editing-editions = Ediciones de las reglas
editing-added = Se agrega: { $title }
editing-changed = Cambia: { $title }
editing-removed = Se quita: { $title }
editing-findings = Lo que encontramos
editing-findings-none = No encontramos nada que arreglar en { $files ->
        [one] 1 archivo
       *[other] { $files } archivos
    }.
editing-findings-errors =
    { $errors ->
        [one] 1 error por arreglar antes de publicar
       *[other] { $errors } errores por arreglar antes de publicar
    }
editing-findings-warnings =
    { $warnings ->
        [one] 1 lugar para revisar
       *[other] { $warnings } lugares para revisar
    }
editing-finding-error = Error
editing-finding-warning = Para revisar
editing-finding-place = Línea { $line }, carácter { $column }
editing-left-out = Dejamos fuera { $count ->
        [one] 1 archivo
       *[other] { $count } archivos
    } de los que una computadora agrega por sí sola: { $names }
editing-look = Verlo como quien aprende
editing-look-text = Lea cada lección, pregunta y actividad como la verá quien aprende. No se guarda nada.
editing-look-button = Abrir la vista previa
editing-publish = Publicar
editing-publish-text = Desde ese momento, todas las personas que aprenden leen esta versión. Los intentos abiertos conservan sus preguntas, los textos conservan la rúbrica con la que empezaron, y nadie pierde lo que terminó.
editing-publish-others = La administración puede publicar esto. Envíele la dirección de esta página.
editing-since = Se publicó después de hacer este borrador
editing-since-download = Descargar la versión más nueva
editing-delete = Borrar este borrador
editing-delete-text = Los archivos de este borrador desaparecen. Lo publicado se queda.

# Vistas previas.
editing-preview = Vista previa: no se guarda nada
editing-preview-text = Así leerá el borrador quien aprende.
editing-preview-back = Volver al borrador
editing-preview-quiz-title = Todas las preguntas: { $module }
editing-preview-quiz-lead = { $count ->
        [one] Hay 1 pregunta.
       *[other] Hay { $count } preguntas.
    } Quien aprende recibe { $drawn } a la vez, una por página, y ve los comentarios después de enviar.
editing-preview-question = Pregunta { $number }
editing-preview-objective = Para: { $objective }
editing-preview-right = Correcto
editing-preview-other = Mírelo otra vez
editing-preview-feedback = Quien aprende lee
editing-preview-feedback-right = Si la respuesta es correcta
editing-preview-feedback-other = Si la respuesta es otra
editing-preview-accepts = Estas respuestas son correctas
editing-preview-range = { $value }, o hasta { $tolerance } más o menos
editing-preview-belongs = { $left } va con { $right }
editing-preview-reader = En qué se fija quien forma
editing-preview-trainers = Lo que solo ve quien forma
editing-preview-model = Un ejemplo: { $level }

# Lo que todavía no se puede tomar.
editing-refused-file = Primero elija el archivo zip.
editing-refused-zip = Este archivo no es un zip, o está dañado. Comprima la carpeta otra vez y elija el archivo nuevo.
editing-refused-large = Este archivo pasa de 10 MB. Deje fuera las imágenes y otros archivos que no son parte del curso.
editing-refused-many = Hay más de { $most } archivos en este zip. Comprima solo la carpeta del módulo.
editing-refused-unpacked = Los archivos juntos pasan de 20 MB. Deje fuera lo que no es parte del curso.
editing-refused-file-large = { $path } pasa de 1 MB. Déjelo fuera o hágalo más pequeño.
editing-refused-path = En este zip hay un archivo cuyo nombre lleva fuera de él: { $path }. Comprima la carpeta otra vez en su propia computadora.
editing-refused-link = { $path } es un enlace y no un archivo. Ponga el archivo mismo en su lugar.
editing-refused-locked = { $path } está cerrado con una frase de acceso o comprimido de una manera que no podemos leer. Comprima la carpeta otra vez sin frase de acceso.
editing-refused-twice = { $path } está dos veces en este zip. Deje uno.
editing-refused-damaged = { $path } no se puede descomprimir. Comprima la carpeta otra vez.
editing-refused-empty = No hay ningún archivo en este zip.
editing-refused-part = No podemos saber qué es esto. Un módulo tiene un archivo module.toml con un id; un programa es un archivo con un id.
editing-refused-other = Un programa es un archivo y, tal vez, una carpeta del mismo nombre a su lado. Comprima solo eso.
editing-refused-drafts = Ya hay { $most } borradores. Borre uno que nadie necesite y suba el archivo otra vez.
editing-publish-errors =
    { $errors ->
        [one] Esto todavía no se puede publicar: hay 1 error por arreglar.
       *[other] Esto todavía no se puede publicar: hay { $errors } errores por arreglar.
    }
editing-refused-meanwhile = Otra persona publicó esto después de que se hizo el borrador. Abajo ve qué cambió. Descargue la versión más nueva, ponga en ella sus cambios y súbala.
editing-refused-same = No hay nada que publicar: este borrador es igual a lo publicado.
