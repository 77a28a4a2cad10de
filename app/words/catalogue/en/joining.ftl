# Joining two accounts of one person: by the person, or by staff face to face.

# The person proves the other account.
joining-title = Join your two accounts
joining-lead = Do you have two accounts here? You can make them one. You are signed in to the one that you keep. Everything from the other one comes to it.
joining-prove = Which is your other account?
joining-prove-hint = Type what you sign in with there, so that we know that it is yours. Nothing changes yet: first you see what would happen.
joining-who = Email or user name of your other account
joining-passphrase = Passphrase of your other account
joining-show = Show me what happens
joining-help = You do not know the passphrase of the other account? Ask the coordinator of your group. They can join the two with you, face to face.
joining-refused-proof = This name and this passphrase do not belong together. Look at both, then try again.
joining-over = Your page was open for too long. Please type the name and the passphrase of your other account once more.

# Staff finds the other account.
joining-for-title = Join two accounts of { $name }
joining-for-lead = Do this only when { $name } is in front of you, and both accounts are theirs. Here you choose the other account. The one that you came from is kept.
joining-for-search = Find the other account by name, email or user name
joining-for-find = Find
joining-for-same = People with the same name
joining-for-found = People who fit
joining-for-none = Nobody else fits. Try a part of the name, an address or a user name. You find only people whom you can see.
joining-for-look = Look at both together
joining-for-look-at = with { $name }

# What would happen.
joining-preview-title = What happens when you join them
joining-preview-for-title = What happens when they are joined
joining-not-yet = Nothing has changed yet. Please read this first.
joining-kept = Stays
joining-goes = Goes
joining-name = Name
joining-signs-in = Signs in with
joining-since = Account since
joining-name-stays = The name { $name } stays. It stands on new certificates. Certificates that are there keep the name that they have.
joining-comes = What comes along
joining-comes-nothing = There is nothing in the other account but the account itself.
joining-way-comes = { $program }, in the group { $group }: it comes along as it is, with { $signed } signed, { $lessons ->
    [one] { $lessons } lesson
   *[other] { $lessons } lessons
} and { $works ->
    [one] { $works } accepted text
   *[other] { $works } accepted texts
}.
joining-way-finished = { $program }, finished on { $date }: it comes along as it is.
joining-way-together = { $program } is in both accounts. The two become one, and it goes on in the group { $group }.
joining-way-hours = Signed hours: { $kept } here and { $other } there make { $after }.
joining-way-rest = Lessons, quizzes, texts and questions of both count. Where a lesson or a text is in both, the earlier lesson and the text that came further count.
joining-way-twice = These hours are in both accounts for the same time. They count once. The others stay to be read:
joining-way-twice-line = { $date }, { $time }, { $length }
joining-way-twice-day = { $date }, { $length }
joining-way-works-twice = { $n ->
    [one] { $n } text is there twice. The one that came further counts, the other stays to be read.
   *[other] { $n } texts are there twice. The ones that came further count, the others stay to be read.
}
joining-way-ends = { $program } is finished in one account and open in the other, in the group { $group }. The certificate stays. The open one ends, and what is in it stays to be read.
joining-certificates = { $n ->
    [one] { $n } certificate comes along. Its number, its paper and what others read about it stay the same.
   *[other] { $n } certificates come along. Their numbers, their papers and what others read about them stay the same.
}
joining-roles = These roles come along:
joining-questions = { $n ->
    [one] { $n } question to trainers comes along.
   *[other] { $n } questions to trainers come along.
}
joining-references = { $n ->
    [one] { $n } reference comes along.
   *[other] { $n } references come along.
}
joining-also = What you agreed to, your breaks, and the record of who looked come along too.
joining-ends = What ends
joining-ends-sign-in = The other account can no longer be signed in to. Whoever is signed in with it is signed out. Its slips and links stop working.
joining-ends-names = Both addresses and user names stay reserved. Nobody else can take them.
joining-ends-told = It is written down, and a message goes to both addresses, if there are any.
joining-no-way-back = Joining cannot be undone. There is no button for it.
joining-cannot = These two cannot be joined
joining-cannot-next = Nothing was changed.
joining-email = Which address do you use?
joining-email-for = Which address is used?
joining-user-name = Which user name do you use?
joining-user-name-for = Which user name is used?
joining-reason = Why are they joined?
joining-reason-hint = { $name } reads it on their own page. For example: “Had two invitations.”
joining-confirm = Join the two accounts
joining-cancel = Do not join them
joining-back = Back

# Afterwards.
joining-joined-title = Accounts that became one
joining-joined-own = You joined your other account, { $name }, into this one.
joining-joined-by = { $by } joined another account of yours, { $name }, into this one.
joining-joined-reason = The reason: { $reason }

# Why two accounts are not joined.
joining-refusal-same = This is the same account. Type the name of the other one.
joining-refusal-organisation = The two accounts belong to two organizations. They cannot be joined.
joining-refusal-joined = One of these accounts was joined into another one before.
joining-refusal-does-more = The other account may do more here than this one. Sign in to the other one, and join this one into it.
joining-refusal-never-signed-in = Nobody has ever signed in to the account that would stay. Open the record of the other account, and join this one into it.
joining-refusal-signs = { $n ->
    [one] { $n } hours entry of one account was for the other account to sign.
   *[other] { $n } hours entries of one account were for the other account to sign.
} As one account, these would be signatures on one’s own hours.
joining-refusal-answered = { $n ->
    [one] { $n } text of one account was answered by the other account.
   *[other] { $n } texts of one account were answered by the other account.
} Nobody can answer their own texts.
joining-refusal-typed = { $n ->
    [one] { $n } paper of one account was typed in by the other account.
   *[other] { $n } papers of one account were typed in by the other account.
} As one account, the second name would be missing.
joining-refusal-reference = { $n ->
    [one] { $n } reference for one account is by the other account.
   *[other] { $n } references for one account are by the other account.
} Nobody can give a reference for themselves.
joining-refusal-others-wait = { $n ->
    [one] { $n } hours entry of someone else waits
   *[other] { $n } hours entries of other people wait
} for a signature by the other account. Sign in to it and answer first, then join.
joining-refusal-hours-wait = { $n ->
    [one] { $n } hours entry waits
   *[other] { $n } hours entries wait
} for a supervisor who does not sign in the group that goes on. Ask for the answer first, then join.
joining-refusal-reason-missing = Write in a few words why they are joined.
joining-refusal-reason-long = Please keep the reason to { $most } characters or fewer.
