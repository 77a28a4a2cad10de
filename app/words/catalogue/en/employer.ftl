# The page of an employer, and what a holder sees of it.
employer-title = Employees
employer-lead = Follow the certificates of people who work with you. You need the number and the name that they gave you; they see that you follow, and can end it.
employer-none = You follow nobody yet. Ask the person for the number of their certificate.
employer-add = Follow a certificate
employer-name = Name on the certificate
employer-name-hint = As the person wrote it for you.
employer-add-next = The holder sees your name and since when you follow. You see what anyone with the number can check, nothing more.
employer-add-button = Follow
employer-state = State
employer-since = You follow since
employer-stop = Stop following
employer-on = How it stood at the end of a day
employer-on-button = Show that day
employer-today = Show today
employer-as-of = As of
employer-refused = We have no certificate with this number and this name. Check both with the person who gave them to you.
employer-refused-ended = The holder has ended that you follow this certificate. Only they can open it again.

# For the holder.
employer-followers = Who follows your certificates
employer-followers-none = Nobody follows your certificates.
employer-followers-lead = An employer to whom you gave number and name can keep your certificate in view. They see what anyone with the number can check.
employer-follower = { $name } follows “{ $programme }” since { $since }
employer-follower-ended = You ended that { $name } follows “{ $programme }”
employer-end = End this
employer-end-for = for { $name }
employer-allow = Let them follow again
