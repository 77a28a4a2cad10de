//! Properties of the rules of the field, for any entries and facts.

use super::super::record::{
    AuditFact, CourseFact, CredentialFact, Decision, DocumentFact, EducationFact, ExamResult, InUnits, ListCheck,
    PlaceFact, PositionFact, Qualification, Record, ReferenceFact, SignedAttestation, Signing, StageFact, Standing,
    SupervisorFact, TimeFact,
};
use super::*;
use crate::course::requirement::*;
use crate::course::{Label, TimeKind};
use crate::id::{DecisionId, FactId};

pub(super) fn label(text: &str) -> Label {
    Label::parse(text).unwrap()
}

fn fact(text: &str) -> FactId {
    FactId::parse(text).unwrap()
}

/// The day on which everything here is looked at.
pub(super) const DAY: &str = "2026-06-01";

/// A stage with one rule, in time that is reckoned in that way.
fn one(rule: Rule, reckoning: Reckoning) -> Stage {
    Stage {
        id: StageId::parse("stage").unwrap(),
        require: requirement("rule", rule),
        validity: Some(Validity {
            anchor: Anchor::IssueDate,
            months: 24,
            max_renewals: None,
            grace_days: 0,
            late_fee: false,
            first_full_period: false,
            ended: None,
        }),
        reckoning,
    }
}

fn look(stage: &Stage, record: Record) -> Evaluated {
    evaluate(stage, &Catalogue::default(), &Language::english(), &Facts::told(record), day(DAY))
}

fn ask(rule: Rule, record: Record) -> Evaluated {
    look(&one(rule, Reckoning::default()), record)
}

fn rank(state: State) -> u8 {
    match state {
        State::Unmet => 0,
        State::Pending => 1,
        State::Met | State::Waived => 2,
    }
}

const LABELS: [&str; 4] = ["ethics", "advocacy", "group", "independent_study"];

fn any_entry() -> impl Strategy<Value = TimeFact> {
    let state = prop_oneof![
        3 => Just(Signing::Approved),
        1 => Just(Signing::Submitted),
        1 => Just(Signing::AwaitsIdentityCheck),
        1 => Just(Signing::Verified),
        1 => Just(Signing::Draft),
        1 => Just(Signing::Returned),
    ];
    let kind = prop_oneof![2 => Just(TimeKind::Practice), 1 => Just(TimeKind::Supervision)];
    let tags = prop::collection::vec(0usize..4, 0..2);
    (0u32..1_000_000, kind, 0u64..900, 1u32..500, tags, state, 0u32..4).prop_map(
        |(n, kind, days, minutes, tags, state, other)| {
            let tags: Vec<Label> = tags.into_iter().map(|t| label(LABELS[t])).collect();
            let categories = (other == 1).then(|| (label("ethics"), Minutes(minutes / 2)));
            TimeFact {
                id: fact(&format!("t{n}")),
                kind,
                date: day("2024-03-01") + chrono::Days::new(days),
                minutes: (other != 2).then_some(Minutes(minutes)),
                in_units: (other == 2).then(|| InUnits { unit: label("unit"), count: minutes % 9 }),
                categories: categories.into_iter().collect(),
                tags,
                course: (other == 3).then(|| label(LABELS[(minutes % 3) as usize])),
                state,
                supervisor: Some(label(if minutes % 2 == 0 { "sam" } else { "kim" })),
                used_for: if minutes % 5 == 0 { vec![label("other")] } else { Vec::new() },
                paper_kept: minutes % 3 == 0,
                from_records: minutes % 7 == 0,
            }
        },
    )
}

fn any_counting() -> impl Strategy<Value = Counting> {
    (any::<[bool; 7]>(), 1u32..40, 0u32..900).prop_map(|(on, months, cap)| Counting {
        only: if on[0] { vec![label("ethics"), label("group")] } else { Vec::new() },
        exclude: if on[1] {
            vec![Exclude { label: label("independent_study"), unless: on[6].then(|| label("group")) }]
        } else {
            Vec::new()
        },
        window: on[2].then(|| Window {
            last_months: Some(months),
            since: Some(Event::StageStart),
            ..Window::default()
        }),
        hours_cap: on[3].then(|| (label("ethics"), Minutes(cap))).into_iter().collect(),
        supervisor_qualifies: on[4].then(|| SupervisorQualifies {
            any_of: vec![label("clinician"), label("peer")],
            second_level_for: vec![label("peer")],
            second_level: vec![label("clinician")],
        }),
        no_double_count: on[5].then(|| NoDoubleCount {
            credential: Some(label("ours")),
            reuse: Some(Minutes(cap)),
            course_once: true,
        }),
    })
}

fn any_reckoning() -> impl Strategy<Value = Reckoning> {
    let direction = prop_oneof![Just(Direction::Down), Just(Direction::Nearest), Just(Direction::Up)];
    let each = prop_oneof![Just(Rounded::Entry), Just(Rounded::Total)];
    let rounding = prop::option::of((1u32..61, direction, each));
    (rounding, any::<[bool; 2]>()).prop_map(|(rounding, [counter_signature, from_records_count])| Reckoning {
        counter_signature,
        from_records_count,
        unit: [(label("unit"), Minutes(50))].into(),
        rounding: rounding.map(|(to, direction, each)| Rounding { to: Minutes(to), direction, each }),
    })
}

fn unique(mut entries: Vec<TimeFact>) -> Vec<TimeFact> {
    entries.sort_by(|a, b| a.id.cmp(&b.id));
    entries.dedup_by(|a, b| a.id == b.id);
    entries
}

fn record(time: Vec<TimeFact>) -> Record {
    let qualified = |who: &str, what: &str, above: Option<&str>| SupervisorFact {
        supervisor: label(who),
        qualifications: vec![Qualification { qualification: label(what), from: day("2024-06-01"), until: None }],
        supervised_by: above.map(label),
    };
    Record {
        stages: vec![StageFact {
            stage: StageId::parse("stage").unwrap(),
            from: day("2024-06-15"),
            until: None,
            renewals: 0,
        }],
        supervisors: vec![qualified("sam", "clinician", None), qualified("kim", "peer", Some("sam"))],
        time,
        ..Record::default()
    }
}

fn hours(at_least: u32, at_most: Option<u32>, counting: Counting) -> Rule {
    Rule::HoursTotal {
        of: TimeKind::Practice,
        at_least: Minutes(at_least),
        at_most: at_most.map(Minutes),
        counting: Box::new(counting),
    }
}

proptest! {
    /// The minutes in the scope of a rule are counted, waiting, or excluded with a reason, whatever counts and however it
    /// is reckoned; what rounding adds is said.
    #[test]
    fn all_minutes_add_up(
        entries in prop::collection::vec(any_entry(), 0..40),
        counting in any_counting(),
        reckoning in any_reckoning(),
        most in prop::option::of(0u32..3000),
    ) {
        let entries = unique(entries);
        let minutes = |t: &TimeFact| t.minutes.unwrap_or_else(|| Minutes(50 * t.in_units.as_ref().unwrap().count));
        let logged: Minutes = entries.iter().filter(|t| t.kind == TimeKind::Practice).map(minutes).sum();
        let tree = look(&one(hours(600, most, counting), reckoning), record(entries));
        let Amount::Time { have, waiting, .. } = tree.amount else { panic!("no time") };
        let excluded: Minutes = tree.excluded.iter().map(|e| e.minutes).sum();
        prop_assert_eq!(have + waiting + excluded, logged + tree.rounded_up);
    }

    /// Every entry that does not count is told, and none is told that was not there.
    #[test]
    fn every_entry_is_told(entries in prop::collection::vec(any_entry(), 0..30), counting in any_counting()) {
        let entries = unique(entries);
        let tree = ask(hours(600, None, counting), record(entries.clone()));
        for entry in entries.iter().filter(|t| t.kind == TimeKind::Practice && t.minutes.is_some()) {
            let told = tree.counted.iter().any(|id| *id == entry.id.to_string())
                || tree.excluded.iter().any(|e| e.entry == entry.id)
                || entry.state.waits();
            prop_assert!(told, "{}", entry.id);
        }
        for exclusion in &tree.excluded {
            prop_assert!(entries.iter().any(|t| t.id == exclusion.entry));
            prop_assert!(!exclusion.reason.rule().name().is_empty());
        }
    }

    /// The order of facts does not matter: ties go by day, then id.
    #[test]
    fn the_order_of_facts_does_not_matter(
        entries in prop::collection::vec(any_entry(), 0..30),
        counting in any_counting(),
        reckoning in any_reckoning(),
        at in 0usize..30,
    ) {
        let entries = unique(entries);
        let mut turned = entries.clone();
        turned.reverse();
        let by = at % turned.len().max(1);
        turned.rotate_left(by);
        let stage = one(hours(600, Some(2000), counting), reckoning);
        prop_assert_eq!(look(&stage, record(entries)), look(&stage, record(turned)));
    }

    /// More approved hours never turn met into unmet, except where a cap, a share, a ratio or a frequency says so.
    #[test]
    fn more_hours_never_take_away(
        entries in prop::collection::vec(any_entry(), 0..25),
        more in any_entry(),
        counting in any_counting(),
        need in 1u32..2000,
    ) {
        // A cap or a course that counts once may take the earlier entry in place of a longer one.
        let counting = Counting { hours_cap: [].into(), no_double_count: None, ..counting };
        let before = unique(entries);
        prop_assume!(before.iter().all(|t| t.id != more.id));
        let mut after = before.clone();
        after.push(TimeFact { state: Signing::Approved, ..more });
        let rule = hours(need, None, counting);
        let (before, after) = (ask(rule.clone(), record(before)), ask(rule, record(after)));
        prop_assert!(rank(after.state) >= rank(before.state));
    }

    /// No category counts more than its cap, and no total more than its ceiling.
    #[test]
    fn caps_hold(entries in prop::collection::vec(any_entry(), 0..40), cap in 0u32..900, most in 0u32..3000) {
        let counting = Counting { hours_cap: [(label("ethics"), Minutes(cap))].into(), ..Counting::default() };
        let rule = HoursByCategory {
            of: TimeKind::Practice,
            at_least: Minutes(0),
            categories: [(label("ethics"), Minutes(0))].into(),
            counting: Box::new(counting.clone()),
        };
        let entries = unique(entries);
        let tree = ask(Rule::HoursByCategory(rule), record(entries.clone()));
        prop_assert!(tree.by_category[0].have.0 <= cap);
        let tree = ask(hours(0, Some(most), counting), record(entries));
        let Amount::Time { have, .. } = tree.amount else { panic!("no time") };
        prop_assert!(have.0 <= most);
    }

    /// A share is met exactly when the whole numbers say so, never by rounding.
    #[test]
    fn a_share_is_exact(with in 0u32..2000, without in 0u32..2000, percent in 0u32..=100) {
        let entry = |id: &str, minutes: u32, tags: Vec<Label>| TimeFact {
            id: fact(id), kind: TimeKind::Practice, date: day("2026-03-01"), minutes: Some(Minutes(minutes)), in_units: None,
            categories: [].into(), tags, course: None, state: Signing::Approved, supervisor: None, used_for: Vec::new(),
            paper_kept: false,
            from_records: false,
        };
        let time = vec![entry("a", with, vec![label("group")]), entry("b", without, Vec::new())];
        let share = Share {
            of: TimeKind::Practice, label: label("group"), at_least: Some(Score::percent(percent)), at_most: None,
            counting: Box::default(),
        };
        let tree = ask(Rule::Share(share), record(time));
        let whole = u64::from(with) + u64::from(without);
        let met = whole > 0 && u64::from(with) * 100 >= u64::from(percent) * whole;
        prop_assert_eq!(tree.state == State::Met, met);
    }

    /// A ratio asks for exactly one minute for each so many, rounded up, and never less than its least.
    #[test]
    fn a_ratio_is_exact(entries in prop::collection::vec(any_entry(), 0..30), for_each in 1u32..3000, least in 0u32..200) {
        let rule = Ratio {
            of: TimeKind::Supervision, minutes: Minutes(60), for_each: Minutes(for_each), per: TimeKind::Practice,
            at_least: Some(Minutes(least)), counting: Box::default(),
        };
        let tree = ask(Rule::Ratio(rule), record(unique(entries.clone())));
        let signed = |t: &&TimeFact| matches!(t.state, Signing::Approved | Signing::Verified) && !t.from_records;
        let practice: u64 = unique(entries).iter().filter(|t| t.kind == TimeKind::Practice && t.date <= day(DAY)).filter(signed)
            .filter_map(|t| t.minutes).map(|m| u64::from(m.0)).sum();
        let Amount::Time { have, need, .. } = tree.amount else { panic!("no time") };
        prop_assert_eq!(u64::from(need.0), (practice * 60).div_ceil(u64::from(for_each)).max(u64::from(least)));
        prop_assert_eq!(tree.state == State::Met, have >= need);
    }

    /// Weeks with a session and weeks without make up all that are due, and a session more never opens a gap.
    #[test]
    fn weeks_add_up(entries in prop::collection::vec(any_entry(), 0..60), extra in 0u64..700) {
        let rule = || Rule::Frequency(Frequency {
            of: TimeKind::Supervision, times: 1, per: Period::Week, counting: Box::default(),
        });
        let entries = unique(entries);
        let tree = ask(rule(), record(entries.clone()));
        let Amount::Count { have, need, waiting } = tree.amount else { panic!("no count") };
        prop_assert_eq!(have + waiting + u32::try_from(tree.gaps.len()).unwrap(), need);
        let mut more = entries;
        let entry = TimeFact {
            id: fact("more"), kind: TimeKind::Supervision, date: day("2024-07-01") + chrono::Days::new(extra),
            minutes: Some(Minutes(30)), in_units: None, categories: [].into(), tags: Vec::new(), course: None,
            state: Signing::Approved, supervisor: None, used_for: Vec::new(), paper_kept: false, from_records: false,
        };
        more.push(entry);
        prop_assert!(ask(rule(), record(more)).gaps.len() <= tree.gaps.len());
    }

    /// A topic that must come again is met from the day of the course until so many months later, and not after.
    #[test]
    fn what_comes_again_ends_on_its_day(days in 0u64..900, months in 1u32..36) {
        let date = day("2024-03-01") + chrono::Days::new(days);
        let entry = TimeFact {
            id: fact("a"), kind: TimeKind::ContinuingEducation, date, minutes: Some(Minutes(60)), in_units: None,
            categories: [(label("safety"), Minutes(60))].into(), tags: Vec::new(), course: None, state: Signing::Approved,
            supervisor: None, used_for: Vec::new(), paper_kept: false, from_records: false,
        };
        let rule = Rule::Periodic(Periodic {
            of: TimeKind::ContinuingEducation, topic: label("safety"), at_least: Minutes(60), every_months: months,
        });
        let tree = ask(rule, record(vec![entry]));
        let good = date <= day(DAY) && date >= day(DAY).checked_sub_months(chrono::Months::new(months)).unwrap();
        prop_assert_eq!(tree.state == State::Met, good);
        if good {
            prop_assert!(tree.next_date.is_some_and(|next| next > day(DAY)));
        }
    }

    /// Papers are kept or told as missing, one by one.
    #[test]
    fn papers_are_kept_or_missing(entries in prop::collection::vec(any_entry(), 0..30), years in 1u32..4) {
        let entries = unique(entries);
        let tree = ask(Rule::Retention(Retention { of: TimeKind::Practice, years }), record(entries));
        let Amount::Count { have, need, .. } = tree.amount else { panic!("no count") };
        prop_assert_eq!(tree.counted.len() + tree.excluded.len(), need as usize);
        prop_assert_eq!(tree.state == State::Met, have == need);
    }
}

mod facts;
mod pace;
