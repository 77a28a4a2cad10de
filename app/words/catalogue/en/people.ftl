# Finding people, and what is on record about one of them.
people-title = People
people-lead = The people you can help here. Each time you look at someone, it is recorded.
people-role-at = { $role }, { $place }
people-role-everywhere = { $role }, everywhere
people-this-week = This week
people-last-week = Last week
people-longer = Longer ago
people-never = Not yet
people-search = Search
people-search-name = Name, email address or user name
people-any-role = Any role
people-any-site = Any site
people-found = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
people-none = Nobody fits this search. Try a shorter part of the name, or take a filter away.
people-roles = Roles
people-no-role = No role now
people-signs-in-with = Signs in with
people-page = Page { $page } of { $pages }
people-pages = Pages
people-before = Earlier page
people-after = Next page

# Inviting.
people-invite = Invite someone
people-invited = The invitation is on its way.
people-invite-next = We send a mail with a link. If the person has an account here, they sign in and accept with it. You see neither the link nor a passphrase.
people-place = Where the role reaches
people-place-hint = One group, everything at one site, or everywhere.
people-place-all = Everywhere
people-place-site = Site: { $name }
people-place-cohort = Group: { $name }
people-until = Last day of the role
people-until-hint = An auditor needs one. Other roles go on until someone ends them, if you leave it empty.
people-open = Open invitations
people-open-none = There is no open invitation.

# One person.
people-user-name = User name
people-since = Has an account since
people-signed-in = Last signed in
people-role-since = Since
people-given-by = Given by { $name }.
people-given-first = Given when this house was set up.
people-until-day = Last day:
people-end = End this role
people-happened = How roles were given and ended
people-happened-given = { $role }: given by { $by }.
people-happened-ended = { $role }: ended by { $by }.
people-give = Give a role
people-give-next = They see the new role the next time they open a page. What they have done before stays as it is.
people-give-button = Give this role
people-stands = Where they stand
people-no-way = They have not joined a program that you can see.
people-joined = Joined
people-next = Next
people-all-done = Everything is done
people-active = Last active
people-progress = See the progress
people-hours-practice = Practice
people-hours-supervision = Supervision
people-works-wait = { $n ->
    [one] { $n } text waits for a trainer
   *[other] { $n } texts wait for a trainer
}
people-entries-wait = { $n ->
    [one] { $n } hours entry waits for a supervisor
   *[other] { $n } hours entries wait for a supervisor
}
people-certificates = Certificates
people-certificates-none = There is no certificate yet.
people-references = References
people-tasks = Help with the account
people-task-reset = Help with a new passphrase
people-task-merge = Join two accounts of this person
people-task-leave = This person leaves
people-deeds = What staff did
people-deeds-none = Nobody else has done or looked at anything yet.
people-deeds-count = { $n ->
    [one] The newest entry
   *[other] The newest { $n } entries
}
people-deeds-looked = looked at { $what }

# Why a role is not given or not ended.
people-refused-scope = This role does not go with this place. A trainee is in one group; a coordinator, a referee and an employer belong to a site or to everything; an administrator to everything.
people-refused-end-missing = An auditor reads until a day. Choose the last day.
people-refused-end-past = This day is over. Choose a later one.
people-refused-no-end = The role of an administrator has no last day. Another administrator ends it. Leave the day empty.
people-refused-held = They have this role there already, until the same day.
people-refused-not-held = They do not have this role any more.
people-refused-last = This is the last administrator. Make someone else an administrator first, then end this role.
people-refused-day = Write the day like this: 2026-03-12.
