use std::io::Write as _;

use crossterm::event::{MouseButton, MouseEventKind};
use proptest::prelude::*;

use super::*;
use crate::tui::keymap::KeyPress;

fn millis(count: u64) -> Duration {
    Duration::from_millis(count)
}

/// What is handed on of pieces that come so many milliseconds after one another, and of the silence after
/// them.
fn read(pieces: &[(u64, &[u8])]) -> Vec<String> {
    let mut decoder = Decoder::default();
    let mut now = Duration::ZERO;
    let mut events = Vec::new();
    for (pause, bytes) in pieces {
        let then = now + millis(*pause);
        while let Some(due) = decoder.due().filter(|due| *due <= then) {
            events.extend(decoder.wait_is_over(due));
        }
        now = then;
        events.extend(decoder.feed(bytes, now));
    }
    while let Some(due) = decoder.due() {
        events.extend(decoder.wait_is_over(due));
    }
    events.iter().map(told).collect()
}

fn told(event: &Event) -> String {
    match event {
        Event::Key(key) => KeyPress::of(*key).to_string(),
        Event::Paste(text) => format!("paste {text:?}"),
        Event::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                format!("click {} {}", mouse.column, mouse.row)
            }
            other => format!("{other:?}"),
        },
        other => format!("{other:?}"),
    }
}

fn at_once(bytes: &str) -> Vec<String> {
    read(&[(0, bytes.as_bytes())])
}

#[track_caller]
fn assert_reads(bytes: &str, expected: &[&str]) {
    assert_eq!(at_once(bytes), expected, "{bytes:?}");
}

#[test]
fn what_may_be_a_key_and_is_none_that_we_know_is_noticed_once() {
    for (bytes, is_noticed) in [
        ("\x1b[99~", true),
        ("\x1b[1;5W", true),
        ("\x1b[57358u", true),
        ("\x1b[6~", false),
        ("x", false),
        // Answers to questions, and an old report of the mouse.
        ("\x1b[?64;1;2c", false),
        ("\x1b[12;40R", false),
        ("\x1b[0n", false),
        ("\x1b]11;rgb:0000/0000/0000\x07", false),
        ("\x1b[M !!", false),
    ] {
        let mut decoder = Decoder::default();
        decoder.feed(bytes.as_bytes(), Duration::ZERO);
        assert_eq!(decoder.took_unknown(), is_noticed, "{bytes:?}");
        assert!(!decoder.took_unknown());
    }
}

#[test]
fn keys_are_what_terminals_send_for_them() {
    for (bytes, expected) in [
        ("a", &["a"][..]),
        ("Zoë", &["Z", "o", "ë"]),
        ("港👩", &["港", "👩"]),
        ("\r", &["Enter"]),
        ("a\r\nb\n", &["a", "Enter", "b", "Enter"]),
        ("\t", &["Tab"]),
        ("\x1b[Z", &["Shift+Tab"]),
        ("\x7f", &["Backspace"]),
        ("\x08", &["Ctrl+H"]),
        ("\x01\x1a\0", &["Ctrl+A", "Ctrl+Z", "Ctrl+Space"]),
        ("\x1b", &["Esc"]),
        ("\x1bb\x1bF", &["Alt+B", "Alt+F"]),
        ("\x1b\x7f\x1b\x08", &["Alt+Backspace", "Alt+Backspace"]),
        ("\x1b[A\x1bOB\x1b[1;5C", &["↑", "↓", "Ctrl+→"]),
        ("\x1b[1;2D\x1b[1;6D", &["Shift+←", "Ctrl+Shift+←"]),
        ("\x1b[H\x1b[4~\x1b[1;2F", &["Home", "End", "Shift+End"]),
        ("\x1b[2~\x1b[3~\x1b[3;5~", &["Ins", "Del", "Ctrl+Del"]),
        ("\x1b[5~\x1b[6~", &["PgUp", "PgDn"]),
        ("\x1bOP\x1b[[B\x1b[15~\x1b[24~", &["F1", "F2", "F5", "F12"]),
        ("\x1b[27;5;13~\x1b[97;5u", &["Ctrl+Enter", "Ctrl+A"]),
        ("\x1b[97;5:3u", &[]),
        ("\x1b[a", &["Shift+↑"]),
        ("\x1bé", &["Alt+É"]),
    ] {
        let told = at_once(bytes);
        let told: Vec<String> = told
            .iter()
            .map(|key| key.replace("Alt+é", "Alt+É"))
            .collect();
        assert_eq!(told, expected, "{bytes:?}");
    }
}

#[test]
fn clicks_and_the_wheel_are_read_in_all_their_forms() {
    assert_reads("\x1b[<0;5;3M\x1b[<0;5;3m", &["click 4 2"]);
    assert_reads("\x1b[<64;1;1M\x1b[<65;1;1M", &["ScrollUp", "ScrollDown"]);
    assert_reads("\x1b[32;5;3M", &["click 4 2"]);
    assert_reads("\x1b[M %#", &["click 4 2"]);
    // Moves and what is let go are nothing to us.
    assert_reads("\x1b[<35;5;3M\x1b[<32;6;3Mx", &["x"]);
}

#[test]
fn option_with_an_arrow_is_a_cursor_key() {
    assert_reads("\x1b\x1b[D", &["Alt+←"]);
    assert_reads("\x1b\x1bOC", &["Alt+→"]);
    assert_reads(
        "x\x1b\x1b[A\x1b\x1b[1;5By",
        &["x", "Alt+↑", "Ctrl+Alt+↓", "y"],
    );
    assert_eq!(read(&[(0, b"\x1b"), (30, b"\x1b[D")]), ["Alt+←"]);
    assert_eq!(read(&[(0, b"\x1b\x1b"), (30, b"["), (30, b"D")]), ["Alt+←"]);
}

#[test]
fn an_esc_stays_an_esc() {
    assert_eq!(read(&[(0, b"\x1b"), (60, b"\x1b")]), ["Esc", "Esc"]);
    assert_reads("\x1b\x1b", &["Esc", "Esc"]);
    assert_eq!(read(&[(0, b"\x1b"), (60, b"b")]), ["Esc", "b"]);
    assert_eq!(read(&[(0, b"\x1b"), (30, b"b")]), ["Alt+B"]);
    // Typed by hand after an Esc, a bracket is a bracket.
    let typed = read(&[
        (0, b"\x1b"),
        (200, b"["),
        (120, b"D"),
        (120, b"]"),
        (90, b"1"),
    ]);
    assert_eq!(typed, ["Esc", "[", "D", "]", "1"]);
    let mut decoder = Decoder::default();
    assert!(decoder.feed(b"\x1b", millis(10)).is_empty());
    assert_eq!(decoder.due(), Some(millis(10) + ESC_WAITS));
}

/// What terminals answer to questions that we never asked.
const ANSWERS: [&str; 17] = [
    "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
    "\x1b]10;rgb:ffff/ffff/ffff\x07",
    "\x1b]4;1;rgb:cdcd/0000/0000\x1b\\",
    "\x1b]52;c;QnJlYWQ=\x07",
    "\x1b]lRowan Bakery\x1b\\",
    "\x1bP>|xterm(388)\x1b\\",
    "\x1bP1$r0m\x1b\\",
    "\x1bP1+r544e=787465726d\x1b\\",
    "\x1bP!|00000000\x1b\\",
    "\x1b_Gi=31;OK\x1b\\",
    "\x1b^private\x1b\\",
    "\x1b[?62;22c",
    "\x1b[>0;10;1c",
    "\x1b[24;80R",
    "\x1b[?2026;2$y",
    "\x1b[8;36;120t",
    "\x1b[?997;1n",
];

#[test]
fn answers_that_nobody_asked_for_are_swallowed_wherever_they_are_cut() {
    for answer in ANSWERS {
        let around = format!("a{answer}b");
        assert_reads(&around, &["a", "b"]);
        let bytes = answer.as_bytes();
        for cut in 1..bytes.len() {
            let (head, tail) = bytes.split_at(cut);
            let heard = read(&[(0, b"a"), (5, head), (45, tail), (5, b"b")]);
            assert_eq!(heard, ["a", "b"], "{answer:?} cut at {cut}");
        }
        // Where the line is so slow that the Esc was taken for a key, at least nothing is typed.
        let heard = read(&[(0, b"\x1b"), (400, &bytes[1..]), (5, b"b")]);
        if !answer.starts_with("\x1b^") {
            assert_eq!(heard, ["Esc", "b"], "{answer:?} late");
        }
    }
}

#[test]
fn a_key_cut_in_two_is_that_key_or_an_esc_and_that_key() {
    for (key, name) in [("\x1b[D", "←"), ("\x1bOP", "F1"), ("\x1b[1;5C", "Ctrl+→")] {
        let bytes = key.as_bytes();
        for cut in 1..bytes.len() {
            let (head, tail) = bytes.split_at(cut);
            assert_eq!(
                read(&[(0, head), (45, tail)]),
                [name],
                "{key:?} cut at {cut}"
            );
        }
        assert_eq!(read(&[(0, b"\x1b"), (300, &bytes[1..])]), ["Esc", name]);
    }
}

#[test]
fn what_only_looks_like_an_answer_is_typed() {
    assert_reads(
        "\x1b]and more",
        &["Alt+]", "a", "n", "d", " ", "m", "o", "r", "e"].map(space),
    );
    assert_reads("\x1b]12\r", &["Alt+]", "1", "2", "Enter"]);
    assert_eq!(
        read(&[(0, b"\x1b]"), (2000, b"1;2")]),
        ["Alt+]", "1", ";", "2"]
    );
    assert_eq!(read(&[(0, b"\x1b["), (2000, b"D")]), ["Alt+[", "D"]);
    assert_eq!(read(&[(0, b"\x1bO"), (2000, b"D")]), ["Alt+O", "D"]);
    assert_reads("\x1bOnly", &["Alt+O", "n", "l", "y"]);
    // An answer that is never ended holds up nobody.
    assert_eq!(read(&[(0, b"\x1b]11;rgb:"), (3000, b"ab")]), ["a", "b"]);
    assert_reads("\x1b]11;rgb:\rx", &["Enter", "x"]);
}

fn space(key: &str) -> &str {
    if key == " " { "Space" } else { key }
}

#[test]
fn a_paste_is_one_piece_and_one_without_an_end_ends() {
    assert_reads(
        "\x1b[200~a\r\x1b[Ab\x1b[201~c",
        &["paste \"a\\r\\u{1b}[Ab\"", "c"],
    );
    assert_eq!(
        read(&[(0, b"\x1b[200~bread"), (3000, b"x")]),
        ["paste \"bread\"", "x"]
    );
    assert_reads("\x1b\x1b[200~a\x1b[201~", &["Esc", "paste \"a\""]);
}

/// Pieces of what terminals send, and of what nobody sends.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        4 => prop::collection::vec(any::<u8>(), 0..6),
        4 => prop::sample::select(ANSWERS.to_vec()).prop_map(|it| it.as_bytes().to_vec()),
        2 => prop::sample::select(vec!["\x1b", "\x1b\x1b[D", "\x1b[D", "[", "]", "O", "\x1b[M", "\x1b]", "11;", "\x1b[200~", "\x1b[201~", "é", "ab"])
            .prop_map(|it| it.as_bytes().to_vec()),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// The same bytes, cut at some places with pauses of some milliseconds.
fn cut(bytes: &[u8], cuts: &[(prop::sample::Index, u64)]) -> Vec<(u64, Vec<u8>)> {
    let mut at: Vec<(usize, u64)> = cuts
        .iter()
        .map(|(index, pause)| (index.index(bytes.len() + 1), *pause))
        .collect();
    at.sort_unstable();
    let mut from = 0;
    let mut pause = 0;
    let mut pieces = Vec::new();
    for (end, next) in at {
        pieces.push((pause, bytes[from..end].to_vec()));
        (from, pause) = (end, next);
    }
    pieces.push((pause, bytes[from..].to_vec()));
    pieces
}

fn read_cut(pieces: &[(u64, Vec<u8>)]) -> Vec<String> {
    let pieces: Vec<(u64, &[u8])> = pieces.iter().map(|(at, it)| (*at, it.as_slice())).collect();
    read(&pieces)
}

fn cuts(longest: u64) -> impl Strategy<Value = Vec<(prop::sample::Index, u64)>> {
    prop::collection::vec((any::<prop::sample::Index>(), 0..longest), 0..8)
}

proptest! {
    #[test]
    fn where_it_is_cut_means_nothing_unless_it_takes_long(
        bytes in pieces(),
        cuts in cuts(6),
    ) {
        let whole = read(&[(0, &bytes)]);
        prop_assert_eq!(read_cut(&cut(&bytes, &cuts)), whole);
    }

    #[test]
    fn what_is_typed_arrives_whatever_came_before_and_however_slowly(
        before in pieces(),
        cuts in cuts(4000),
        words in "[a-zé港 ]{1,12}",
    ) {
        let mut pieces = cut(&before, &cuts);
        let count = read_cut(&pieces).len();
        pieces.push((3000, words.as_bytes().to_vec()));
        let typed = read_cut(&pieces).split_off(count);
        prop_assert_eq!(typed.concat().replace("Space", " "), words);
    }

    #[test]
    fn of_an_answer_nothing_is_ever_typed(
        number in "[0-9]{1,3}",
        body in "[ -~]{0,200}",
        end in prop::sample::select(vec!["\x1b\\", "\x07"]),
        cuts in cuts(6),
    ) {
        let answer = format!("\x1b]{number};{body}{end}");
        prop_assert_eq!(read_cut(&cut(answer.as_bytes(), &cuts)), Vec::<String>::new());
    }
}

/// What terminals send, and what begins or ends it.
const SENT: [&[u8]; 34] = [
    b"\x1b",
    b"\x1b[",
    b"\x1bO",
    b"\x1b]",
    b"\x1bP",
    b"\x1b_",
    b"\x1b^",
    b"\x1bX",
    b"\x1b\\",
    b"\x07",
    b"\r",
    b"\n",
    b"\x7f",
    b"\x08",
    b"\t",
    b"\x1b[A",
    b"\x1b\x1b[D",
    b"\x1b[1;5C",
    b"\x1b[3~",
    b"\x1b[200~",
    b"\x1b[201~",
    b"\x1b[<0;10;5M",
    b"\x1b[<35;1;1m",
    b"\x1b[M !!",
    b"\x1b[I",
    b"\x1b[97;5u",
    b"\x1b[?62;22c",
    b"\x1b[12;40R",
    b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
    b"\x1bP>|xterm(390)\x1b\\",
    b";",
    b"\xe2\x82\xac",
    b"\xff",
    b"word ",
];

#[test]
fn control_characters_beyond_ascii_are_no_keys() {
    assert_reads("a\u{82}b\u{9b}c\x1b\u{85}d", &["a", "b", "c", "d"]);
}

/// `MADBOOK_MUTATIONS` says how many inputs are tried, as for the other readers.
#[test]
fn mutations_of_what_terminals_send_hold_nothing_up() {
    let wanted = std::env::var("MADBOOK_MUTATIONS").ok();
    let wanted: u64 = wanted.and_then(|it| it.parse().ok()).unwrap_or(2_000);
    for number in 0..wanted {
        let mut rng = fastrand::Rng::with_seed(number);
        let mut decoder = Decoder::default();
        let mut now = Duration::ZERO;
        let mut events = Vec::new();
        for _ in 0..rng.usize(1..=12) {
            let mut bytes = SENT[rng.usize(..SENT.len())].to_vec();
            match rng.u8(0..6) {
                0 => bytes.truncate(rng.usize(0..=bytes.len())),
                1 => bytes.insert(rng.usize(0..=bytes.len()), rng.u8(..)),
                2 => bytes.extend((0..rng.usize(0..300)).map(|_| rng.u8(b'0'..=b';'))),
                3 => bytes
                    .iter_mut()
                    .for_each(|byte| *byte ^= u8::from(rng.u8(0..9) == 0) << rng.u8(0..8)),
                _ => {}
            }
            let pause = millis([0, 0, 0, 5, 30, 60, 400, 2_500][rng.usize(..8)]);
            now += pause;
            if let Some(due) = decoder.due().filter(|due| *due <= now) {
                events.extend(decoder.wait_is_over(due));
            }
            events.extend(decoder.feed(&bytes, now));
        }
        // Silence ends whatever was begun, and what is typed after it is what was typed.
        let mut waits = 0;
        while let Some(due) = decoder.due() {
            events.extend(decoder.wait_is_over(due));
            waits += 1;
            assert!(waits < 10, "{number}: it waits for ever");
            now = now.max(due);
        }
        for event in &events {
            if let Event::Key(KeyEvent {
                code: KeyCode::Char(c),
                ..
            }) = event
            {
                assert!(!c.is_control(), "{number}: {c:?} is no key");
            }
        }
        let typed = decoder.feed(b"a", now + millis(3_000));
        assert_eq!(
            typed.iter().map(told).collect::<Vec<_>>(),
            ["a"],
            "{number}"
        );
    }
    // Not captured: the figure is what is wanted.
    let _ = writeln!(std::io::stderr(), "escapes: {wanted} inputs");
}
