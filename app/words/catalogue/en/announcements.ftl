# Announcements to a cohort.

announcements-title = Announcements
announcements-empty = There is nothing here yet. When your team writes to the whole group, it stands here and on your home page.
announcements-from = { $name } to { $cohort }
announcements-read = I have read this
announcements-read-which = I have read this: { $subject }
announcements-until = Shown on home pages until
announcements-write-to = Write to { $cohort }
announcements-new = A new announcement
announcements-to = To everyone in { $cohort }
announcements-reach = { $people ->
        [0] There is nobody else in this group yet.
        [one] 1 person will see it on their home page
       *[other] { $people } people will see it on their home page
    }{ $people ->
        [0] {""}
       *[other] { $mail ->
            [0] . Nobody gets a mail, because nobody has an email address here.
            [one] . 1 of them also gets a short mail that says no more than that there is something to read.
           *[other] . { $mail } of them also get a short mail that says no more than that there is something to read.
        }
    }
announcements-subject = What is it about?
announcements-text = What do you want to say?
announcements-text-hint = Everyone in the group reads it. Please write nothing about a single person. For one person, use their question or their work.
announcements-until-label = Last day on home pages
announcements-until-hint = After this day it stays in the list of announcements only.
announcements-look = Look it over
announcements-preview = This is how it will look. Nothing is sent yet.
announcements-send = Send it
announcements-change = Change it
announcements-team = Your team
announcements-write = Write to everyone in this group
