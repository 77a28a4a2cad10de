# What stands on every page, and how dates and lengths are written.
shell-page-title = { $page } · { $site }
shell-date = { $day } { $month } { $year }
shell-date-time = { $date }, { $time } { $zone }
shell-hours = { $h } h
shell-minutes = { $m } min
shell-hours-minutes = { $h } h { $m } min
shell-percent = { $n } %
shell-month-1 = January
shell-month-2 = February
shell-month-3 = March
shell-month-4 = April
shell-month-5 = May
shell-month-6 = June
shell-month-7 = July
shell-month-8 = August
shell-month-9 = September
shell-month-10 = October
shell-month-11 = November
shell-month-12 = December

# The frame of every page.
shell-skip = Skip to the content
shell-navigation = Main
shell-sign-in = Sign in
shell-sign-out = Sign out
shell-account = Your account:
shell-shared = Shared device: you are signed out after 10 minutes without use.
shell-verify = Check a certificate
shell-demonstration-name = Demonstration
shell-demonstration = This is a demonstration. Every person in it is made up.
shell-demonstration-people = Who you can sign in as
shell-demonstration-mail = Mail that was sent
shell-run-by = Run by { $organisation }.
shell-someone = Someone to talk to
shell-someone-text = You can call or text 988 at any hour, anywhere in the United States. It is free, and you do not have to be in danger. A trained counselor answers.
shell-someone-call = Call 988
shell-someone-write = Text 988
shell-someone-after = You do not have to give your name, and you can stop at any time. If the counselor believes that a life is in danger right now, they may send help to you, even if you did not ask for it.
shell-language = Language:
shell-not-reviewed = This translation has not yet been reviewed by a native-speaking peer.
shell-unread = Not yet reviewed by peers.
shell-unread-means = No certified peer supporter has read this module for us yet.
shell-support = More people to talk to
shell-privacy = Privacy
shell-leave = Leave this page
shell-leave-after = Opens a weather page. This page stays in your browser’s history.

# Forms.
shell-error-summary = Something needs a change

# Who people are here, and what certificates say.
shell-role-trainee = Trainee
shell-role-trainer = Trainer
shell-role-supervisor = Supervisor
shell-role-coordinator = Coordinator
shell-role-administrator = Administrator
shell-role-auditor = Auditor
shell-role-staff-proxy = Staff proxy
shell-role-referee = Referee
shell-role-employer = Employer
shell-kind-training-completion = Training completion
shell-kind-continuing-education = Continuing education
shell-kind-hours-verification = Verified hours
shell-kind-certification = Certification

# The main navigation.
shell-nav-home = Home
shell-nav-cohorts = Groups
shell-nav-people = People
shell-nav-trail = Trail
shell-nav-references = References
shell-nav-employer = Employees
shell-nav-hours = Hours
shell-nav-progress = My progress
shell-nav-certificates = Certificates
shell-nav-desk = Desk
shell-nav-courses = Courses
shell-nav-admin = Administration
