# Whether a group has started, and the administrator's word that it does.
start-waits = This group has not started yet
start-waits-why = { $n ->
    [one] One module of its program is not yet reviewed by peers. A group starts with it only after an administrator has said so by name.
   *[other] { $n } modules of its program are not yet reviewed by peers. A group starts with them only after an administrator has said so by name.
}
start-waits-you = Trainees can accept their invitation now. They can begin once you have said yes.
start-waits-ask = Ask an administrator to look at it. Trainees can accept their invitation now, and begin after that.
start-open = Look at it and decide
start-look = See which modules
start-accepted = { $n ->
    [one] { $name } accepted on { $day } that this group starts with one module that is not yet reviewed by peers.
   *[other] { $name } accepted on { $day } that this group starts with { $n } modules that are not yet reviewed by peers.
}
start-which = See which
start-changed-some = Some have changed since.
start-title = Let it start: { $group }
start-lead = No certified peer supporter has read these modules for us yet.
start-means = They were written with care from named sources. Still, someone who does this work may find what is missing or wrong. The best way is to have them read first. If the group starts before that, you stand for it by name.
start-modules = Modules not yet reviewed by peers
start-module-waits = Not accepted yet
start-module-accepted = Accepted for this group
start-module-changed = Accepted; the text has changed since
start-all-read = Certified peers have read every module of this program. There is nothing to accept.
start-statement = I, { $name }, know that no certified peer has read these modules yet. I accept that the group “{ $group }” starts with them.
start-recorded = Your name, the time and the text of each module as it is today are kept. Everyone who works with the group can see it.
start-button = Let the group start
start-refused-box = Tick the box if you accept it. Nothing was kept.
start-refused-changed = The modules have changed since you opened this page. Look at them once more, then decide.
start-record = What was accepted
