//! How paragraphs, letters and tables of the file look.

use maud::{Markup, html};

use super::parts::MAIN;

// The same colours as in a PDF.
const INK: &str = "1B2733";
const MUTED: &str = "51606E";
const RULE: &str = "C3CCD4";
const FAINT: &str = "E9EDF0";
const ACCENT: &str = "0B5A73";
const WARN: &str = "A33B14";

/// How a paragraph looks.
#[derive(Clone, Copy)]
struct Look {
    id: &'static str,
    name: &'static str,
    /// Half points.
    size: u8,
    bold: bool,
    italic: bool,
    colour: &'static str,
    /// Before and after, in twentieths of a point.
    around: [u16; 2],
    /// Set in at the left, in twentieths of a point.
    left: u16,
    /// Stays with what follows.
    keep: bool,
    /// The depth of a heading, from 0.
    outline: Option<u8>,
}

const PLAIN: Look = Look {
    id: "",
    name: "",
    size: 20,
    bold: false,
    italic: false,
    colour: INK,
    around: [0, 100],
    left: 0,
    keep: false,
    outline: None,
};

const fn heading(id: &'static str, name: &'static str, outline: u8, size: u8) -> Look {
    Look {
        id,
        name,
        size,
        bold: true,
        colour: if outline == 1 { ACCENT } else { INK },
        around: [if outline == 0 { 320 } else { 180 }, 50],
        keep: true,
        outline: Some(outline),
        ..PLAIN
    }
}

/// The boxes that what stands out is told in: the style of each, the colour of its rule, and that of its ground.
const NOTICES: [[&str; 3]; 3] = [
    ["Warning", WARN, "FCF3EF"],
    ["Discuss", "8A6200", "FDF7E6"],
    ["Note", ACCENT, "EEF5F8"],
];

const LOOKS: [Look; 31] = [
    Look {
        id: "Title",
        name: "Title",
        size: 52,
        bold: true,
        around: [0, 120],
        ..PLAIN
    },
    Look {
        id: "Subtitle",
        name: "Subtitle",
        colour: MUTED,
        around: [0, 20],
        ..PLAIN
    },
    heading("Heading1", "heading 1", 0, 34),
    heading("Heading2", "heading 2", 1, 25),
    heading("Heading3", "heading 3", 2, 21),
    heading("Heading4", "heading 4", 3, 20),
    heading("Heading5", "heading 5", 4, 20),
    heading("Heading6", "heading 6", 5, 20),
    Look {
        id: "Contents",
        name: "Contents Heading",
        size: 21,
        bold: true,
        around: [360, 60],
        keep: true,
        ..PLAIN
    },
    Look {
        id: "ContentsLine",
        name: "Contents Line",
        around: [0, 20],
        ..PLAIN
    },
    Look {
        id: "BodyText",
        name: "Body Text",
        ..PLAIN
    },
    Look {
        id: "Headline",
        name: "Headline",
        size: 25,
        bold: true,
        around: [80, 80],
        keep: true,
        ..PLAIN
    },
    Look {
        id: "ListBullet",
        name: "List Bullet",
        around: [0, 30],
        ..PLAIN
    },
    Look {
        id: "Caption",
        name: "caption",
        bold: true,
        around: [140, 60],
        keep: true,
        ..PLAIN
    },
    Look {
        id: "Figure",
        name: "Figure",
        around: [0, 100],
        ..PLAIN
    },
    Look {
        id: "Logo",
        name: "Logo",
        around: [0, 240],
        ..PLAIN
    },
    Look {
        id: "Value",
        name: "Value",
        around: [0, 30],
        ..PLAIN
    },
    Look {
        id: "Name",
        name: "Name",
        around: [100, 0],
        keep: true,
        ..PLAIN
    },
    Look {
        id: "Asked",
        name: "Asked",
        size: 18,
        italic: true,
        colour: MUTED,
        around: [40, 0],
        keep: true,
        ..PLAIN
    },
    Look {
        id: "Quote",
        name: "Quote",
        around: [0, 60],
        ..PLAIN
    },
    Look {
        id: "Label",
        name: "Label",
        size: 17,
        bold: true,
        colour: MUTED,
        around: [0, 20],
        ..PLAIN
    },
    Look {
        id: "Notice",
        name: "Notice",
        around: [0, 40],
        ..PLAIN
    },
    Look {
        id: "Task",
        name: "Task",
        around: [60, 0],
        left: 360,
        keep: true,
        ..PLAIN
    },
    Look {
        id: "TaskAbout",
        name: "Task About",
        size: 18,
        colour: MUTED,
        around: [0, 40],
        left: 360,
        ..PLAIN
    },
    Look {
        id: "TableHead",
        name: "Table Head",
        size: 18,
        bold: true,
        around: [20, 20],
        keep: true,
        ..PLAIN
    },
    Look {
        id: "TableText",
        name: "Table Text",
        size: 18,
        around: [20, 20],
        ..PLAIN
    },
    Look {
        id: "Ask",
        name: "Ask",
        bold: true,
        around: [220, 60],
        keep: true,
        ..PLAIN
    },
    Look {
        id: "Box",
        name: "Box",
        around: [0, 40],
        left: 200,
        ..PLAIN
    },
    Look {
        id: "Line",
        name: "Line",
        around: [160, 0],
        left: 200,
        ..PLAIN
    },
    Look {
        id: "Gap",
        name: "Gap",
        size: 8,
        around: [0, 60],
        ..PLAIN
    },
    Look {
        id: "Footer",
        name: "footer",
        size: 17,
        colour: MUTED,
        around: [0, 0],
        ..PLAIN
    },
];

impl Look {
    fn style(&self) -> Markup {
        let [before, after] = self.around;
        html! {
            w:style w:type="paragraph" w:styleId=(self.id) {
                w:name w:val=(self.name) {}
                w:basedOn w:val="Normal" {}
                @if self.outline.is_some() { w:next w:val="BodyText" {} }
                w:qFormat {}
                w:pPr {
                    @if self.keep { w:keepNext {} w:keepLines {} }
                    @if self.id == "ListBullet" {
                        w:numPr { w:ilvl w:val="0" {} w:numId w:val="1" {} }
                    }
                    @if self.id == "Line" {
                        w:pBdr { w:bottom w:val="single" w:sz="4" w:space="1" w:color=(MUTED) {} }
                    }
                    @if self.id == "Task" { w:tabs { w:tab w:val="left" w:pos="360" {} } }
                    @if self.id == "Footer" { w:tabs { w:tab w:val="right" w:pos="9500" {} } }
                    w:spacing w:before=(before) w:after=(after) {}
                    @if self.id == "Task" {
                        w:ind w:left=(self.left) w:hanging=(self.left) {}
                    } @else if self.left > 0 {
                        w:ind w:left=(self.left) {}
                    }
                    @if let Some(depth) = self.outline { w:outlineLvl w:val=(depth) {} }
                }
                w:rPr {
                    @if self.bold { w:b {} w:bCs {} }
                    @if self.italic { w:i {} w:iCs {} }
                    w:color w:val=(self.colour) {}
                    w:sz w:val=(self.size) {}
                    w:szCs w:val=(self.size) {}
                }
            }
        }
    }
}

pub(super) fn styles(language: &str) -> Markup {
    html! {
        w:styles xmlns:w=(MAIN) {
            w:docDefaults {
                w:rPrDefault {
                    w:rPr {
                        w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial" {}
                        w:color w:val=(INK) {}
                        w:sz w:val="20" {}
                        w:szCs w:val="20" {}
                        w:lang w:val=(language) w:eastAsia=(language) w:bidi=(language) {}
                    }
                }
                w:pPrDefault { w:pPr { w:spacing w:after="80" w:line="245" w:lineRule="auto" {} } }
            }
            w:style w:type="paragraph" w:default="1" w:styleId="Normal" {
                w:name w:val="Normal" {}
                w:qFormat {}
            }
            w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont" {
                w:name w:val="Default Paragraph Font" {}
            }
            w:style w:type="table" w:default="1" w:styleId="TableNormal" {
                w:name w:val="Normal Table" {}
                w:tblPr {
                    w:tblCellMar {
                        w:top w:w="0" w:type="dxa" {}
                        w:left w:w="70" w:type="dxa" {}
                        w:bottom w:w="0" w:type="dxa" {}
                        w:right w:w="70" w:type="dxa" {}
                    }
                }
            }
            @for look in &LOOKS { (look.style()) }
            w:style w:type="character" w:styleId="Strong" {
                w:name w:val="Strong" {}
                w:rPr { w:b {} w:bCs {} }
            }
            w:style w:type="character" w:styleId="AskedText" {
                w:name w:val="Asked Text" {}
                w:rPr { w:i {} w:iCs {} w:color w:val=(MUTED) {} w:sz w:val="18" {} w:szCs w:val="18" {} }
            }
            w:style w:type="character" w:styleId="LabelText" {
                w:name w:val="Label Text" {}
                w:rPr { w:b {} w:bCs {} w:color w:val=(MUTED) {} w:sz w:val="17" {} w:szCs w:val="17" {} }
            }
            w:style w:type="character" w:styleId="Link" {
                w:name w:val="Hyperlink" {}
                w:rPr { w:color w:val=(ACCENT) {} w:u w:val="single" {} }
            }
            w:style w:type="table" w:styleId="Report" {
                w:name w:val="Report Table" {}
                w:basedOn w:val="TableNormal" {}
                w:tblPr {
                    w:tblBorders {
                        w:top w:val="single" w:sz="6" w:space="0" w:color=(MUTED) {}
                        w:bottom w:val="single" w:sz="4" w:space="0" w:color=(RULE) {}
                        w:insideH w:val="single" w:sz="4" w:space="0" w:color=(RULE) {}
                    }
                }
                w:tblStylePr w:type="firstRow" {
                    w:tcPr { w:shd w:val="clear" w:color="auto" w:fill=(FAINT) {} }
                }
            }
            @for [name, rule, ground] in NOTICES {
                w:style w:type="table" w:styleId=(name) {
                    w:name w:val=(name) {}
                    w:basedOn w:val="TableNormal" {}
                    w:tblPr {
                        w:tblBorders { w:left w:val="single" w:sz="24" w:space="0" w:color=(rule) {} }
                        w:tblCellMar {
                            w:top w:w="80" w:type="dxa" {}
                            w:left w:w="200" w:type="dxa" {}
                            w:bottom w:w="60" w:type="dxa" {}
                            w:right w:w="160" w:type="dxa" {}
                        }
                    }
                    w:tcPr { w:shd w:val="clear" w:color="auto" w:fill=(ground) {} }
                }
            }
            w:style w:type="table" w:styleId="Comments" {
                w:name w:val="Comments Box" {}
                w:basedOn w:val="TableNormal" {}
                w:tblPr {
                    w:tblBorders {
                        w:top w:val="dashed" w:sz="4" w:space="0" w:color=(RULE) {}
                        w:left w:val="dashed" w:sz="4" w:space="0" w:color=(RULE) {}
                        w:bottom w:val="dashed" w:sz="4" w:space="0" w:color=(RULE) {}
                        w:right w:val="dashed" w:sz="4" w:space="0" w:color=(RULE) {}
                    }
                }
            }
        }
    }
}
