use std::path::Path;

use ratatui::layout::Rect;

use super::*;
use crate::{
    domain::{
        answer::{Answer, Entry, Part, Slot},
        change::Change,
        testing::empty_workbook,
        workbook::{Readers, Shareable, Subject},
    },
    session::Access,
    tui::{canvas::Canvas, hit::ViewState, keymap::KeyPress, testing::Bench},
};

const SECRET: &str = "Ann wants to sell in two years.";

struct Box {
    bench: Bench,
    order: ReportBox,
    last: Outcome,
}

impl Box {
    /// The box over a workbook with two alliances and a private answer about the firm.
    fn new() -> Self {
        let mut bench = Bench::with(&["Harbour Coffee", "Mill Lane Farm"]);
        let mut workbook = empty_workbook();
        workbook
            .alliances
            .clone_from(&bench.session.workbook().alliances);
        workbook.title = "Rowan Bakery".into();
        let question = "mad.a1".parse().unwrap();
        let entry = Entry::new(Answer::Text(SECRET.into()), bench.context.now.at);
        workbook
            .firm
            .set(Slot::new(&question, Part::Value), Some(entry));
        bench = Bench::of(workbook, Access::Full);
        let what = Shareable::Answer(Subject::Firm, question);
        let private = Change::set_readers(what, Some(Readers::Own));
        let context = &bench.context;
        bench.session.edit(private, &context.pack, &context.now);
        let order = ReportBox::new(&bench.session, &bench.context);
        Self {
            bench,
            order,
            last: Outcome::Stay,
        }
    }

    fn keys(&mut self, keys: &str) -> &mut Self {
        let mut rest = keys;
        while let Some(first) = rest.chars().next() {
            let named = rest.strip_prefix('<').and_then(|it| it.split_once('>'));
            let (name, after) = named.unwrap_or_else(|| rest.split_at(first.len_utf8()));
            let press: KeyPress = name.parse().unwrap();
            let context = &self.bench.context;
            let mut layers = self.order.layers();
            layers.push(Layer::Everywhere);
            let input = match context.keymap.action(&layers, press) {
                Some(action) => Input::Act(action, press),
                None => Input::Type(press.typed().unwrap().to_string()),
            };
            self.last = self.order.update(&input, &self.bench.session, context);
            rest = after;
        }
        self
    }

    fn screen(&self, width: u16, height: u16) -> String {
        let area = Rect::new(0, 0, width, height);
        let mut buffer = ratatui::buffer::Buffer::empty(area);
        let mut state = ViewState::default();
        self.order.view(
            area,
            &mut Canvas {
                buffer: &mut buffer,
                state: &mut state,
                context: &self.bench.context,
            },
        );
        assert!(state.cursor.is_some());
        let row = |y| {
            (0..width)
                .map(|x| buffer[(x, y)].symbol())
                .collect::<String>()
        };
        (0..height).map(row).collect::<Vec<_>>().join("\n")
    }

    #[track_caller]
    fn sees(&self, words: &str) -> &Self {
        let screen = self.screen(120, 36);
        assert!(screen.contains(words), "no \"{words}\" here:\n{screen}");
        self
    }

    /// The order that was given last.
    fn ordered(&self) -> &Order {
        let Outcome::Commands(commands) = &self.last else {
            panic!("{:?}", self.last)
        };
        let [Command::Report(order)] = &commands[..] else {
            panic!("{commands:?}")
        };
        order
    }

    fn preview(&mut self) -> String {
        self.keys("<Ctrl+Y>");
        let Outcome::Commands(commands) = &self.last else {
            panic!("{:?}", self.last)
        };
        let [Command::System(SystemCommand::Copy(text))] = &commands[..] else {
            panic!("{commands:?}")
        };
        text.clone()
    }
}

#[test]
fn everything_is_for_the_owner_and_all_but_what_is_private_for_an_adviser() {
    let mut it = Box::new();
    it.sees("PDF, to print or send").sees("~/rowan-bakery.pdf");
    let text = it.preview();
    assert!(text.contains(SECRET) && text.contains("is in it"), "{text}");
    it.sees("Enter write");
    it.keys("2").sees("~/rowan-bakery-for-adviser.pdf");
    let text = it.preview();
    assert!(
        !text.contains(SECRET) && text.contains("is left out"),
        "{text}"
    );
    it.keys("<Tab><Tab><Tab>4<Enter>");
    let order = it.ordered();
    assert_eq!(order.format, Format::Markdown);
    assert_eq!(order.to, Path::new("~/rowan-bakery-for-adviser.md"));
}

#[test]
fn a_partner_gets_neither_what_is_private_nor_what_is_about_others() {
    let mut it = Box::new();
    it.keys("3");
    it.sees("1 Harbour Coffee")
        .sees("~/rowan-bakery-for-harbour-coffee.pdf");
    let text = it.preview();
    assert!(text.contains("Harbour Coffee"), "{text}");
    assert!(
        !text.contains(SECRET) && !text.contains("Mill Lane"),
        "{text}"
    );
    // The other one, under letters.
    it.keys("<Tab>2<Tab>2");
    it.sees("~/our-firm-for-alliance-a-letters.pdf");
    let text = it.preview();
    assert!(
        !text.contains("Mill Lane") && !text.contains(SECRET),
        "{text}"
    );
}

#[test]
fn what_goes_and_what_stays_is_seen_before_it_goes() {
    let mut it = Box::new();
    it.sees("What it will say");
    it.keys("<Ctrl+L>");
    it.sees("This goes (1)");
    it.sees("Your own firm · How they fit · private");
    // For somebody else it is shown without being asked for.
    it.keys("2").sees("This stays: it is private (1)");
    it.keys("<Ctrl+L>").sees("What it will say");
    it.keys("3");
    it.sees("This stays: it is private (1)");
    it.keys("4").sees("What it will say");
}

#[test]
fn a_report_of_no_alliance_or_to_nowhere_is_not_written() {
    let mut it = Box::new();
    it.keys("<Tab>12<Enter>");
    assert!(matches!(it.last, Outcome::Stay));
    it.sees("Choose at least one alliance");
    it.keys("1<Enter>");
    let to = &it.ordered().to;
    assert_eq!(to, Path::new("~/rowan-bakery-about-harbour-coffee.pdf"));
    it.keys("<Tab><Tab><Tab><Ctrl+U><Enter>");
    assert!(matches!(it.last, Outcome::Stay));
    it.sees("Please type a folder");
    it.keys("~/for-bo.pdf<Shift+Tab>4<Enter>");
    assert_eq!(it.ordered().to, Path::new("~/for-bo.md"));
}

#[test]
fn a_worksheet_has_nothing_to_leave_out_and_only_the_forms_of_paper() {
    let mut it = Box::new();
    it.keys("4").sees("~/worksheet-the-mad-challenge.pdf");
    assert!(!it.screen(120, 36).contains("Which alliances"));
    assert!(!it.screen(120, 36).contains("Spreadsheet"));
    assert!(!it.preview().contains(SECRET));
}

#[test]
fn the_preview_scrolls_and_esc_leaves() {
    let mut it = Box::new();
    for (width, height) in [(120, 36), (80, 24), (60, 18)] {
        let top = it.screen(width, height);
        it.keys("<PgDn>");
        assert_ne!(it.screen(width, height), top);
        it.keys("<PgUp>");
        assert_eq!(it.screen(width, height), top);
    }
    it.keys("<Esc>");
    assert!(matches!(it.last, Outcome::Close));
}
