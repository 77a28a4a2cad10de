# Buscar en las lecciones y en las palabras con su significado.

search-title = Buscar
search-label = Buscar en las lecciones
search-button = Buscar
search-start = Escriba una o dos palabras. Se busca en las lecciones de sus programas y en las palabras con su significado.
search-private = Lo que usted busca no se guarda.
search-none = No se encontró nada para “{ $question }”.
search-none-hint = Pruebe con una sola palabra, con una más corta o con otra para lo mismo.
search-none-yet = Aquí podrá encontrar lecciones cuando se una a un programa. Las palabras con su significado ya las puede encontrar.
search-staff = Aquí puede ver dónde está algo. Quien participa abre la lección desde aquí.
search-lessons = { $n ->
        [one] 1 lección
       *[other] { $n } lecciones
    }
search-words = { $n ->
        [one] 1 palabra con su significado
       *[other] { $n } palabras con su significado
    }
search-where = En “{ $module }”
search-where-under = En “{ $module }”, bajo “{ $heading }”

glossary-title = Palabras y su significado
glossary-lead = Palabras de las lecciones que no todo el mundo conoce. No tiene que aprenderlas de memoria.
glossary-letters = Letras
glossary-letter = { $letter }
glossary-digits = Números
glossary-see = Vea también:
glossary-empty = Aquí todavía no hay palabras.
glossary-all = Todas las palabras y su significado
glossary-in-lesson = { $n ->
        [one] 1 palabra de esta lección, con su significado
       *[other] { $n } palabras de esta lección, con su significado
    }
