//! Properties of rules about exams, papers and people.

use super::*;

fn on(days: u64) -> NaiveDate {
    day("2025-01-01") + chrono::Days::new(days)
}

fn exam(n: usize, days: u64, mark: u32) -> ExamResult {
    ExamResult {
        id: fact(&format!("x{n}")),
        exam: label("exam"),
        on: on(days),
        mark: Some(mark),
        parts: [].into(),
        passed: None,
    }
}

fn position(n: usize, from: u64, length: u64) -> PositionFact {
    PositionFact {
        id: fact(&format!("p{n}")),
        position: label("peer"),
        from: on(from),
        until: Some(on(from + length)),
        hours_per_week: Some(20),
        duties: [].into(),
        waits_for_check: false,
    }
}

proptest! {
    /// No attempt beyond the limit counts, none counts before the wait is over, and every attempt is told once.
    #[test]
    fn attempts_and_waits_hold(tries in prop::collection::btree_map(0u64..500, 0u32..=100, 0..8), most in 1u32..5, wait in 0u32..120) {
        let rule = Assessment {
            exam: label("exam"), pass: PassMark::Percent(80), parts: Vec::new(), parts_must: None,
            attempts: Some(AttemptLimit { most, since: None }), wait_days: Some(wait), deadline: None,
            used_up: Some(Consequence::RetakeTraining),
        };
        let exams: Vec<_> = tries.iter().enumerate().map(|(n, (days, mark))| exam(n, *days, *mark)).collect();
        let tree = ask(Rule::Assessment(rule), Record { exams: exams.clone(), ..Record::default() });
        prop_assert_eq!(tree.counted.len() + tree.excluded.len(), exams.len());
        let below = |e: &&Exclusion| e.reason == ExclusionReason::BelowMark;
        let used: Vec<_> = tree.excluded.iter().filter(below).map(|e| e.date).collect();
        prop_assert!(used.len() <= most as usize);
        prop_assert!(used.windows(2).all(|pair| (pair[1] - pair[0]).num_days() >= i64::from(wait)));
        let over = tree.next == Some(NextAction::GoBack { to: Some(Consequence::RetakeTraining) });
        prop_assert_eq!(over, tree.state != State::Met && used.len() == most as usize);
    }

    /// Each part must reach the mark, or their mean must; a mean is never rounded up.
    #[test]
    fn parts_of_an_exam(oral in 0u32..=100, written in 0u32..=100, pass in 1u32..=100) {
        let result = ExamResult {
            mark: None, parts: [(label("oral"), oral), (label("written"), written)].into(), ..exam(0, 0, 0)
        };
        let with = |parts_must| {
            let rule = Assessment {
                exam: label("exam"), pass: PassMark::Points(pass), parts: vec![label("oral"), label("written")],
                parts_must: Some(parts_must), attempts: None, wait_days: None, deadline: None, used_up: None,
            };
            ask(Rule::Assessment(rule), Record { exams: vec![result.clone()], ..Record::default() }).state == State::Met
        };
        prop_assert_eq!(with(PartsRule::Each), oral >= pass && written >= pass);
        prop_assert_eq!(with(PartsRule::Total), oral + written >= 2 * pass);
    }

    /// Different courses count once each; credits are those of the courses that count.
    #[test]
    fn courses_count_once(taken in prop::collection::vec((0usize..4, 0u64..500, 0u32..=100), 0..12), need in 1u32..4) {
        let courses = taken.iter().enumerate().map(|(n, (which, days, percent))| CourseFact {
            id: fact(&format!("c{n}")), course: label(LABELS[*which]), on: on(*days), percent: Some(*percent),
            credits: Some(1), tags: Vec::new(),
        });
        let rule = CourseSet {
            courses: LABELS[..3].iter().map(|l| label(l)).collect(), tag: None, at_least: Some(need), credits: Some(need),
            pass: Some(Score::percent(75)), window: None,
        };
        let tree = ask(Rule::CourseSet(rule), Record { courses: courses.collect(), ..Record::default() });
        let passed: std::collections::BTreeSet<_> =
            taken.iter().filter(|(which, _, percent)| *which < 3 && *percent >= 75).map(|(which, ..)| which).collect();
        prop_assert_eq!(tree.counted.len(), passed.len());
        prop_assert_eq!(tree.state == State::Met, passed.len() >= need as usize);
    }

    /// A paper is good on its last day and not on the day after.
    #[test]
    fn a_paper_ends_on_its_day(days in 0u64..600, months in 1u32..24, matches in any::<bool>(), checked in any::<bool>()) {
        let paper = DocumentFact {
            id: fact("d"), document: label("check"), dated: on(days), until: None, handed_in_by: None,
            name_matches: matches, notarised: false, checked_by: checked.then(|| "Ada Admin".to_owned()),
        };
        let rule = Document {
            document: label("check"), count: 1, valid_months: Some(months), at: None, handed_in_by: None,
            name_must_match: true, notarised: false, checked: true,
        };
        let tree = ask(Rule::Document(rule), Record { documents: vec![paper], ..Record::default() });
        let dated = on(days);
        let good = dated <= day(DAY) && dated.checked_add_months(chrono::Months::new(months)).unwrap() >= day(DAY) && matches;
        let wanted = if !good { State::Unmet } else if checked { State::Met } else { State::Pending };
        prop_assert_eq!(tree.state, wanted);
    }

    /// A signature counts from its first day on, by whoever must sign, with words enough.
    #[test]
    fn a_signature_counts_from_its_day(days in 0u64..500, since in 0u64..500, words in 0u32..20, ours in any::<bool>()) {
        let signed = SignedAttestation {
            id: fact("s"), attestation: label("ethics"), text_version: None,
            by: label(if ours { "trainee" } else { "referee" }), on: on(days), words: Some(words),
        };
        let rule = Attestation {
            attestation: label("ethics"), text_version: None, by: label("trainee"), since: Some(Event::Approval),
            least_words: Some(10),
        };
        let record = Record {
            attestations: vec![signed], dates: [(Event::Approval, on(since))].into(), ..Record::default()
        };
        let tree = ask(Rule::Attestation(rule), record);
        prop_assert_eq!(tree.state == State::Met, ours && words >= 10 && days >= since);
        prop_assert_eq!(tree.counted.len() + tree.excluded.len(), 1);
    }

    /// References from relations that do not count are told; one of the kind that is asked for must be among them.
    #[test]
    fn references_are_of_the_kind_that_is_asked(known in prop::collection::vec((0u32..40, any::<bool>()), 0..6)) {
        let references = known.iter().enumerate().map(|(n, (months, family))| ReferenceFact {
            id: fact(&format!("r{n}")), relation: label(if *family { "family" } else { "colleague" }), tags: Vec::new(),
            known_months: Some(*months), on: on(1), sent_by_referee: true,
        });
        let rule = References {
            count: 2, not_from: vec![label("family")],
            one_must_be: vec![ReferenceNeed { known_months: Some(12), tag: None }], sent_by_referee: true, since: None,
        };
        let tree = ask(Rule::References(rule), Record { references: references.collect(), ..Record::default() });
        let fit: Vec<_> = known.iter().filter(|(_, family)| !family).collect();
        prop_assert_eq!(tree.counted.len(), fit.len());
        prop_assert_eq!(tree.state == State::Met, fit.len() >= 2 && fit.iter().any(|(months, _)| *months >= 12));
    }

    /// On the day of the birthday one is a year older, on 29 February too.
    #[test]
    fn ages_change_on_birthdays(days in 0u64..14_000, least in 0u32..40, span in 0u32..20) {
        let born_on = day("1988-01-01") + chrono::Days::new(days);
        let rule = Age { at_least: Some(least), at_most: Some(least + span), at: None };
        let tree = ask(Rule::Age(rule), Record { born_on: Some(born_on), ..Record::default() });
        let age = day(DAY).years_since(born_on).unwrap();
        prop_assert_eq!(tree.state == State::Met, (least..=least + span).contains(&age));
        prop_assert!(tree.next_date.is_none_or(|next| next > day(DAY)));
    }

    /// Days in two positions at once are days once, however the positions lie.
    #[test]
    fn days_in_positions_count_once(spans in prop::collection::vec((0u64..400, 0u64..100), 0..6), need in 1u32..300) {
        let positions: Vec<_> = spans.iter().enumerate().map(|(n, (from, length))| position(n, *from, *length)).collect();
        let rule = Tenure {
            position: None, months: None, days: Some(need), hours_per_week: Some(10), duty: None, duty_percent: None,
        };
        let tree = ask(Rule::Tenure(rule), Record { positions, ..Record::default() });
        let there: std::collections::BTreeSet<_> = spans.iter().flat_map(|(from, length)| *from..=from + length).collect();
        let Amount::Count { have, .. } = tree.amount else { panic!("no count") };
        prop_assert_eq!(have as usize, there.len());
        prop_assert_eq!(tree.state == State::Met, there.len() >= need as usize);
    }

    /// Living there or working there enough, on the day; a credential in good standing, on the day; a list that was clear
    /// at the last look.
    #[test]
    fn what_holds_on_the_day(from in 0u64..900, length in 0u64..900, percent in 0u32..=100, good in any::<bool>()) {
        let holds = on(from) <= day(DAY) && on(from + length) >= day(DAY);
        let place = PlaceFact {
            id: fact("p"), place: label("here"), from: on(from), until: Some(on(from + length)), lives: false,
            work_percent: Some(percent), waits_for_check: false,
        };
        let rule = Jurisdiction { place: label("here"), live: true, work_percent: Some(51), at: None };
        let tree = ask(Rule::Jurisdiction(rule), Record { places: vec![place], ..Record::default() });
        prop_assert_eq!(tree.state == State::Met, holds && percent >= 51);

        let credential = CredentialFact {
            id: fact("c"), credential: label("state"), from: on(from), until: Some(on(from + length)),
            standing: if good { Standing::Good } else { Standing::Suspended },
        };
        let rule = CredentialHeld {
            any_of: vec![label("state")], at: None, good_standing: true, issued_within_months: None,
        };
        let tree = ask(Rule::CredentialHeld(rule), Record { credentials: vec![credential], ..Record::default() });
        prop_assert_eq!(tree.state == State::Met, holds && good);

        let check = |id: &str, days: u64, clear| ListCheck {
            id: fact(id), list: label("list"), on: on(days), clear, by: "Ada Admin".to_owned(),
        };
        let rule = NotOnList { list: label("list"), valid_months: None };
        let looks = vec![check("l1", 0, !good), check("l2", 1, good)];
        let tree = ask(Rule::NotOnList(rule), Record { list_checks: looks, ..Record::default() });
        prop_assert_eq!(tree.state == State::Met, good);
    }

    /// A waiver holds from its day to its end, only where it was granted, and says who decided.
    #[test]
    fn a_waiver_holds_for_its_time(from in 0u64..900, length in prop::option::of(0u64..900), granted in any::<bool>()) {
        let decision = Decision {
            id: DecisionId::parse("d").unwrap(), kind: DecisionKind::Waiver,
            decided: if granted { super::super::record::Decided::Granted } else { super::super::record::Decided::Declined },
            requirement: Some(RequirementId::parse("rule").unwrap()), stage: None, by: "Ada Admin".to_owned(),
            on: on(from), reason: "A flood".to_owned(), until: length.map(|l| on(from + l)), minutes: None,
        };
        let rule = Rule::Education(Education { any_of: vec![label("ged")] });
        let record = Record { decisions: vec![decision.clone()], ..Record::default() };
        let tree = ask(rule.clone(), record.clone());
        let holds = granted && on(from) <= day(DAY) && length.is_none_or(|l| on(from + l) >= day(DAY));
        prop_assert_eq!(tree.state == State::Waived, holds);
        prop_assert_eq!(tree.decision, holds.then_some(decision));
        // What is met needs no waiver.
        let schooling = EducationFact { id: fact("e"), education: label("ged"), waits_for_check: false };
        let tree = ask(rule, Record { education: vec![schooling], ..record });
        prop_assert_eq!(tree.state, State::Met);
    }

    /// An audit asks only those who were drawn.
    #[test]
    fn audits_ask_those_who_were_drawn(audits in prop::collection::vec((0u64..400, 0u8..4), 0..5)) {
        let drawn = audits.iter().enumerate().map(|(n, (days, state))| AuditFact {
            id: fact(&format!("a{n}")), drawn_on: on(*days), answered_on: (*state > 0).then(|| on(*days)),
            in_order: match state { 2 => Some(true), 3 => Some(false), _ => None },
        });
        let rule = AuditSample { percent: Some(10), answer_within_days: Some(30) };
        let tree = ask(Rule::AuditSample(rule), Record { audits: drawn.collect(), ..Record::default() });
        let worst = if audits.iter().any(|(_, s)| matches!(s, 0 | 3)) { State::Unmet }
            else if audits.iter().any(|(_, s)| *s == 1) { State::Pending } else { State::Met };
        prop_assert_eq!(tree.state, worst);
    }

    /// Whatever an anchor is, a period is not empty, renewals follow each other, and grace comes after the end.
    #[test]
    fn periods_follow_each_other(days in 0u64..2000, born in 0u64..9000, months in 1u32..60, which in 0usize..7, grace in 0u32..100) {
        let anchors = [
            Anchor::IssueDate, Anchor::Birthday, Anchor::FirstOfMonth,
            Anchor::FixedDate { month: 9, day: 1, years: Some(Years::Odd) }, Anchor::CalendarYear, Anchor::ApprovalDate,
            Anchor::TrainingDate,
        ];
        let validity = Validity {
            anchor: anchors[which], months, max_renewals: None, grace_days: grace, late_fee: false,
            first_full_period: false, ended: None,
        };
        let (start, born_on) = (on(days), day("1980-01-01") + chrono::Days::new(born));
        let first = validity.held(start, Some(born_on), 0).unwrap();
        prop_assert!(first.until >= first.from);
        prop_assert!(first.from <= start);
        let second = validity.held(start, Some(born_on), 1).unwrap();
        prop_assert_eq!(second.from, first.until.succ_opt().unwrap());
        prop_assert!(second.until > second.from);
        prop_assert_eq!((validity.grace_until(first) - first.until).num_days(), i64::from(grace));
    }

    /// Rounding never moves a length by as much as what it rounds to.
    #[test]
    fn rounding_stays_near(length in 0u32..100_000, to in 1u32..120) {
        for direction in [Direction::Down, Direction::Nearest, Direction::Up] {
            let rounded = Rounding { to: Minutes(to), direction, each: Rounded::Entry }.apply(Minutes(length));
            prop_assert_eq!(rounded.0 % to, 0);
            prop_assert!(rounded.0.abs_diff(length) < to);
        }
    }
}
