# Hours on paper: the sheet, typing it in, the signature by hand.

onpaper-print = Print a sheet for hours
onpaper-sheet-title = Hours of { $name }
onpaper-sheet-lead = For anyone who writes hours by hand, or whose supervisor signs by hand. Print this page with your browser. Hours that wait for a signature stand in it already.
onpaper-name = Name
onpaper-program = Program
onpaper-days = Days
onpaper-earlier = Earlier
onpaper-later = Later
onpaper-a-week = A sheet for a week
onpaper-a-month = A sheet for a month
onpaper-for-supervisor = A sheet for { $name } to sign
onpaper-no-names = Do not write names of people you support, or anything that points at them.
onpaper-lines = One line for each time you worked or met your supervisor
onpaper-how-where = How and where you met
onpaper-write = Under “What you did”, write one of these:
onpaper-signature-of = Signature of the supervisor
onpaper-statement = I supervised { $name } during the hours on this sheet. I have read each line, and they are true as far as I know.
onpaper-signature = Signature
onpaper-signed-on = Date
onpaper-bring = Bring this sheet to { $site }. Our staff type it in, and both names stay with it: yours and theirs. Keep a copy if you can.

onpaper-hours = Hours
onpaper-type-link = Type in hours
onpaper-type-title = Type in hours of { $name }
onpaper-type-lead = Type each line just as it stands on the sheet. Both names are kept: who wrote it, and you, who typed it.
onpaper-nobody = There is nobody yet who can sign the hours of { $name }. Ask a coordinator to invite a supervisor to the group.
onpaper-waiting = { $n ->
    [one] Take down a signature for 1 entry that waits
   *[other] Take down signatures for { $n } entries that wait
  }
onpaper-supervisor = Supervisor on the sheet
onpaper-supervisor-hint = One sheet is for one supervisor.
onpaper-rows-hint = Leave rows empty that you do not need. For more rows, send these first.
onpaper-rows-more = Rows { $first } to { $last }
onpaper-row = Row { $n }
onpaper-length-hint = For example 1:30 or 90 min.
onpaper-signed-part = Signed by hand
onpaper-signed = The supervisor signed this sheet by hand.
onpaper-signed-hint = Leave the rest empty if nobody has signed it. The hours then wait for the supervisor.
onpaper-which-statement = Which statement stands above the signature?
onpaper-signed-day = Date beside the signature
onpaper-original = Where is the sheet?
onpaper-kept-site = It is kept at { $site }.
onpaper-kept-scan = It was scanned. We keep the digest of the scan, not the scan.
onpaper-digest = SHA-256 digest of the scan
onpaper-digest-hint = Only for a scan: 64 digits and letters from a to f.
onpaper-seen = I have the sheet in front of me. It shows these hours, and the supervisor signed it by hand.
onpaper-your-name = Your name goes on record as the one who checked the sheet. { $name } can see it.
onpaper-type-in = Type in these hours

onpaper-sign-link = Take down a signature by hand
onpaper-sign-title = Signatures by hand for { $name }
onpaper-sign-lead = These hours wait for a signature. Tick those that the supervisor signed on paper.
onpaper-sign-none = No hours wait for a signature.
onpaper-sign = Take down the signature
onpaper-which-entries = Which hours stand on the sheet?
onpaper-entry = { $date }, { $start }, { $length }: { $activity }. For { $name } to sign.

onpaper-typed = Typed in by { $name } from your paper sheet on { $date }.
onpaper-typed-for-others = Typed in by { $name } from a paper sheet on { $date }.
onpaper-by-hand = Signed by hand on { $date }. Checked by { $name }.
onpaper-trail-typed = { $by } typed in version { $version } from your paper sheet and sent it to { $name }
onpaper-trail-signed = { $name } signed version { $version } by hand on { $date }. { $by } checked the sheet.
onpaper-trail-kept = The sheet is kept at the site of the group.
onpaper-trail-scan = The sheet was scanned. SHA-256 of the scan: { $digest }
onpaper-paper-kept = The signed sheet is kept at { $site }.
onpaper-paper-kept-elsewhere = The signed sheet is kept at another site of { $organisation }.
onpaper-paper-scan = The signed sheet was scanned. SHA-256 of the scan: { $digest }
onpaper-paper-checked = { $name } checked the sheet and took down the signature.

onpaper-notice-typed = { $n ->
    [one] You typed in 1 entry for { $name }.
   *[other] You typed in { $n } entries for { $name }.
  }
onpaper-notice-signed = { $n ->
    [one] 1 entry of { $name } is signed by hand.
   *[other] { $n } entries of { $name } are signed by hand.
  }
onpaper-notice-notes = { $n ->
    [one] 1 note was left out, because it may point at a person served. The hours of { $name } are safe.
   *[other] { $n } notes were left out, because they may point at a person served. The hours of { $name } are safe.
  }

onpaper-refused-in-log = { $name } has these hours in the log already. Take down the signature in the list of what waits.
onpaper-refused-no-day = Type the date beside the signature.
onpaper-refused-future = Today is { $today }. Look at the date beside the signature again.
onpaper-refused-original = Choose where the sheet is.
onpaper-refused-digest = A SHA-256 digest has 64 digits and letters from a to f. Copy it again, or choose that the sheet is kept.
onpaper-refused-seen = Tick this once you have the signed sheet in front of you.
onpaper-refused-nothing = Tick the hours that stand on the sheet.
onpaper-refused-several = These hours are for more than one supervisor. Take down one signature at a time.
onpaper-refused-statement = Choose the statement that stands above the signature.
