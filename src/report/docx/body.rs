//! What a document says, in Word's markup.

mod form;

use maud::{Markup, PreEscaped, html};

use super::{
    DocxProblem, MARGIN,
    columns::{has_room, widths},
    measure, paper,
    text::{bookmarked, kept, lawful, mark, name, of_runs, paragraph, runs, runs_left},
};
use crate::{
    i18n::Catalog,
    report::{
        document::{
            Block, Document, Figure, LabelledValue, Notice, Section, Table, Task, TaskState, Tone,
        },
        drawing::share,
        letterhead::Logo,
        linebreak::{Hyphens, with_whole_counts},
        material::Page,
        raster,
    },
    t,
};

/// Pixels of a figure for each of its units.
const FINENESS: f32 = 2.0;

/// What Word measures pictures in: so many are a twentieth of a point.
const EMU: u32 = 635;

/// The deepest heading.
const DEEPEST: usize = 6;

/// What stands above a picture on its page, in twentieths of a point: a heading and its own title.
const ABOVE: u32 = 2_400;

/// How high the box for comments is at least, in twentieths of a point.
const COMMENTS: u32 = 800;

/// What a document says.
pub(super) struct Body {
    markup: String,
    /// The pictures in it, in their order.
    pub(super) pictures: Vec<Vec<u8>>,
}

/// What a body is written with.
struct Writer<'a> {
    words: &'a Catalog,
    hyphens: Hyphens,
    /// How wide the text is, in twentieths of a point.
    measure: u32,
    /// How high a picture is at the most, in the same.
    tallest: u32,
    /// The heading of the chapter.
    chapter: String,
    markup: String,
    pictures: Vec<Vec<u8>>,
    /// How many places are marked to go to.
    marks: usize,
    from_the_right: bool,
}

impl Body {
    pub(super) fn of(page: &Page<'_>) -> Result<Self, DocxProblem> {
        let mut writer = Writer {
            words: page.words,
            hyphens: Hyphens::of(&page.document.language),
            measure: measure(page.paper),
            tallest: paper(page.paper)[1] - 2 * MARGIN - ABOVE,
            chapter: String::new(),
            markup: String::new(),
            pictures: Vec::new(),
            marks: 0,
            from_the_right: page.document.is_from_the_right(),
        };
        writer.document(page.document)?;
        Ok(Self {
            markup: writer.markup,
            pictures: writer.pictures,
        })
    }

    /// The part that holds it.
    pub(super) fn document(&self, page: &Page<'_>) -> Markup {
        let [width, height] = paper(page.paper);
        html! {
            w:document
                xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
                xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
                xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" {
                w:body {
                    (PreEscaped(&self.markup))
                    w:sectPr {
                        w:footerReference w:type="default" r:id="footer" {}
                        w:pgSz w:w=(width) w:h=(height) {}
                        w:pgMar w:top="1134" w:right=(MARGIN) w:bottom="1077" w:left=(MARGIN)
                            w:header="709" w:footer="624" w:gutter="0" {}
                    }
                }
            }
        }
    }
}

impl Writer<'_> {
    fn name(&mut self, style: &str, text: &str) {
        let told = self.runs(text, "");
        self.put(&name(style, text, self.from_the_right, &told));
    }

    /// Words that have the whole width: only such are broken as are very long.
    fn runs(&self, text: &str, style: &str) -> Markup {
        runs(&self.hyphens.in_line(text), style)
    }

    fn paragraph(&self, style: &str, text: &str) -> Markup {
        of_runs(style, text, &self.runs(text, ""))
    }

    fn say(&mut self, style: &str, text: &str) {
        let paragraph = self.paragraph(style, text);
        self.put(&paragraph);
    }

    fn put(&mut self, markup: &Markup) {
        self.markup.push_str(&markup.0);
    }

    fn document(&mut self, document: &Document) -> Result<(), DocxProblem> {
        if let Some(logo) = &document.letterhead.logo {
            self.logo(logo);
        }
        self.name("Title", &document.title);
        for line in &document.about {
            self.say("Subtitle", line);
        }
        if document.sections.len() > 1 {
            self.say("Contents", &document.guide.contents);
            let ending = Some(&document.footer).filter(|it| !it.heading.is_empty());
            for (nth, section) in document.sections.iter().chain(ending).enumerate() {
                let link = html! {
                    w:hyperlink w:anchor=(mark(nth)) w:history="1" { (self.runs(&section.heading, "Link")) }
                };
                // All of them begin on one side.
                self.put(&of_runs("ContentsLine", "", &link));
            }
        }
        for section in &document.sections {
            self.chapter(section)?;
        }
        self.put(&bookmarked(document.sections.len(), &html! {}));
        self.section(&document.footer, 1)
    }

    /// A section of the first depth, with room for comments at its end.
    fn chapter(&mut self, section: &Section) -> Result<(), DocxProblem> {
        let nth = self.marks;
        self.marks += 1;
        self.chapter.clone_from(&section.heading);
        let heading = bookmarked(nth, &self.runs(&section.heading, ""));
        let right = self.from_the_right;
        self.put(&name("Heading1", &section.heading, right, &heading));
        self.inside(section, 1)?;
        let label = t!(self.words, "docx-comments");
        self.put(&html! {
            (gap())
            w:tbl {
                w:tblPr {
                    w:tblStyle w:val="Comments" {}
                    w:tblW w:w="5000" w:type="pct" {}
                    w:tblCaption w:val=(label) {}
                }
                w:tblGrid { w:gridCol w:w=(self.measure) {} }
                w:tr {
                    w:trPr { w:cantSplit {} w:trHeight w:val=(COMMENTS) {} }
                    w:tc {
                        w:tcPr { w:tcW w:w="5000" w:type="pct" {} }
                        (paragraph("Label", &label))
                        w:p {}
                    }
                }
            }
            (gap())
        });
        Ok(())
    }

    fn section(&mut self, section: &Section, depth: usize) -> Result<(), DocxProblem> {
        let style = format!("Heading{}", depth.min(DEEPEST));
        self.name(&style, &section.heading);
        self.inside(section, depth)
    }

    fn inside(&mut self, section: &Section, depth: usize) -> Result<(), DocxProblem> {
        for (nth, block) in section.blocks.iter().enumerate() {
            match (block, section.blocks.get(nth + 1)) {
                (Block::Paragraph(text), Some(next)) if is_led_to(next) => {
                    let told = self.runs(text, "");
                    self.put(&kept("BodyText", text, &told));
                }
                _ => self.block(block, &section.heading)?,
            }
        }
        for part in &section.sections {
            self.section(part, depth + 1)?;
        }
        Ok(())
    }

    fn block(&mut self, block: &Block, heading: &str) -> Result<(), DocxProblem> {
        match block {
            Block::Headline(text) => self.say("Headline", text),
            Block::Paragraph(text) => self.say("BodyText", text),
            Block::List(points) => points
                .iter()
                .for_each(|point| self.say("ListBullet", point)),
            Block::Table(table) => self.table(table, heading),
            Block::Values(values) => values.iter().for_each(|value| self.value(value)),
            Block::Notice(notice) => self.notice(notice),
            Block::Tasks(tasks) => tasks.iter().for_each(|task| self.task(task)),
            Block::Figure(figure) => self.figure(figure, heading)?,
            Block::Form(fields) => fields.iter().for_each(|field| self.field(field)),
        }
        Ok(())
    }

    fn value(&mut self, value: &LabelledValue) {
        // What was asked stands beside the name where nothing else does.
        let (beside, style) = match value.said.first() {
            Some(said) if value.value.is_empty() => (&said.asked, "AskedText"),
            Some(_) | None => (&value.value, ""),
        };
        let between = if beside.is_empty() { "" } else { "  " };
        let told = html! {
            (self.runs(&value.name, "Strong"))
            (self.runs(&format!("{between}{beside}"), style))
        };
        let text = format!("{}{}", value.name, value.value);
        self.put(&of_runs(
            if value.said.is_empty() {
                "Value"
            } else {
                "Name"
            },
            &text,
            &told,
        ));
        for (nth, said) in value.said.iter().enumerate() {
            if !said.asked.is_empty() && (nth > 0 || !value.value.is_empty()) {
                self.say("Asked", &said.asked);
            }
            for part in said.answer.split("\n\n").filter(|it| !it.trim().is_empty()) {
                self.say("Quote", part.trim_matches('\n'));
            }
        }
    }

    /// A box that no page ends in. Before a box every office program keeps a heading on the same page; before several
    /// paragraphs that stay together not every one does.
    fn notice(&mut self, notice: &Notice) {
        let style = match notice.tone {
            Tone::Warning => "Warning",
            Tone::Discuss => "Discuss",
            Tone::Note => "Note",
        };
        let told = self.runs(&notice.label, "LabelText");
        let title = self.runs(&notice.title, "Strong");
        self.put(&html! {
            w:tbl {
                w:tblPr {
                    w:tblStyle w:val=(style) {}
                    w:tblW w:w="5000" w:type="pct" {}
                    w:tblCaption w:val=(lawful(&notice.title)) {}
                }
                w:tblGrid { w:gridCol w:w=(self.measure) {} }
                w:tr {
                    w:trPr { w:cantSplit {} }
                    w:tc {
                        w:tcPr { w:tcW w:w="5000" w:type="pct" {} }
                        (of_runs("Notice", &notice.label, &told))
                        (of_runs("Notice", &notice.title, &title))
                        @for text in &notice.body { (self.paragraph("Notice", text)) }
                    }
                }
            }
            (gap())
        });
    }

    fn task(&mut self, task: &Task) {
        let sign = match task.state {
            TaskState::Open => "☐",
            TaskState::Overdue => "☐!",
            TaskState::Done => "☑",
        };
        let what = html! {
            (runs(&format!("{sign} "), ""))
            w:r { w:tab {} }
            (self.runs(&task.what, ""))
        };
        self.put(&of_runs("Task", &task.what, &what));
        if !task.about.is_empty() {
            let about = task.about.join("\u{a0}· ");
            self.say("TaskAbout", &about);
        }
    }

    fn table(&mut self, table: &Table, caption: &str) {
        let widths = widths(&table.head, &table.rows, self.measure);
        let right = self.from_the_right;
        let cell = |at: usize, style: &str, text: &str| {
            let width = widths.get(at).copied().unwrap_or(0);
            // Where a column has room for all words of a text, they go on in the next line as they are.
            let soft = if has_room(text, width) {
                text.into()
            } else {
                self.hyphens.in_column(text)
            };
            let told = if at == 0 || style == "TableHead" {
                name(style, text, right, &runs(&soft, ""))
            } else {
                paragraph(style, &with_whole_counts(&soft))
            };
            html! {
                w:tc {
                    w:tcPr { w:tcW w:w=(width) w:type="dxa" {} }
                    (told)
                }
            }
        };
        let rows = table.rows.iter();
        let is_left = table.head.first().is_some_and(|it| runs_left(it));
        self.put(&html! {
            w:tbl {
                w:tblPr {
                    w:tblStyle w:val="Report" {}
                    @if is_left { w:bidiVisual {} }
                    w:tblW w:w=(self.measure) w:type="dxa" {}
                    w:tblLayout w:type="fixed" {}
                    w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1" {}
                    w:tblCaption w:val=(lawful(caption)) {}
                }
                w:tblGrid { @for width in &widths { w:gridCol w:w=(width) {} } }
                w:tr {
                    w:trPr { w:cantSplit {} w:tblHeader {} }
                    @for (at, head) in table.head.iter().enumerate() { (cell(at, "TableHead", head)) }
                }
                @for row in rows {
                    w:tr {
                        w:trPr { w:cantSplit {} }
                        @for (at, text) in row.iter().enumerate() { (cell(at, "TableText", text)) }
                    }
                }
            }
            (gap())
        });
    }

    /// A picture under its title, unless the headings above it say the same.
    fn figure(&mut self, figure: &Figure, heading: &str) -> Result<(), DocxProblem> {
        let drawn = raster::figure::raster(figure, FINENESS)?;
        let title = figure.title.as_str();
        let is_told = title == heading
            || title.starts_with(self.chapter.as_str()) && title.ends_with(heading);
        if !is_told {
            self.name("Caption", title);
        }
        let [width, height] = self.fitted(drawn.size, share(&figure.picture));
        let alt = format!("{}. {}", figure.title, figure.description);
        self.picture(drawn.png, [width, height], &figure.title, &alt, "Figure");
        Ok(())
    }

    /// How large a picture of so many pixels stands: as wide as its share of the text, and no higher
    /// than leaves room for its heading on the page.
    fn fitted(&self, [across, down]: [u32; 2], share: f32) -> [u32; 2] {
        let most = u64::from(self.tallest);
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_precision_loss,
            clippy::cast_sign_loss
        )]
        let wide = (self.measure as f32 * share) as u32; // Some thousand twentieths of a point.
        let (across, down) = (u64::from(across.max(1)), u64::from(down.max(1)));
        let width = u64::from(wide).min(most * across / down);
        let height = width * down / across;
        [width, height].map(|side| u32::try_from(side).unwrap_or(u32::MAX).saturating_mul(EMU))
    }

    fn logo(&mut self, logo: &Logo) {
        // Twenty twentieths are a point; nothing is lost that anybody sees.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let size = logo.points().map(|points| (points * 20.0) as u32 * EMU);
        let alt = t!(self.words, "letterhead-logo");
        self.picture(logo.png().to_vec(), size, &alt, &alt, "Logo");
    }

    /// A picture on a line of its own; its size in Word's units.
    fn picture(
        &mut self,
        png: Vec<u8>,
        [width, height]: [u32; 2],
        name: &str,
        alt: &str,
        style: &str,
    ) {
        let nth = self.pictures.len();
        self.pictures.push(png);
        let (id, name, alt) = (nth + 1, lawful(name), lawful(alt));
        self.put(&html! {
            w:p {
                w:pPr { w:pStyle w:val=(style) {} }
                w:r {
                    w:drawing {
                        wp:inline distT="0" distB="0" distL="0" distR="0" {
                            wp:extent cx=(width) cy=(height) {}
                            wp:docPr id=(id) name=(name) descr=(alt) {}
                            a:graphic {
                                a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture" {
                                    pic:pic {
                                        pic:nvPicPr {
                                            pic:cNvPr id=(id) name=(name) descr=(alt) {}
                                            pic:cNvPicPr {}
                                        }
                                        pic:blipFill {
                                            a:blip r:embed=(super::parts::picture_id(nth)) {}
                                            a:stretch { a:fillRect {} }
                                        }
                                        pic:spPr {
                                            a:xfrm {
                                                a:off x="0" y="0" {}
                                                a:ext cx=(width) cy=(height) {}
                                            }
                                            a:prstGeom prst="rect" { a:avLst {} }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        });
    }
}

/// Whether a block says little without the words before it.
fn is_led_to(block: &Block) -> bool {
    match block {
        Block::Headline(_)
        | Block::Table(_)
        | Block::Figure(_)
        | Block::List(_)
        | Block::Values(_) => true,
        Block::Paragraph(_) | Block::Notice(_) | Block::Tasks(_) | Block::Form(_) => false,
    }
}

/// A little room; tables that touch would become one.
fn gap() -> Markup {
    html! { w:p { w:pPr { w:pStyle w:val="Gap" {} } } }
}
