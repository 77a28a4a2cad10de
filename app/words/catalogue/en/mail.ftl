# Mails. A mail is read on locked screens and by other eyes: it tells that there is something to see, never what it is.
# For each kind: the subject, what happened and what to do, the button, and why it came.
mail-hello = Hello { $name },
mail-hello-nobody = Hello,
mail-more = The details are on your page. We never put them in a mail.
mail-why-account = You got this message because you have an account with us, and there is something new on your page.

mail-invitation-subject = You are invited. Please answer by { $until }
mail-invitation-text = Someone you may know invited you to join them. Open the invitation to see who it is and what it is about. Then you decide.
mail-invitation-more = The link works until { $until }. It is made for you alone, so please do not pass it on.
mail-invitation-button = Open the invitation
mail-invitation-why = You got this message because someone gave us this address to invite you. If you do not want to join, do nothing. The link ends by itself.

mail-work-answered-subject = You have a new message. Open your page to read it
mail-work-answered-text = Someone read what you sent and wrote back to you.
mail-work-answered-button = Read the message

mail-hours-approved-subject = There is news for you. Open your page to see it
mail-hours-approved-text = Someone looked at what you sent. There is nothing that you need to do now.
mail-hours-approved-button = See the news

mail-hours-returned-subject = There is a question for you. Open your page to answer it
mail-hours-returned-text = Someone looked at what you sent and asks you to look at it once more.
mail-hours-returned-button = See the question

mail-certificate-issued-subject = Something new is ready for you. Open your page to get it
mail-certificate-issued-text = Something that you worked for is ready. You can look at it, save it and print it.
mail-certificate-issued-button = Get it

mail-idle-subject = Your page is here when you are ready. Open it to go on
mail-idle-text = You have not been here for a week, and that is fine. What you did is saved. You can go on where you stopped.
mail-idle-more = If now is not the time, you do not have to do anything.
mail-idle-button = Go on
mail-idle-why = You got this message because you have an account with us. We send one note like this for each break and then wait for you.

mail-talk-subject = You have a message. Open your page to read it
mail-talk-text = Someone wrote to you. The message waits on your page.
mail-talk-button = Read the message

mail-announcement-subject = There is something to read. Open your page to see it
mail-announcement-text = Someone wrote to you and to others. You can read it when it suits you.
mail-announcement-button = Read it

mail-reset-link-subject = Your new passphrase. Open the link within 60 minutes
mail-reset-link-text = Someone asked for a new passphrase for your account. If it was you, open the link and choose one.
mail-reset-link-more = The link works once, for 60 minutes. If it was not you, do nothing: your old passphrase still works.
mail-reset-link-button = Choose a new passphrase
mail-reset-link-why = You got this message because someone typed this address, or your user name, on our page for a forgotten passphrase.

mail-passphrase-changed-subject = Your passphrase was changed
mail-passphrase-changed-text = The passphrase of your account was changed just now. If you did it, you do not need to do anything.
mail-passphrase-changed-more = If it was not you, choose a new passphrase now, and tell the person who invited you.
mail-passphrase-changed-button = Look at your account
mail-passphrase-changed-why = You got this message because you have an account with us. We always tell you when its passphrase changes.

mail-slip-made-subject = Someone made a new way in for your account
mail-slip-made-text = Someone who works with us made a paper slip with which you can choose a new passphrase. You see on your page who it was.
mail-slip-made-more = If you asked for it, use the slip. If you did not, write to the person who invited you.
mail-slip-made-button = Look at your account
mail-slip-made-why = You got this message because you have an account with us. We always tell you when someone helps with it.

mail-confirm-address-subject = Please confirm this address
mail-confirm-address-text = Someone gave this address as their own. If it was you, open the link and press the button there.
mail-confirm-address-more = The link works for one day. If it was not you, do nothing. Then nothing changes.
mail-confirm-address-button = Confirm this address
mail-confirm-address-why = You got this message because someone typed this address on the page of their account.

mail-address-changed-subject = Your account has a new address, or none
mail-address-changed-text = From now on, your account does not use this address. If you did it, you do not need to do anything.
mail-address-changed-more = If it was not you, write to the person who invited you.
mail-address-changed-button = Look at your account
mail-address-changed-why = You got this message because this was the address of your account until now.

mail-accounts-joined-subject = Your two accounts are one now
mail-accounts-joined-text = Two accounts with us were made one. What was in them is on one page now. You see there who did it.
mail-accounts-joined-more = If you did not want this, write to the person who invited you.
mail-accounts-joined-button = Look at your account
mail-accounts-joined-why = You got this message because this was the address of one of the two accounts. We always tell you when someone joins them.

mail-sign-request-subject = Please look at something by { $until }
mail-sign-request-text = Someone you may know asks you to look at something and to say whether it is right. Open the link to see who asks. Then you decide.
mail-sign-request-more = The link works until { $until }. It is made for you alone, so please do not pass it on. You need no account.
mail-sign-request-button = Look at it
mail-sign-request-why = You got this message because someone gave us this address. If you do not know why, do nothing. The link ends by itself.
mail-note-subject = { $count ->
    [one] Something waits for you. Open your page to see it
   *[other] { $count } things wait for you. Open your page to see them
}
mail-note-text = { $count ->
    [one] This waits for you:
   *[other] These things wait for you:
}
mail-note-button = See what waits
mail-note-why = You got this message because you have an account with us. We gather what waits, and send at most one such note a day.

mail-trial-subject = Mail works
mail-trial-text = Someone who looks after this place tried out whether mail arrives. It does.
mail-trial-button = Open the page
mail-trial-why = You got this message because you pressed a button to try out mail.

# Under every message that its reader can do without.
mail-choices = Get fewer of these messages, or none

# Why a message comes, as the message says it. Nothing here may tell what is learned, or how someone does.
mail-told-quiet = You have not been here for { $days } days, and that is fine. What you did is saved.
mail-told-announced = Someone wrote to you and to others.
mail-told-work-answered = Someone read what you sent and wrote back to you.
mail-told-message-waits = Someone wrote to you.
mail-told-hours-approved = Someone looked at what you sent. You do not need to do anything.
mail-told-hours-returned = Someone looked at what you sent and has a question.
mail-told-hours-unsigned = { $days ->
    [one] People wait for your answer, the first of them for a day.
   *[other] People wait for your answer, the first of them for { $days } days.
}
mail-told-hours-stuck = { $days ->
    [one] Something that others were asked for has waited for a day. Perhaps you can help.
   *[other] Something that others were asked for has waited for { $days } days. Perhaps you can help.
}
mail-told-work-waits = { $days ->
    [one] Someone sent you something, and waits for a day.
   *[other] Someone sent you something, and waits for { $days } days.
}
mail-told-invitations-open = { $count ->
    [one] Someone whom you invited did not answer yet.
   *[other] { $count } people whom you invited did not answer yet.
}
mail-told-mail-given-up = { $count ->
    [one] A message did not arrive.
   *[other] { $count } messages did not arrive.
}

# The same in full, for pages behind the sign-in.
mail-reason-quiet = because nothing happened on your way for { $days } days
mail-reason-announced = because someone wrote to everyone in your group
mail-reason-work-answered = because a trainer answered your work
mail-reason-message-waits = because someone wrote to you in a talk
mail-reason-hours-approved = because a supervisor signed your hours
mail-reason-hours-returned = because a supervisor has a question about your hours
mail-reason-hours-unsigned = { $span ->
    [one] { $days ->
        [one] because hours of { $from } are unsigned for a day
       *[other] because hours of { $from } are unsigned for { $days } days
    }
   *[more] { $days ->
        [one] because hours of { $from } to { $to } are unsigned for a day
       *[other] because hours of { $from } to { $to } are unsigned for { $days } days
    }
}
mail-reason-hours-stuck = { $count ->
    [one] because an hours entry has waited for the signature of someone else for { $days } days
   *[other] because { $count } hours entries wait for the signature of someone else, the oldest for { $days } days
}
mail-reason-work-waits = { $count ->
    [one] because a piece of work waits for an answer, for { $days ->
        [one] a day
       *[other] { $days } days
    }
   *[other] because { $count } pieces of work wait for an answer, the oldest for { $days ->
        [one] a day
       *[other] { $days } days
    }
}
mail-reason-invitations-open = { $count ->
    [one] because an invitation is open for { $days } days
   *[other] because { $count } invitations are open, the oldest for { $days } days
}
mail-reason-mail-given-up = { $count ->
    [one] because a message could not be delivered yesterday
   *[other] because { $count } messages could not be delivered yesterday
}

# The kinds of mail: what they are called on pages, and when they come.
mail-kind-account = Your account
mail-kind-account-about = Invitations, a new passphrase, a new address. We always send these, so that nobody changes your account unseen.
mail-kind-course = Your course
mail-kind-course-about = News for your group, and one note when you have not been here for a week.
mail-kind-answers = Answers to you
mail-kind-answers-about = A trainer answered your work or your question.
mail-kind-attempts = Quizzes that open again
mail-kind-attempts-about = A quiz can be taken again from a day on.
mail-kind-own-hours = Your hours
mail-kind-own-hours-about = A supervisor signed your hours or has a question about them.
mail-kind-signing-queue = Hours to sign
mail-kind-signing-queue-about = Hours that trainees sent you wait for your signature. Once a week, and again when they wait for over a week.
mail-kind-stage-clock = Time limits of a program
mail-kind-stage-clock-about = A stage of a program ends on a day.
mail-kind-desk = Work to answer
mail-kind-desk-about = Work of trainees waits for you, or people whom you invited did not answer.
mail-kind-reference = References
mail-kind-reference-about = Someone asks you for a reference.
mail-kind-certificate = Your certificate
mail-kind-certificate-about = A certificate is ready for you. We always tell you.
mail-kind-renewal = Renewals
mail-kind-renewal-about = A certificate is to be renewed by a day.
mail-kind-standing = Changes to your certificate
mail-kind-standing-about = What a certificate says of itself was changed. We always tell you.
mail-kind-follower = Certificates that you follow
mail-kind-follower-about = A certificate that you follow was changed.
mail-kind-operation = Running this place
mail-kind-operation-about = Something that those who run this place have to know, such as messages that did not arrive. We always send these.
mail-kind-document = Documents
mail-kind-document-about = A document that you brought ends on a day.
mail-kind-own-data = Your data
mail-kind-own-data-about = A copy of your data is ready, or your data was erased. We always tell you.
mail-for-everyone = Everyone with an account
mail-for-trainees = Trainees
mail-for-trainers = Trainers, and people who look after groups
mail-for-supervisors = Supervisors
mail-for-trainees-and-supervisors = Trainees and their supervisors
mail-for-referees = People who are asked for a reference
mail-for-holders = People who hold a certificate
mail-for-employers = Employers who follow a certificate
mail-for-administrators = Administrators

# What each mail is called in the list of what left.
mail-name-invitation = Invitation
mail-name-work-answered = Answer to a text
mail-name-hours-approved = Hours approved
mail-name-hours-returned = Hours sent back
mail-name-certificate-issued = Certificate issued
mail-name-sign-request = Link to sign hours
mail-name-idle = Reminder after a quiet time
mail-name-talk = Answer to a question
mail-name-announcement = Announcement
mail-name-reset-link = Link for a new passphrase
mail-name-passphrase-changed = Passphrase changed
mail-name-slip-made = Slip made
mail-name-confirm-address = Link to confirm an address
mail-name-address-changed = Address changed
mail-name-accounts-joined = Accounts joined
mail-name-note = Note of the day
mail-name-trial = Test message

# What is wrong on the way to the mail server, and what helps.
mail-fault-refused = Nobody listens at the address of the mail server. Check its name and port in CAIRN_MAIL, and whether it runs.
mail-fault-connection = The mail server could not be reached, or the line broke. Check its name in CAIRN_MAIL, and the network of this machine.
mail-fault-garbled = The other end does not speak SMTP as it should. Perhaps the port is wrong: smtps:// is often 465, and smtp:// is often 587.
mail-fault-no-starttls = The mail server offers no STARTTLS, and mail does not travel without it. Use smtps://, or ask the provider.
mail-fault-certificate = The certificate of the mail server cannot be trusted. Perhaps its name is another one, or it is signed by an authority of your own: then set CAIRN_MAIL_CA.
mail-fault-authentication = The mail server did not accept the name and passphrase. Check them in CAIRN_MAIL, with @ written as %40.
mail-fault-turned-away = The mail server does not talk to us now. It may be busy, or it may not know this machine.
mail-fault-no-mailbox = The mail server knows no such mailbox.
mail-fault-rejected = The mail server did not take the message. Its own log says why.
mail-fault-timeout = The mail server did not answer in time.
mail-fault-folder = The folder for mail cannot be written to. Check CAIRN_MAIL and the rights on the folder.
mail-fault-letter = The message could not be written. The address or the link in it has signs that mail cannot carry.
mail-fault-bounced = The message came back: it did not arrive in the mailbox.
mail-fault-stopped = Nothing was sent, because mail to this address came back before.
mail-fault-unreadable = The message could not be read any more.
mail-fault-other = Something else stood in the way. The log says more.

# What stands in someone's own calendar, which others may see.
mail-date-title = A day to keep in mind

mail-refusal-always = We always send this kind of message. It cannot be switched off.
mail-refusal-pause-day = Choose a day that is still to come.
mail-refusal-pause-long = Choose a day within the next { $most } days. If you want no mail for longer, switch it off above.
