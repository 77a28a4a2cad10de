# A group and its people; groups of those who teach.
roster-list-lead = The groups that you teach or may read.
roster-list-none = You have no group yet. When a coordinator gives you one, it stands here.
roster-trainees = Trainees
roster-team = Team
roster-people = People
roster-totals = { $trainees ->
    [one] { $trainees } trainee
   *[other] { $trainees } trainees
}, { $joined } joined the program, { $finished } finished it
roster-waiting-title = Waiting for staff
roster-waiting = { $works ->
    [0] No text
    [one] { $works } text
   *[other] { $works } texts
}, { $entries ->
    [0] no hours entry
    [one] { $entries } hours entry
   *[other] { $entries } hours entries
}
roster-waits = Waiting
roster-nothing-waits = Nothing
roster-not-joined = Has not joined the program yet
roster-since = Since
roster-caseload = { $people } of { $most } people
roster-none-invite = There is no trainee in this group yet. Invite a trainer and a supervisor first, then the trainees, so that someone is there when they arrive.
roster-none = There is no trainee in this group yet. A coordinator invites them.
roster-team-none = Nobody teaches or supervises this group yet. Trainees cannot send work or hours to anyone until someone does.
roster-who = Email address or user name
roster-who-hint = For someone who has an account here already.
roster-who-unknown = You can see nobody with this address or user name. Send an invitation instead: it also works for people who have an account.
roster-add = Add someone who is here already
roster-add-role = Role in this group
roster-add-next = No mail is sent. They find the group on their home page; a trainee reads what the program asks before joining.
roster-add-button = Add to this group
roster-print-link = A roster to print
roster-print-title = Roster
roster-print-hint = Print this page for a sign-in sheet.
roster-signature = Signature
roster-on-break = On a break
roster-certification-waits = Waits for the decision about certification
roster-certification-not-now = Certification: not yet
roster-left = Has left the program
