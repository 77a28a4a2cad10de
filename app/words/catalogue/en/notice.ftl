# What someone just did, said once on the page that comes next.

notice-accepted = You accepted “{ $activity }” by { $name }. { $name } can read your answer now, and gets a message.
notice-returned = You returned “{ $activity }” to { $name } with what to add. { $name } can read it now, and gets a message.
notice-decided = { $signed ->
        [0] You signed no entry of { $name }
        [one] You signed 1 entry of { $name } ({ $length })
       *[other] You signed { $signed } entries of { $name } ({ $length })
    } and returned { $returned ->
        [0] none
       *[other] { $returned }
    }. { $name } can see it now, and gets a message.
notice-allowed = { $name } can try the quiz of “{ $module }” once more now.
notice-work-sent = Your text “{ $activity }” was sent to your trainer. You get a message when it has been read.
notice-work-sent-again = Your text “{ $activity }” was sent again. You get a message when it has been read.
notice-hours-sent = Sent to { $name } for signature: { $length }. They count once { $name } has signed.
notice-hours-recalled = You took back { $length }. It is a draft again: change it and send it when it is right.
notice-hours-withdrawn = You took { $length } out of your log. What you wrote is kept, and it does not count.
notice-hours-kept = Your draft of { $length } is saved. Only you see it until you send it.
notice-look = Look at it again
notice-next-work = Next: the work of { $name }.
notice-next-hours = Next: the hours of { $name }.
notice-next-nothing = Nothing else waits for you now.
