//! The parts of the file beside what it says: what lists look like, and what belongs together.

use maud::{Markup, html};

use super::text::runs;
use crate::report::material::Page;

/// What every part begins with.
pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

pub(super) const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// What the file of a picture is called.
pub(super) fn picture(nth: usize) -> String {
    format!("image{}.png", nth + 1)
}

/// What a picture is referred to by.
pub(super) fn picture_id(nth: usize) -> String {
    format!("picture{}", nth + 1)
}

pub(super) fn content_types() -> Markup {
    let word = |part: &str| {
        format!("application/vnd.openxmlformats-officedocument.wordprocessingml.{part}+xml")
    };
    let parts = [
        ("document", "document.main"),
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("settings", "settings"),
        ("footer1", "footer"),
    ];
    html! {
        Types xmlns={ (PACKAGE) "/content-types" } {
            Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" {}
            Default Extension="xml" ContentType="application/xml" {}
            Default Extension="png" ContentType="image/png" {}
            @for (name, kind) in parts {
                Override PartName={ "/word/" (name) ".xml" } ContentType=(word(kind)) {}
            }
            Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml" {}
        }
    }
}

pub(super) fn relations() -> Markup {
    html! {
        Relationships xmlns={ (PACKAGE) "/relationships" } {
            Relationship Id="document" Type={ (OFFICE) "/officeDocument" } Target="word/document.xml" {}
            Relationship Id="properties" Type={ (PACKAGE) "/relationships/metadata/core-properties" } Target="docProps/core.xml" {}
        }
    }
}

pub(super) fn document_relations(pictures: &[Vec<u8>]) -> Markup {
    html! {
        Relationships xmlns={ (PACKAGE) "/relationships" } {
            @for (name, kind) in [("styles", "styles"), ("numbering", "numbering"), ("settings", "settings"), ("footer1", "footer")] {
                Relationship Id=(kind) Type={ (OFFICE) "/" (kind) } Target={ (name) ".xml" } {}
            }
            @for (nth, _) in pictures.iter().enumerate() {
                Relationship Id=(picture_id(nth)) Type={ (OFFICE) "/image" } Target={ "media/" (picture(nth)) } {}
            }
        }
    }
}

pub(super) fn properties(page: &Page<'_>) -> Markup {
    let document = page.document;
    let created = format!("{}T00:00:00Z", page.date);
    html! {
        cp:coreProperties
            xmlns:cp={ (PACKAGE) "/metadata/core-properties" }
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:dcterms="http://purl.org/dc/terms/"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" {
            dc:title { (super::text::lawful(&document.title)) }
            dc:creator { (super::text::lawful(&document.letterhead.prepared_by)) }
            dc:language { (document.language) }
            @if (1..=9999).contains(&page.date.year()) {
                dcterms:created xsi:type="dcterms:W3CDTF" { (created) }
            }
        }
    }
}

pub(super) fn settings() -> Markup {
    html! {
        w:settings xmlns:w=(MAIN) {
            w:compat {
                w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15" {}
            }
        }
    }
}

/// The title and the page at the foot of every page.
pub(super) fn footer(page: &Page<'_>) -> Markup {
    let field = |name: &str| {
        html! { w:fldSimple w:instr=(name) { w:r { w:t { "1" } } } }
    };
    html! {
        w:ftr xmlns:w=(MAIN) {
            w:p {
                w:pPr { w:pStyle w:val="Footer" {} }
                (runs(&page.document.title, ""))
                w:r { w:tab {} }
                (field("PAGE"))
                w:r { w:t { " / " } }
                (field("NUMPAGES"))
            }
        }
    }
}

pub(super) fn numbering() -> Markup {
    html! {
        w:numbering xmlns:w=(MAIN) {
            w:abstractNum w:abstractNumId="0" {
                w:multiLevelType w:val="hybridMultilevel" {}
                w:lvl w:ilvl="0" {
                    w:start w:val="1" {}
                    w:numFmt w:val="bullet" {}
                    w:lvlText w:val="•" {}
                    w:lvlJc w:val="left" {}
                    w:pPr { w:ind w:left="360" w:hanging="260" {} }
                }
            }
            w:num w:numId="1" { w:abstractNumId w:val="0" {} }
        }
    }
}
