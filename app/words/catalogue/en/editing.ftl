# Changing courses: modules and programs, drafts, previews, publishing.
editing-title = Courses
editing-crumbs = Where you are
editing-lead = Change what is taught with the programs you write with every day. Download a module, change its files, and upload it again. Nobody sees a change before it is published.
editing-modules = Modules
editing-programs = Programs
editing-module = Module
editing-program = Program
editing-none = Nothing is published yet.
editing-version = Version
editing-version-digest = { $number } ({ $digest })
editing-published = Published
editing-published-by = by { $name }
editing-published-start = when Cairn started
editing-from-cairn = As it came with Cairn
editing-drafts = Drafts
editing-drafts-none = There is no draft.
editing-drafts-count =
    { $count ->
        [one] 1 draft
       *[other] { $count } drafts
    }
editing-draft-of = Draft of { $title }
editing-draft-made = Made { $when } by { $name }
editing-draft-behind = Made from an older version
editing-offered = Another version came with Cairn
editing-offered-text = Your organization changed this, so Cairn keeps your version. You can look at the version that came with Cairn as a draft. It is not published unless you publish it.
editing-offered-take = Make a draft of the version that came with Cairn
editing-new = Add a module or a program
editing-new-text = Upload the zip of a new module or program. The README of the courses shows how its files are written.
editing-download = Download as zip
editing-download-number = Download version { $number }
editing-upload = Upload a changed zip
editing-upload-button = Upload and check
editing-upload-next = We check every file and show you what we find. Trainers and administrators of your organization can see the draft. Learners cannot.
editing-zip = Zip file
editing-zip-hint = Up to 10 MB. Zip the folder as you downloaded it.
editing-history = What was published
editing-history-line = Version { $number }
editing-history-digest = Digest { $digest }
editing-changes = What changes
editing-changes-none = Nothing that people read is different.
editing-changes-first = This is new: nothing of it is published yet.
editing-changes-about = Something about the whole is different: its title, summary, hours, quiz rules, sources, or the order of lessons.
editing-lessons = Lessons
editing-questions = Questions
editing-activities = Activities and rubrics
editing-editions = Editions of the rules
editing-added = Added: { $title }
editing-changed = Changed: { $title }
editing-removed = Removed: { $title }
editing-findings = What we found
editing-findings-none = We found nothing to mend in { $files ->
        [one] 1 file
       *[other] { $files } files
    }.
editing-findings-errors =
    { $errors ->
        [one] 1 error to mend before it can be published
       *[other] { $errors } errors to mend before it can be published
    }
editing-findings-warnings =
    { $warnings ->
        [one] 1 place to look at
       *[other] { $warnings } places to look at
    }
editing-finding-error = Error
editing-finding-warning = Look at this
editing-finding-place = Line { $line }, character { $column }
editing-left-out = We left out { $count ->
        [one] 1 file
       *[other] { $count } files
    } that a computer adds by itself: { $names }
editing-look = See it as a learner
editing-look-text = Read every lesson, question and activity as learners will. Nothing is saved.
editing-look-button = Open the preview
editing-publish = Publish
editing-publish-text = From then on every learner reads this version. Quiz attempts that are open keep their questions, texts keep the rubric they were begun with, and nobody loses what they finished.
editing-publish-others = An administrator can publish this. Send them the address of this page.
editing-since = Published since this draft was made
editing-since-download = Download the newest version
editing-delete = Delete this draft
editing-delete-text = The files in this draft are gone then. What is published stays.

# Previews.
editing-preview = Preview: nothing is saved
editing-preview-text = This is how a learner will read the draft.
editing-preview-back = Back to the draft
editing-preview-quiz-title = Every question: { $module }
editing-preview-quiz-lead = { $count ->
        [one] There is 1 question.
       *[other] There are { $count } questions.
    } A learner gets { $drawn } of them at a time, one on each page, and sees the feedback after sending.
editing-preview-question = Question { $number }
editing-preview-objective = For: { $objective }
editing-preview-right = Right
editing-preview-other = Look at this again
editing-preview-feedback = The learner reads
editing-preview-feedback-right = To a right answer
editing-preview-feedback-other = To another answer
editing-preview-accepts = These answers are right
editing-preview-range = { $value }, or up to { $tolerance } more or less
editing-preview-belongs = { $left } belongs to { $right }
editing-preview-reader = What a trainer looks for
editing-preview-trainers = What only trainers see
editing-preview-model = An example: { $level }

# What cannot be taken yet.
editing-refused-file = Choose the zip file first.
editing-refused-zip = This file is not a zip archive, or it is damaged. Zip the folder again and choose the new file.
editing-refused-large = This archive is larger than 10 MB. Leave out pictures and other files that are not part of the course.
editing-refused-many = There are more than { $most } files in this archive. Zip only the folder of the module.
editing-refused-unpacked = The files are larger than 20 MB together. Leave out what is not part of the course.
editing-refused-file-large = { $path } is larger than 1 MB. Leave it out, or make it smaller.
editing-refused-path = There is a file in this archive whose name leads outside of it: { $path }. Zip the folder again on your own computer.
editing-refused-link = { $path } is a link and not a file. Put the file itself in its place.
editing-refused-locked = { $path } is locked with a passphrase or packed in a way we cannot read. Zip the folder again without a passphrase.
editing-refused-twice = { $path } is in this archive twice. Keep one of them.
editing-refused-damaged = { $path } cannot be unpacked. Zip the folder again.
editing-refused-empty = There is no file in this archive.
editing-refused-part = We cannot tell what this is. A module has a file module.toml with an id; a program is one file with an id.
editing-refused-other = A program is one file, and perhaps a folder of the same name beside it. Zip only those.
editing-refused-drafts = There are { $most } drafts already. Delete one that nobody needs, then upload again.
editing-publish-errors =
    { $errors ->
        [one] This cannot be published yet: there is 1 error to mend.
       *[other] This cannot be published yet: there are { $errors } errors to mend.
    }
editing-refused-meanwhile = Someone else published this since the draft was made. Below you see what changed. Download the newest version, put your changes into it, and upload that.
editing-refused-same = Nothing to publish: this draft is the same as what is published.
