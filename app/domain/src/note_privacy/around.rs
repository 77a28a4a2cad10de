//! What stands around a word and says whether a person is meant by it.

use super::token::{Shape, Token};

/// Titles before a name; a full stop may follow.
const TITLES: &str = "mr mrs ms miss mx sr sra srta senor senora senorita don dona dr dra doctor doctora officer judge pastor padre \
    madre father sister brother uncle aunt auntie tio tia cousin grandma grandpa abuela abuelo juez licenciado";
/// Titles after which a name may be written small, too.
pub(super) const SHORT_TITLES: &str = "mr mrs ms mx sr sra srta";
/// What people are called in notes.
const ROLES: &str = "client clients peer member participant consumer pt patient resident guest tenant youth veteran vet lady man \
    woman boy girl guy kid person individual neighbor newcomer friend roommate cliente participante miembro residente muchacho muchacha joven \
    companero companera vecino vecina amigo amiga senora usuario paciente";
const KIN: &str = "wife husband son daughter mother mom mum dad brother sister uncle aunt cousin friend girlfriend boyfriend partner \
    baby grandma grandmother grandson granddaughter niece nephew fiance fiancee spouse ex kid child hijo hija esposo esposa mama papa \
    hermano hermana tio tia primo prima abuela abuelo nieto nieta sobrino sobrina novio novia pareja";
/// Words that a person follows.
const WITH: &str = "with w con met told asked texted called helped visited saw supported reminded thanked encouraged coached \
    joined invited accompanied taught drove emailed phoned named llamado llamada alias aka apodado";
/// Words that a name follows, whatever it is.
const NAMING: &str = "named nicknamed llamado llamada alias aka apodado apodada";
/// Before "to": what is done to a person.
const TO: &str = "talked talk talking spoke speak listened listen listening wrote said gave give sent introduced explained lent next \
    read sang showed reached texted explaining lied apologized according";
/// Before "a" in Spanish: what is done to a person.
const TO_SPANISH: &str = "escuche escuchar acompane acompanar ayude ayudar ayudamos llame llamar visite visitar vi ver conoci busque \
    espere salude recorde recordar apoye apoyar lleve acompanamos escuchamos conocimos dije di pregunte conte";
/// What people say, want and think: only a person does that.
const SPEECH: &str = "said told asked wants wanted shared thanked laughed cried smiled thinks thought likes liked loves prefers preferred \
    decided agreed dropped texted says asks tells hopes hoped talked called worries missed admitted explained apologized refused lives \
    knows knew dijo me quiere quiso conto pidio prefiere lloro comparte compartio hablo llamo llego piensa vino eligio decidio pregunto";
/// What people do, and things do at times.
const DOING: &str = "needs needed felt feels came got gave goes went has had brought arrived stayed left did didn't does doesn't met \
    wasn't isn't can't couldn't would will can could lost moved signed made wrote practiced joined completed graduates graduated \
    tiene necesita esta estaba siente estuvo fue salio";
const BEING: &str = "is was seems seemed looks looked sounds sounded feels felt esta estaba";
/// What people are; things are some of it, too.
const STATE: &str = "late early upset sad happy tired angry nervous proud calm calmer anxious afraid scared sick ready quiet worried excited \
    hesitant homesick lonely sober there here able thinking looking working trying feeling doing crying going interested \
    thankful grateful hopeful frustrated confused relieved ashamed cansada cansado triste contenta contento nerviosa nervioso lista listo";

/// What someone wrote for all to read.
pub(super) const WORKS: &str = "book books model theory hierarchy pyramid poem poems song talk video podcast article workbook ted quote \
    speech film movie written story memoir libro poema cancion";

/// What the words before one say.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd)]
pub(super) enum Before {
    /// Nothing about a person.
    Nothing,
    /// A place or a thing, as in "at", "the".
    Thing,
    /// Who wrote something that everyone may read, as in "a talk by".
    Author,
    /// A person, as in "met", "with", "told".
    Person,
    /// One of the people served, or kin of theirs, as in "client", "his wife".
    Role,
    /// A title.
    Title,
    /// A name must follow, as in "named".
    Naming,
}

/// The place of the word before, past marks that only dress the next one.
fn back(tokens: &[Token], at: usize) -> Option<usize> {
    let nearest = (0..at).rev().take(4);
    nearest.into_iter().find(|&i| !tokens[i].among("\" “ ” ‘ ' ( * /"))
}

/// What the words before `at` say of it.
pub(super) fn before(tokens: &[Token], at: usize) -> Before {
    let Some(mut i) = back(tokens, at) else { return Before::Nothing };
    let listing = tokens[i].is(",") && i.checked_sub(1).is_some_and(|j| tokens[j].capital());
    if tokens[i].is(".") || (tokens[i].is(",") && !listing) || tokens[i].is(":") {
        let stop = tokens[i].is(".");
        let Some(j) = i.checked_sub(1) else { return Before::Nothing };
        return match &tokens[j] {
            t if stop && t.among(TITLES) && (t.shape == Shape::Capital || t.among(SHORT_TITLES)) => Before::Title,
            t if stop && t.is("pt") => Before::Role,
            t if !stop && t.among(KIN) => Before::Role,
            t if !stop && t.among("nickname name nombre apodo") => Before::Naming,
            t if tokens[i].is(":") && t.among(ROLES) => Before::Role,
            _ => Before::Nothing,
        };
    }
    let said = |n: usize, list: &str| i.checked_sub(n).is_some_and(|j| tokens[j].among(list));
    if tokens[i].is("by") && (1..=4).any(|n| said(n, WORKS)) {
        return Before::Author;
    }
    if tokens[i].among("by is es") {
        let naming = match tokens[i].low.as_str() {
            "by" => said(1, "goes going known went"),
            _ => said(1, "name nombre apodo nickname"),
        };
        return if naming { Before::Naming } else { Before::Nothing };
    }
    if tokens[i].among("llama llaman") && said(1, "se le") || tokens[i].is("name") && said(1, "real") {
        return Before::Naming;
    }
    if tokens[i].among(NAMING) {
        let thing = said(
            1,
            "group program center place app movie song book house shelter meeting dog cat class team grupo programa lugar",
        );
        return if thing { Before::Thing } else { Before::Naming };
    }
    if tokens[i]
        .among("film movie song book poem series show watched read called titled pelicula libro serie cancion vimos")
        && !said(0, "called")
        || (tokens[i].among("called titled") && (1..=6).any(|n| said(n, WORKS)))
    {
        return Before::Thing;
    }
    if tokens[i].among(TITLES) {
        let kin = tokens[i].among(KIN);
        return if kin { Before::Role } else { Before::Title };
    }
    if tokens[i].among(ROLES) || tokens[i].among(KIN) {
        // "the Peer Summit"
        let titled = tokens[i].shape == Shape::Capital && said(1, "the a an our this el la un una");
        return if titled { Before::Thing } else { Before::Role };
    }
    if tokens[i].shape == Shape::Lower
        && tokens[i].among("game app store restaurant program agency website band team programa tienda juego")
    {
        return Before::Thing;
    }
    if tokens[i].is("a") {
        let to = (1..=3).any(|n| said(n, TO_SPANISH));
        return if to { Before::Person } else { Before::Thing };
    }
    if tokens[i].is("to") {
        let to = (1..=4).any(|n| said(n, TO));
        return if to { Before::Person } else { Before::Thing };
    }
    if tokens[i].among("from de") && said(1, "text call message letter email voicemail visit mensaje llamada carta") {
        return Before::Person;
    }
    if tokens[i].is("on") && (1..=2).any(|n| said(n, "checked check checking")) {
        return Before::Person;
    }
    if tokens[i]
        .among("in on at near en through the an this that our my el la los las un una from desde hasta via using del")
    {
        return Before::Thing;
    }
    // "with Bo and Li", "to Aldi and Kroger": what stands before the first of them decides.
    for _ in 0..4 {
        if !(tokens[i].among("and & y e ,") && i >= 2 && tokens[i - 1].is_word()) {
            break;
        }
        i -= 2;
        if tokens[i].among("in on at near en to from")
            && !(1..=4).any(|n| i.checked_sub(n).is_some_and(|j| tokens[j].among(TO)))
        {
            return Before::Thing;
        }
    }
    if tokens[i].among(WITH) { Before::Person } else { Before::Nothing }
}

/// What the words after one say.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd)]
pub(super) enum After {
    /// Nothing about a person.
    Nothing,
    /// Something that people do, and things do at times.
    Does,
    /// Something that only people do.
    Speaks,
}

/// What the words after `at` say of it.
pub(super) fn after(tokens: &[Token], at: usize) -> After {
    let word = |n: usize| tokens.get(at + n).filter(|t| t.sentence == tokens[at].sentence);
    let Some(next) = word(1) else { return After::Nothing };
    let up = word(2).is_some_and(|t| t.among("up out down back well better over from"));
    let article = word(2).is_some_and(|t| t.is("a"));
    match next {
        t if tokens[at].possessive => {
            if t.among(KIN) || t.among("caseworker landlord roommate boss") {
                After::Speaks
            } else {
                After::Nothing
            }
        }
        t if t.among("and y &") && word(2).is_some_and(|t| t.among("her his su sus")) => After::Speaks,
        t if t.is("no") && word(2).is_some_and(|t| t.among("showed show")) => After::Speaks,
        t if t.among("and y &") && word(2).is_some_and(|t| t.among("i yo me")) => After::Speaks,
        t if t.among(BEING) => {
            let state = (2..=4).any(|n| word(n).is_some_and(|t| t.among(STATE)));
            if state { After::Speaks } else { After::Nothing }
        }
        t if t.among("no") && word(2).is_some_and(|t| t.among("quiso quiere pudo puede vino llego")) => After::Speaks,
        // "Will call", "Hope missed": a verb of speech in the past or the third person.
        t if t.among(SPEECH) && !(up || article && t.is("called")) => After::Speaks,
        t if t.among(DOING) && !up => After::Does,
        _ => After::Nothing,
    }
}
