# Getting in without an address, getting in again, and the page of one's own account.

# Signing in.
accounts-who = Email or user name
accounts-who-hint = The one that you chose when you joined. Capital or small letters make no difference.
accounts-shared = This device is shared
accounts-shared-hint = Check this at a library, in a class room, or wherever others use the device too. You are signed out after 10 minutes without use, and nothing stays in the browser.
accounts-sign-in-forgot = I forgot my passphrase
accounts-sign-in-slip = I have a printed slip with a code
accounts-sign-in-link = Did you get an invitation by mail? Open its link: it lets you choose a passphrase.

# A slip, typed in.
accounts-slip-title = Your code
accounts-slip-lead = Type the code from your printed slip. It works once.
accounts-slip-code = Code
accounts-slip-code-hint = Twelve letters. Capital or small, with or without dashes.
accounts-slip-go = Go on
accounts-slip-none = You have no slip? Ask the coordinator or the trainer of your group. They can get one for you.
accounts-slip-refused = This code does not work. Compare it with your slip, letter by letter. If it is right, the slip was used or its time is over: ask for a new one.
accounts-user-name = User name
accounts-user-name-new = Choose a user name
accounts-user-name-hint = You sign in with it. Keep this one or write your own: 3 to 30 letters or digits. It does not have to tell who you are. Write it down.
accounts-user-name-taken = Someone has this user name already. Add a word or a digit, or try { $other }.
accounts-choose-title = Choose a new passphrase
accounts-choose-user-name = Your user name is { $name }.
accounts-choose-email = You sign in with the address { $email }.
accounts-choose-after = Everything that you did is still there. Wherever you are signed in now, you will be signed out.
accounts-choose-save = Save and sign in

# A slip, on paper.
accounts-paper-title = A slip to print
accounts-paper-reset-title = A slip for { $name } to print
accounts-paper-once = Print this page now and hand the slip over. The code is shown here once and kept nowhere. If you load this page again, it shows a new code and this one stops working.
accounts-paper-use = To print: Ctrl and P, or the print command of your browser. The slip alone comes out.
accounts-paper-name = Slip { $mark }
accounts-paper-heading = Your way in
accounts-paper-address = Address
accounts-paper-code = One-time code
accounts-paper-until = Works until
accounts-paper-until-time = { $day }, { $time }
accounts-paper-steps = What to do
accounts-paper-step-open = On any phone or computer with internet, go to { $address }
accounts-paper-step-code = Type the code. Capital or small letters, with or without dashes.
accounts-paper-step-join = Choose your name, a user name and a passphrase. Nobody else needs to know your passphrase.
accounts-paper-step-reset = Choose a new passphrase. Nobody else needs to know it.
accounts-paper-step-after = Tear this slip up. From then on, you sign in with your user name and your passphrase.
accounts-paper-step-after-email = Tear this slip up. From then on, you sign in with your email address and your new passphrase.
accounts-paper-camera = Or point the camera of a phone here.
accounts-paper-lost = Did you lose it? Tell the person who gave it to you. They can make a new one, and this one stops working.
accounts-paper-back-group = Back to the group

# Staff helps face to face.
accounts-help-title = Help { $name } to sign in
accounts-help-lead = Do this only when { $name } is in front of you, or when you are sure in another way who asks.
accounts-help-what = You get a slip with a one-time code to print. With it, { $name } chooses a new passphrase. You never see it.
accounts-help-works = The code works once, for 24 hours. Slips from before stop working.
accounts-help-kept = Hours, quizzes, texts and certificates stay as they are. When the slip is used, { $name } is signed out everywhere else.
accounts-help-told = { $name } sees on their own page that you made the slip. If they have an address, they also get a mail.
accounts-help-signs-in = { $name } signs in with
accounts-help-make = Make the slip
accounts-help-used = The slip from that page was used already. Make another one here if it is needed.

# Forgot the passphrase.
accounts-forgot-title = Forgot your passphrase?
accounts-forgot-lead = It happens to everyone. Type your email address or your user name, and we send a link to the address of your account.
accounts-forgot-send = Send the link
accounts-forgot-none-title = No email address?
accounts-forgot-none = Ask the trainer or coordinator of your group for a slip. With it you choose a new passphrase, and everything that you did is still there.
accounts-forgot-slip = I have a slip
accounts-forgot-missing = Type your email address or your user name.
accounts-forgot-sent-title = Look into your mail
accounts-forgot-sent = If there is an account with an address for what you typed, a link is on its way to that address. It works for 60 minutes.
accounts-forgot-sent-wait = Nothing there after 10 minutes? Look into the folder for spam, or try again. If your account has no address, ask the trainer or coordinator of your group for a slip.
accounts-gone-title = This link does not work anymore
accounts-gone = It may have been used already, or its time is over. Nothing was changed by opening it.
accounts-gone-forgot = Ask for a new link

# A new address.
accounts-confirm-title = Confirm your new address
accounts-confirm-lead = You are about to make { $email } the address of your account. You can sign in with it, and we write to it.
accounts-confirm-button = Use this address
accounts-confirmed-title = Your new address is confirmed
accounts-confirmed = From now on, you can sign in with it. We told the old address, if there was one.

# The page of one's own account.
accounts-title = Your account
accounts-name = Your name
accounts-name-hint = This is how it stands on certificates.
accounts-email = Email
accounts-email-none = No address
accounts-user-name-none = No user name
accounts-passphrase = Passphrase
accounts-passphrase-hidden = Only you know it
accounts-change = Change
accounts-choose = Choose one
accounts-add = Add one
accounts-change-user-name = your user name
accounts-change-email = your address
accounts-change-passphrase = your passphrase
accounts-more = More of your account
accounts-more-language = The language of these pages
accounts-more-joining = Join another account of yours
accounts-places = Where you are signed in
accounts-place-here = This device
accounts-place-other = Another device
accounts-place-shared = shared
accounts-place-since = since
accounts-place-seen = last used
accounts-places-only = You are signed in nowhere else.
accounts-places-end = Sign out everywhere else
accounts-happened = What happened with your account
accounts-happened-lead = The newest first. Staff can help you to get in, and each time it is written down here.
accounts-happened-none = Nothing yet.
accounts-looks = Who looked at your record
accounts-looks-lead = Staff of your group may look when their work asks for it. The newest 50 looks are here.
accounts-looks-none = Nobody has looked yet.
accounts-look-when = When
accounts-look-who = Who
accounts-look-what = What
accounts-look-work = A text that you sent
accounts-look-hours = Your hours
accounts-look-progress = Your progress
accounts-look-account = What you sign in with
accounts-look-other = Something else of yours
accounts-someone = Someone who is not here anymore

# What happened, as sentences. Someone of the staff did it:
accounts-by-invited = { $name } invited you.
accounts-by-reset-slip = { $name } made a new sign-in slip for you.
accounts-by-other = { $name } changed something about your account.
# You did it, or someone who had your link or slip:
accounts-did-reset-link = A link for a new passphrase was sent to your address.
accounts-did-passphrase-slip = A new passphrase was chosen with the slip.
accounts-did-passphrase-link = A new passphrase was chosen with the link from the mail.
accounts-did-passphrase = You changed your passphrase.
accounts-did-user-name = You chose a user name.
accounts-did-email-asked = You asked for another address; a link was sent to it.
accounts-did-email = A new address was confirmed.
accounts-did-email-removed = You took your address away.
accounts-did-sessions-ended = You signed out everywhere else.
accounts-did-mail-stopped = A message to your address came back. We send no more mail to it until you say that it works.
accounts-did-other = Something about your account changed.

# Changing something.
accounts-user-name-title = Your user name
accounts-user-name-lead = You can sign in with it, with or without an email address.
accounts-user-name-hint-own = 3 to 30 letters or digits; dots, dashes and underscores may stand between them. Others do not see it, but staff who help you to sign in do.
accounts-save = Save
accounts-email-title = Your email address
accounts-email-now = Your address now is { $email }.
accounts-email-lead = We send a link to the new address. Only when you open it and press the button there, the address changes. We also tell the old address.
accounts-email-new = New email address
accounts-passphrase-now = Your passphrase
accounts-passphrase-now-hint = The one that you sign in with now, so that nobody else can change this for you.
accounts-email-send = Send the link
accounts-email-sent-title = Look into your mail
accounts-email-sent = If { $email } can be used, a link is on its way to it. It works for one day. Until you open it, nothing changes.
accounts-email-remove-title = Take the address away
accounts-email-remove = You sign in with your user name then. We cannot mail you anymore, not even a link when you forget your passphrase; then staff makes a slip for you.
accounts-email-remove-first = You can take it away once you have a user name.
accounts-email-remove-button = Take my address away
accounts-passphrase-title = Your passphrase
accounts-passphrase-lead = Wherever else you are signed in, you will be signed out.
accounts-passphrase-other = This is not the passphrase that you sign in with now. Type it again.
accounts-back = Back to your account
accounts-crumbs = Where you are
