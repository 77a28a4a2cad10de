//! Why a signature by hand on hours was not taken down, as sentences.

use crate::Words;
use domain::hours::PaperRefusal;

impl Words {
    /// Why a signature by hand was not taken down.
    #[must_use]
    pub fn paper_refusal(&self, refusal: &PaperRefusal) -> String {
        match refusal {
            PaperRefusal::NoDay => self.say("onpaper-refused-no-day"),
            PaperRefusal::InFuture { today } => {
                self.say_with("onpaper-refused-future", [("today", self.date(*today).into())])
            }
            PaperRefusal::NoOriginal => self.say("onpaper-refused-original"),
            PaperRefusal::NoDigest => self.say("onpaper-refused-digest"),
            PaperRefusal::NotSeen => self.say("onpaper-refused-seen"),
            PaperRefusal::NothingChosen => self.say("onpaper-refused-nothing"),
            PaperRefusal::SeveralSigners => self.say("onpaper-refused-several"),
            PaperRefusal::NoStatement => self.say("onpaper-refused-statement"),
        }
    }
}
