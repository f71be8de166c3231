//! What follows from the choices for a report: its content, what it will say, what its file is called.

use crate::{
    domain::pack::Pack,
    i18n::Catalog,
    report::{
        build::worksheet_stem,
        edition,
        format::Format,
        order::{Content, ReportContext, What},
    },
    session::Session,
    store::Told as _,
    t,
    tui::context::Context,
};

/// What follows from the choices, made once for each.
#[derive(Debug, Clone)]
pub(super) struct Made {
    pub(super) content: Content,
    /// What it will say.
    pub(super) text: String,
    /// The same, line by line.
    pub(super) lines: Vec<String>,
    /// What goes into it and what stays, line by line; empty for a worksheet.
    pub(super) list: Vec<String>,
    /// Whether some words in it may be names.
    pub(super) has_doubts: bool,
    /// The file's name.
    pub(super) name: String,
}

impl Made {
    pub(super) fn new(what: &What, format: Format, session: &Session, context: &Context) -> Self {
        let (words, pack) = (&context.i18n, &context.pack);
        let content = what.content(words, pack, session.workbook(), &context.settings);
        let with = ReportContext {
            words,
            pack,
            now: &context.now.at.to_zoned(context.zone.clone()),
            signs: context.signs,
            logo: None,
        };
        let text = content.preview(format, &with).unwrap_or_else(|problem| {
            let problem = problem.told(words);
            t!(words, "order-failed", problem = problem)
        });
        let (list, has_doubts) = match &content {
            Content::Workbook(it) => (
                edition::listing(words, pack, session.workbook(), &it.extract),
                !it.extract.unsure.is_empty() || !it.extract.offered.is_empty(),
            ),
            Content::Worksheet(_) => (Vec::new(), false),
        };
        Self {
            list,
            has_doubts,
            lines: text.lines().map(str::to_owned).collect(),
            text,
            name: name(&content, format, words, pack),
            content,
        }
    }
}

/// The name of a report's file. It gives away no name that the content does not hold.
fn name(content: &Content, format: Format, words: &Catalog, pack: &Pack) -> String {
    let mut stem = match content {
        Content::Workbook(content) => edition::stem(words, &content.extract),
        Content::Worksheet(route) => worksheet_stem(words, pack, route.as_ref()),
    };
    if let Some(called) = format.called(words) {
        stem.push('-');
        stem.push_str(&called);
    }
    format!("{stem}.{}", format.extension())
}
