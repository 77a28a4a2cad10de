# Choosing a language.
language-title = Language
language-lead = Which language do you want to read?
language-legend = Language
language-courses = Pages, courses and mail come in this language. Where a course is not written in it yet, you get the English one.
language-save = Save my language
language-back = Back to home
language-only-one = This house speaks English so far. When another language is added, you can choose it here.
language-not-offered = Please choose one of these languages.
