//! The typefaces, held in the program so that every machine prints the same page.

use std::sync::Arc;

use krilla::text::Font;
use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use parley::style::{FontStyle, FontWeight};
use parley::{FontContext, FontData};

use crate::Failed;

/// A typeface of the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Face {
    /// Headings and names.
    Serif,
    /// The sentence between name and training.
    Italic,
    /// Facts and labels.
    Sans,
    /// What must stand out among facts.
    Bold,
}

impl Face {
    const ALL: [Self; 4] = [Self::Serif, Self::Italic, Self::Sans, Self::Bold];

    /// The family by the name the font file gives itself. A wrong name would not be an error to
    /// the layout engine: it would silently take another font.
    pub(crate) fn family(self) -> &'static str {
        match self {
            Self::Serif | Self::Italic => "EB Garamond",
            Self::Sans | Self::Bold => "Noto Sans",
        }
    }

    pub(crate) fn style(self) -> FontStyle {
        match self {
            Self::Italic => FontStyle::Italic,
            Self::Serif | Self::Sans | Self::Bold => FontStyle::Normal,
        }
    }

    pub(crate) fn weight(self) -> FontWeight {
        match self {
            Self::Bold => FontWeight::BOLD,
            Self::Serif | Self::Italic | Self::Sans => FontWeight::NORMAL,
        }
    }

    /// The face that takes over where this one lacks a character.
    pub(crate) fn fallback(self) -> Self {
        match self {
            Self::Serif | Self::Italic | Self::Sans => Self::Sans,
            Self::Bold => Self::Bold,
        }
    }

    fn bytes(self) -> &'static [u8] {
        match self {
            Self::Serif => include_bytes!("../fonts/EBGaramond-Regular.otf"),
            Self::Italic => include_bytes!("../fonts/EBGaramond-Italic.otf"),
            Self::Sans => include_bytes!("../fonts/NotoSans-Regular.ttf"),
            Self::Bold => include_bytes!("../fonts/NotoSans-Bold.ttf"),
        }
    }
}

struct Loaded {
    face: Face,
    blob: u64,
    font: Font,
}

/// The typefaces, ready for layout and for the PDF.
pub(crate) struct Fonts {
    pub(crate) context: FontContext,
    loaded: Vec<Loaded>,
}

impl Fonts {
    /// Reads the four files in the program. Fonts of the machine are not looked at.
    pub(crate) fn load() -> Result<Self, Failed> {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let mut loaded = Vec::with_capacity(Face::ALL.len());
        for face in Face::ALL {
            let family = face.family();
            let damaged = || Failed::Font { family };
            let blob = Blob::new(Arc::new(face.bytes()));
            let id = blob.id();
            collection.register_fonts(blob, None);
            collection.family_id(family).ok_or_else(damaged)?;
            let font = Font::new(face.bytes().into(), 0).ok_or_else(damaged)?;
            loaded.push(Loaded { face, blob: id, font });
        }
        let context = FontContext { collection, source_cache: SourceCache::default() };
        Ok(Self { context, loaded })
    }

    fn find(&self, data: &FontData) -> Option<&Loaded> {
        self.loaded.iter().find(|loaded| loaded.blob == data.data.id())
    }

    /// The font for the PDF behind a font of the layout.
    pub(crate) fn printed(&self, data: &FontData) -> Option<&Font> {
        self.find(data).map(|loaded| &loaded.font)
    }

    /// The face behind a font of the layout.
    pub(crate) fn face(&self, data: &FontData) -> Option<Face> {
        self.find(data).map(|loaded| loaded.face)
    }
}
