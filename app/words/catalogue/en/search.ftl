# Searching the lessons, and the words with their meanings.

search-title = Search
search-label = Search the lessons
search-button = Search
search-start = Type a word or two. You look through the lessons of your programs, and through the words with their meanings.
search-private = What you look for is not kept.
search-none = Nothing was found for “{ $question }”.
search-none-hint = Try one word alone, a shorter word, or another word for the same thing.
search-none-yet = Lessons can be found here once you have joined a program. Words with their meanings can be found already.
search-staff = You can see here where something stands. Trainees open the lesson from here.
search-lessons = { $n ->
        [one] 1 lesson
       *[other] { $n } lessons
    }
search-words = { $n ->
        [one] 1 word with its meaning
       *[other] { $n } words with their meanings
    }
search-where = In “{ $module }”
search-where-under = In “{ $module }”, under “{ $heading }”

glossary-title = Words and their meanings
glossary-lead = Words from the lessons that not everybody knows. You do not have to learn them by heart.
glossary-letters = Letters
glossary-letter = { $letter }
glossary-digits = Numbers
glossary-see = See also:
glossary-empty = There are no words here yet.
glossary-all = All words and their meanings
glossary-in-lesson = { $n ->
        [one] 1 word in this lesson, with its meaning
       *[other] { $n } words in this lesson, with their meanings
    }
