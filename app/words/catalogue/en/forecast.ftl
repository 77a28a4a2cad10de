# What lies ahead: no countdown, and nothing that anyone could be behind with.
forecast-title = What lies ahead
forecast-reached = At your pace, you reach { $length } of { $of } around { $date }.
forecast-lacking = You still need:
forecast-lacks-hours = { $length } of { $of }
forecast-lacks-signature = { $length } of { $of } that waits for a signature
forecast-basis = Your pace is what was signed for the last 8 weeks. It is only a guess, and no date that you have to keep.
forecast-basis-shorter = Your pace is what was signed for { $n } days of the last 8 weeks, days before you joined and breaks left out. It is only a guess, and no date that you have to keep.
