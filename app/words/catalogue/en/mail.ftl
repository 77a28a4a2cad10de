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
