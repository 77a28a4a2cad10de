# Pages that need no sign-in, and the ones around signing in: landing, programmes, invitations,
# checking a certificate, a holder's certificates, errors, the demonstration.

# Landing.
public-landing-name = Training for peer supporters
public-landing-title = Stand beside others. Learn how here.
public-landing-lead = { $organisation } trains peer supporters: people who have lived through mental health or substance use challenges and now walk with others who face them.
public-landing-home = Go to my home page
public-landing-by-invitation = You join by invitation. The link in the mail brings you in.
public-way-title = The way to your certificate
public-way-learn = Read short lessons, each with something to try. Stop and come back at any time.
public-way-practise = Answer quizzes and write about real situations. A trainer reads your work and writes back.
public-way-hours = Practice with real people. Log your hours; your supervisor signs them.
public-way-certificate = When every milestone is there, you get a certificate that anyone can check.
public-way-pace = There is no rank and no race. If something is not right yet, you read what to add and try again.
public-programmes-title = Programs
public-programmes-none = No program is open yet.
public-whom-title = Who it is for
public-whom-trainees = Trainees
public-whom-trainees-text = You always see the next step, what counts, and who will read what you write.
public-whom-staff = Trainers and supervisors
public-whom-staff-text = You see who waits for you, oldest first, and sign many hours in one go.
public-whom-employers = Employers and boards
public-whom-employers-text = You check a certificate by its number, today or for any day, without an account.
public-peers-are-peers = Peer supporters are not counselors or doctors. They bring their own lived experience, and the choice stays with the person.

# A program.
public-programme-inside = What is in it
public-programme-source = Where the rules stand: { $source }.
public-programme-checked = Last compared on
public-programme-end = What you get
public-programme-kind = At the end you get a certificate. What it says: { $kind }.
public-not-a-certification = This is training. It is not a certification. Only a certifying board can certify you, and each board has its own rules.
public-boards-title = Which boards accept it
public-boards-none = No board has approved this training yet.
public-boards-ask = Ask your board before you count on it. Rules change.
public-boards-board = Board
public-boards-counts-for = Counts for
public-boards-source = Where it says so
public-boards-checked = Last checked

# Signing in.
public-email = Email address
public-passphrase = Passphrase

# An invitation.
public-invitation-title = You are invited to { $organisation }
public-invitation-by = { $name } invites you to join { $organisation }.
public-invitation-first = You are the first person here. With this link you become the administrator of { $organisation }.
public-invitation-role = Your role
public-invitation-programme = Program
public-invitation-cohort = Group
public-invitation-email = You sign in with
public-invitation-until = This link works until
public-invitation-trainee = You will learn and practice, and log your hours. Before you join the program you read what it asks and who sees what you write.
public-invitation-trainer = You will read the work of trainees, write back, and see their progress. Each time you look at a person’s page, it is recorded.
public-invitation-supervisor = You will sign the hours of trainees or send them back with a reason. Each time you look at a person’s page, it is recorded.
public-invitation-administrator = You will open groups and invite people. Each time you look at a person’s page, it is recorded.
public-invitation-auditor = You will read groups, people, progress, hours and the trail, until the last day of your role. You change nothing. Each time you look at a person’s page, it is recorded.
public-invitation-staff-proxy = You will type in what trainees of your group wrote on paper, word for word. They stay its authors.
public-invitation-referee = You are asked for a reference. After you join, you see who asks, and you can write a letter or say that you cannot.
public-invitation-employer = You can follow certificates whose number and name their holders give you. They see that you follow.
public-invitation-has-account = There is an account with this address. Sign in, and you can join with it. Nobody needs a second account.
public-invitation-join-with = You are signed in. You keep your account, and everything in it stays as it is.
public-invitation-join-as = Join as { $role }
public-invitation-someone-else = This invitation went to another address than yours. If both are yours, sign out and open the link again.
public-name = Your name
public-name-hint = Write it the way it should stand on certificates. The staff of your group see it too.
public-passphrase-new = Choose a passphrase
public-passphrase-hint = At least { $least } characters. Four or five words in a row are easy to keep in mind and hard to guess.
public-passphrase-again = The same passphrase again
public-invitation-accept = Join
public-mail-look = What our mail looks like
public-mail-look-from = It comes from
public-mail-look-subject = It says, for example
public-mail-look-why = Our mail is plain on purpose, so that others who see it learn nothing about you. It never says what it is about, and it never asks for your passphrase.
public-invitation-no = You do not want to join? Then do nothing. The link ends by itself.
public-invitation-gone-title = This link does not work anymore
public-invitation-gone = It may have been used already, or its time is over.
public-invitation-gone-next = If you have joined, sign in. If not, ask the person who invited you to send a new link.

# Checking a certificate.
public-verify-title = Certificate check
public-verify-lead = Type the number that is printed on the certificate. You need no account.
public-verify-number = Certificate number
public-verify-number-hint = With or without dashes, in capital or small letters.
public-verify-check = Check this number
public-verify-what = What you will see
public-verify-what-shows = Whether the certificate is genuine, the name on it, what it is for, and when it was issued.
public-verify-what-hides = Nothing about the person’s health, life or workplace, and never the reason why a certificate was taken back.
public-verify-what-day = You can also ask how it stood on another day.
public-verify-genuine = Genuine record
public-verify-genuine-means = This certificate was issued to the person named below and has not been taken back.
public-verify-not-a-certification = Not a certification. Check with the board.
public-verify-suspended = Suspended
public-verify-suspended-means = This certificate is on hold. Do not rely on it until the hold ends. A hold says nothing about its reason, and the reason is never shown here.
public-verify-revoked = Taken back
public-verify-revoked-means = The issuer has taken this certificate back. Do not rely on it. The reason is never shown here.
public-verify-expired = Expired
public-verify-expired-means = This certificate was genuine, and its time is over. Ask the person for a newer one.
public-verify-replaced = Replaced
public-verify-replaced-means = The issuer has put a newer certificate in the place of this one. Ask the person for the new number.
public-verify-not-yet = Not issued yet
public-verify-not-yet-means = There is a certificate with this number, but it was issued later than the day you asked about.
public-verify-unknown = No record with this number
public-verify-unknown-means = No certificate has this number. Compare it with the paper, letter by letter, and try again. A certificate that was taken back would still be found.
public-verify-since = Since
public-verify-demonstration = This record belongs to a demonstration. The person is made up.
public-verify-as-of = As of
public-verify-as-of-day = How it stood at the end of { $day }. Asked on
public-verify-record = What the record says
public-verify-holder = Name
public-verify-programme = Program
public-verify-kind = What it is
public-verify-issuer = Issued by
public-verify-issued-on = Issued on
public-verify-hours = Training
public-verify-hours-total = { $length } in all
public-verify-hours-line = { $category }: { $length }
public-verify-version = Edition of the rules
public-verify-source = Where the rules stand
public-verify-json = The same record for computers (JSON)
public-verify-page-genuine = How do I know that this page is genuine?
public-verify-page-genuine-text = Anyone can print a link to a page that only looks like this one. Type the address of this site yourself, then type the number. Compare the name and the date with the paper in your hand. If they differ, rely on this record, not on the paper.
public-verify-day-title = How did it stand on another day?
public-verify-day = Day
public-verify-day-hint = For example, a day on which the person worked for you.
public-verify-day-show = Show that day
public-verify-other = Check another certificate

# A holder's own certificates.
public-certificates-title = My certificates
public-certificates-lead = You decide who gets the number. Nobody can search for your name here.
public-certificates-none = You have no certificate yet. It comes by itself when your last milestone is there.
public-certificates-progress = See what is there and what to add
public-certificates-paper = Download the paper (PDF)
public-certificates-check = See what others see
public-certificates-link = Link to give away
public-certificates-link-hint = Copy it into an application or a mail. Whoever has it sees your name and this certificate.

# What went wrong.
public-error-start = Go to the start page
public-error-not-found = There is no such page
public-error-not-found-text = The address may be mistyped, or the page is not for you to see.
public-error-not-found-next = Nothing is lost. If a link on this site brought you here, tell the people who run it.
public-error-denied = This page is not for your role
public-error-denied-text = You are signed in, but your role does not open this page.
public-error-denied-next = If you think that it should, write to your administrator. Nothing was changed.
public-error-server = Something went wrong on our side
public-error-server-text = It is not your fault. What you did last may not be saved.
public-error-server-next = Go back and look. If it is missing, try again in a few minutes. If it happens again, tell the people who run this site and give them this reference.
public-error-reference = Reference: { $reference }
public-error-too-many = Too many tries in a short time
public-error-too-many-text = To keep out people who guess, we pause here for a while. Nothing is lost.
public-error-too-many-next = { $minutes ->
    [one] Wait 1 minute, then try again.
   *[other] Wait { $minutes } minutes, then try again.
}
public-error-bad-request = We could not take this form
public-error-bad-request-text = It did not come from a page of this site, or a part of it was missing. Nothing was changed.
public-error-bad-request-next = Go back, load the page again, and send the form from there.

# The demonstration.
public-demo-title = People of the demonstration
public-demo-lead = They are all made up. Sign in as any of them; whatever you change is gone when the demonstration starts again.
public-demo-name = Name
public-demo-role = Role
public-demo-state = Where this person stands
public-demo-mail-none = No mail was sent yet.
public-demo-mail-lead = Here mail goes nowhere. You can read it and follow its links, newest first.
public-demo-mail-to = To { $to },
public-demo-mail-text = Read the mail

public-address-taken = Someone with this e-mail address has an account already. They can sign in with it.
public-sign-in-refused = This name and this passphrase do not belong together. Check both and try again.

# Lines of hours on certificates and their public page.
public-hours-advocacy = Training: advocacy
public-hours-mentoring = Training: mentoring and education
public-hours-recovery = Training: recovery and wellness support
public-hours-ethics = Training: ethical responsibility
public-hours-harm-reduction = Training: harm reduction
public-hours-practice = Practice under supervision
public-hours-supervision = Supervision received

# The certificate on paper.
public-paper-title = Certificate of training completion
public-paper-title-certification = Certificate of certification
public-paper-statement = has completed the training
public-paper-statement-certification = is certified by the issuer named below
public-paper-not-a-certification = This is a training certificate. It is not a certification to practice: check with the board of your state.
public-paper-number = Certificate number
public-paper-issued = Issued on
public-paper-joined = Began on
public-paper-issuer = Issued by
public-paper-decided = Decided by
public-paper-decided-line = { $name }, { $day }
public-paper-version = Program version
public-paper-hours = Hours by category
public-paper-total = All hours
public-paper-check = Check this certificate at
public-paper-qr = QR code that leads to the page where this certificate can be checked
public-paper-demonstration = Demonstration only. This says nothing about anyone.
