# The home page of those who look after cohorts, good news, and printing.

attention-title = What needs care
attention-nothing = Nothing needs care right now.
attention-invited = { $cohort }: { $n ->
        [one] 1 invitation has not been taken up
       *[other] { $n } invitations have not been taken up
    }, the oldest is from { $date }
attention-quiet = { $cohort }: { $n ->
        [one] 1 person has been quiet since { $date }
       *[other] { $n } people have been quiet for two weeks or more, one of them since { $date }
    }
attention-hours = { $cohort }: { $n ->
        [one] 1 hours entry has waited for a signature since { $date }
       *[other] { $n } hours entries have waited for a signature for a week or more, the oldest since { $date }
    }
attention-mails = { $n ->
        [one] 1 message could not be delivered
       *[other] { $n } messages could not be delivered
    } in the last 30 days. Check the addresses of open invitations. If they are right, ask whoever runs this installation to run “cairn doctor”.
attention-first = Three steps to begin
attention-first-cohort = Open a group: people who learn together.
attention-first-staff = Invite a trainer, who reads what trainees write, and a supervisor, who signs hours.
attention-first-trainees = Invite trainees. Each gets a message with a link, and decides then.
attention-first-button = Open a group

attention-desk-oldest = What has waited longest came on { $date }.
attention-news = Good news
attention-news-accepted = “{ $title }” was accepted on { $date }.
attention-news-signed = { $name } signed { $length } of your hours on { $date }.

attention-printed = Printed on { $when }. { $organisation }.
attention-print = You can print this page from the menu of your browser.
