# Pages of the administrator.
admin-title = Administration
admin-crumbs = Where you are
admin-rooms = Rooms of the administration
admin-cohorts = Groups
admin-cohorts-none = There is no group yet. Open one, then invite its trainers, supervisors and trainees.
admin-cohort = Group
admin-cohort-open = Open a group
admin-cohort-name = Name of the group
admin-cohort-name-hint = Trainees see it. For example “Spring 2027, evenings”.
admin-cohort-next = Nobody is told yet. On the next page you invite people.
admin-programme = Program
admin-programmes = Programs
admin-programmes-none = No program is loaded. Check the folder with the courses.
admin-version = Edition of the rules
admin-modules = Modules
admin-checked-on = Last compared with the source
admin-published = Courses published:
admin-site = Site
admin-starts-on = Starts on
admin-joined = Joined
admin-invited = Invited
admin-zone = Time zone
admin-zone-hint = Days and weeks are counted in it.
admin-zone-eastern = Eastern time
admin-zone-central = Central time
admin-zone-mountain = Mountain time
admin-zone-arizona = Arizona time
admin-zone-pacific = Pacific time
admin-zone-alaska = Alaska time
admin-zone-hawaii = Hawaii time
admin-zone-atlantic = Puerto Rico time
admin-zone-chamorro = Guam time
admin-zone-utc = UTC
admin-name = Name
admin-role = Role
admin-invite-role = Role of the person you invite
admin-state = State
admin-state-invited = Invited
admin-state-ended = Invitation ended
admin-state-sent = Sent { $day }.
admin-state-until = The link works until { $day }.
admin-state-ended-on = The link worked until { $day }.
admin-resend = Send again
admin-resend-to = to { $name }
admin-invite = Invite someone
admin-invite-next = We send a mail with a link. The person chooses a name and a passphrase; you see neither the link nor the passphrase.
admin-invite-send = Send the invitation
admin-slip = Invite someone without email
admin-slip-role = Role of this person
admin-slip-next = You print a slip with a one-time code and hand it over. The person chooses a user name and a passphrase with it; you never see the passphrase.
admin-slip-make = Make a slip
admin-slip-again = Make a new slip
admin-slip-again-for = in place of: { $mark }
admin-slip-name = Printed slip { $mark }
admin-state-slip = Slip made
admin-state-slip-sent = Made { $day }.
admin-state-slip-until = It works until { $day }.
admin-state-slip-ended-on = It worked until { $day }.

# Sites.
admin-sites = Sites
admin-sites-lead = Each group belongs to a site. A coordinator works at one.
admin-site-add = Add a site
admin-site-name = Name of the site
admin-site-name-hint = For example “Harbor Street” or “Evening school”. Each site needs its own name.
admin-site-cohorts = { $n ->
    [0] No group yet
    [one] { $n } group
   *[other] { $n } groups
}
admin-site-rename = Rename
admin-site-rename-button = Save the name
admin-refused-site = Give the site a name of 1 to 120 letters that no other site has.

# What a form cannot take yet.
admin-refused-name = Give the group a name of 1 to 120 letters.
admin-refused-day = Choose the first day of the group, for example 2026-03-12.
admin-refused-choice = Choose one from the list.
