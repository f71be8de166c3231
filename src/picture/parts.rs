//! One alliance in words: title, marks, what stands out, how it reads and what would move it.

use crate::{
    domain::reading::{continuum::Position, finding::Gravity, marks::Marks},
    t,
};

use super::{
    canvas::Canvas,
    drawn::{Area, Role},
    model::{Alliance, Detail, Finding, gravity_sign, half_note, halves, mark_sign, mark_standing},
    style::{Hit, Item, Style, say},
    text::{clip, cut, lines, width, wrap},
};

/// Badge, name and verdict in one row, with what it means where there is room.
pub(super) fn title(
    canvas: &mut Canvas,
    y: u16,
    alliance: &Alliance<'_>,
    letters: &str,
    detail: &Detail,
    style: &Style<'_>,
) {
    let edge = canvas.size().width.saturating_sub(1);
    let headline = say!(style, "pic-sentence", said = detail.headline.as_str());
    let x = canvas.badge(1, y, letters, Role::Accent) + 1;
    let room = edge.saturating_sub(x + width(&headline) + 2).max(8);
    let x = canvas.fit(x, y, room, alliance.name, Role::Accent) + 2;
    let x = canvas.fit(x, y, edge.saturating_sub(x), &headline, Role::Heading);
    if let Some(meaning) = &detail.meaning {
        let meaning = style.signs.spell(meaning);
        if x + 1 + width(&meaning) <= edge {
            canvas.put(x + 1, y, &meaning, Role::Text);
        }
    }
}

/// Pieces of one line, each with its role.
type Line = Vec<(String, Role)>;

/// The chosen alliance in as many lines as there are: the verdict, the working where nothing else
/// needs its row, the gravest finding, what would move it. Returns the row after them.
pub(super) fn strip(
    canvas: &mut Canvas,
    area: Area,
    alliance: &Alliance<'_>,
    letters: &str,
    detail: &Detail,
    style: &Style<'_>,
) -> u16 {
    let signs = style.signs;
    let indent = width(letters) + 3;
    let room = area.width.saturating_sub(indent);
    let headline = signs.spell(&detail.headline);
    let mut first: Vec<Line> = Vec::new();
    let name_room = room.saturating_sub(width(&headline) + 2);
    let name = signs.spell(alliance.name);
    if name_room >= 12.min(width(&name)) {
        let name = clip(&name, name_room, signs.more);
        let headline = format!("  {headline}");
        first.push(vec![
            (name.into_owned(), Role::Accent),
            (headline, Role::Text),
        ]);
    } else {
        let name = clip(&name, room, signs.more);
        first.push(vec![(name.into_owned(), Role::Accent)]);
        first.push(vec![(
            clip(&headline, room, signs.more).into_owned(),
            Role::Text,
        )]);
    }
    let mut more: Vec<Line> = Vec::new();
    let mut point = |sign: char, role: Role, told: &str, most: usize| {
        let told = signs.spell(told);
        let told = lines(&told, room.saturating_sub(2), most, signs.more);
        for (at, line) in told.iter().enumerate() {
            let sign = if at == 0 { sign } else { ' ' };
            more.push(vec![
                (format!("{sign} "), role),
                (line.clone().into_owned(), Role::Text),
            ]);
        }
    };
    let grave = detail
        .findings
        .first()
        .filter(|it| it.gravity < Gravity::Note);
    if let Some(finding) = grave {
        let (sign, role) = gravity_sign(finding.gravity, style);
        let roomy = area.height >= 4 && area.width > 90;
        let told = if roomy && !finding.detail.is_empty() {
            let (title, detail) = (finding.title.as_str(), finding.detail.as_str());
            say!(style, "pic-told", title = title, detail = detail)
        } else {
            finding.title.clone()
        };
        point(sign, role, &told, 2);
    }
    for step in &detail.steps {
        point(signs.here, Role::Accent, step, usize::MAX);
    }
    let working = detail.working.iter().take(2).map(String::as_str);
    let working = working.collect::<Vec<_>>().join(" ");
    let working = signs.spell(&working);
    let spare = usize::from(area.height).saturating_sub(first.len() + more.len());
    if spare >= 1 && width(&working) <= room && !working.is_empty() {
        first.push(vec![(working.into_owned(), Role::Muted)]);
    }
    first.extend(more);
    canvas.badge(area.x, area.y, letters, Role::Accent);
    let rows = usize::from(area.height);
    for (y, line) in (area.y..).zip(first.iter().take(rows)) {
        let mut x = area.x + indent;
        for (told, role) in line {
            x = canvas.put(x, y, told, *role);
        }
    }
    let shown = first.len().min(rows);
    let end = area.y + u16::try_from(shown).unwrap_or(0);
    if first.len() > rows && end > area.y {
        canvas.sign(area.x + area.width - 1, end - 1, signs.below, Role::Accent);
    }
    end
}

/// How many columns the five marks take so that none is cut.
pub(super) fn marks_width(marks: &Marks, style: &Style<'_>) -> u16 {
    let wide = marks.standings.iter().map(|(mark, standing)| {
        let label = style.signs.spell(style.labels.mark(*mark));
        width(&label) + width(&mark_standing(*standing, style)) + 3
    });
    wide.max().unwrap_or(0).clamp(30, 38)
}

/// The five marks, a row each under a heading. Returns the row after them.
pub(super) fn marks(
    canvas: &mut Canvas,
    area: Area,
    marks: &Marks,
    chosen: Option<Item>,
    style: &Style<'_>,
) -> u16 {
    let held = halves(marks.held(), style);
    let heading = say!(style, "pic-marks-heading", held = held);
    canvas.fit(area.x, area.y, area.width, &heading, Role::Heading);
    let mut y = area.y + 1;
    for (mark, standing) in marks.standings {
        if y >= area.y + area.height {
            return y;
        }
        let item = Item::Mark(mark);
        let here = chosen == Some(item);
        let (sign, role) = mark_sign(standing, style);
        let told = mark_standing(standing, style);
        canvas.sign(area.x, y, sign, role);
        let start = canvas.right(area.x + area.width, y, &told, Role::Muted);
        let room = start.saturating_sub(area.x + 3);
        let role = if here { Role::Accent } else { Role::Text };
        canvas.fit(area.x + 2, y, room, style.labels.mark(mark), role);
        if let (true, Some(before)) = (here, area.x.checked_sub(1)) {
            canvas.sign(before, y, style.signs.here, Role::Accent);
            canvas.place_cursor(before, y);
        }
        row_hit(canvas, area, y, Hit::Item(item));
        y += 1;
    }
    if let Some(note) = half_note(marks, style).filter(|_| y < area.y + area.height) {
        canvas.fit(area.x, y, area.width, &note, Role::Muted);
        y += 1;
    }
    y
}

/// Makes a row of an area clickable.
pub(super) fn row_hit(canvas: &mut Canvas, area: Area, y: u16, hit: Hit) {
    canvas.click(
        Area {
            y,
            height: 1,
            ..area
        },
        hit,
    );
}

/// Which findings show more than their title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opened<'a> {
    /// All, as far as there is room.
    All,
    /// One, with the key that goes to its answers.
    One(Option<usize>, Option<Item>, &'a str),
}

/// Says that nothing stands out, or that there is nothing to read yet, in so many columns and at most
/// so many rows. Returns the row after them.
pub(super) fn none_found(
    canvas: &mut Canvas,
    (x, mut y): (u16, u16),
    (room, rows): (u16, u16),
    detail: &Detail,
    style: &Style<'_>,
) -> u16 {
    let none = style.signs.spell(&detail.no_findings);
    for line in lines(&none, room, usize::from(rows), style.signs.more) {
        canvas.put(x, y, &line, Role::Muted);
        y += 1;
    }
    y
}

/// What stands out, numbered, each title in its row; those that are opened with their words, as far
/// as the rows reach. Returns the row after them.
pub(super) fn findings(
    canvas: &mut Canvas,
    area: Area,
    detail: &Detail,
    opened: Opened<'_>,
    style: &Style<'_>,
) -> u16 {
    let heading = say!(style, "picture-findings");
    canvas.fit(area.x, area.y, area.width, &heading, Role::Heading);
    let end = area.y + area.height;
    let mut y = area.y + 1;
    if detail.findings.is_empty() && y < end {
        return none_found(canvas, (area.x, y), (area.width, end - y), detail, style);
    }
    let count = detail.findings.len();
    for (at, finding) in detail.findings.iter().enumerate() {
        let left = u16::try_from(count - at - 1).unwrap_or(u16::MAX);
        if y >= end {
            break;
        }
        // The last row says how many more there are.
        if y + 1 == end && left > 0 {
            let hidden = count - at;
            let told = say!(style, "pic-below", count = hidden);
            let told = format!("{} {told}", style.signs.below);
            canvas.fit(area.x, y, area.width, &told, Role::Accent);
            return end;
        }
        let (here, chosen, key) = match opened {
            Opened::All => (true, None, ""),
            Opened::One(one, chosen, key) => (one == Some(at), chosen, key),
        };
        let is_chosen = chosen == Some(Item::Finding(at));
        finding_title(canvas, area, y, (at, finding), is_chosen, style);
        y += 1;
        if here {
            let room = area.width.saturating_sub(4);
            let leads = !key.is_empty() && !finding.leads.is_empty();
            let free = usize::from(end.saturating_sub(y).saturating_sub(left));
            let mut body = body_of(finding, room, style);
            if body.len() + usize::from(leads) > free {
                body = said_in(&[&finding.detail, &finding.brief], room, style);
            }
            let wanted = body.len() + usize::from(leads);
            if wanted <= free || opened != Opened::All {
                let role = if opened == Opened::All {
                    Role::Muted
                } else {
                    Role::Text
                };
                let spoken = free.saturating_sub(usize::from(leads)).min(body.len());
                for (row, line) in body.iter().take(spoken).enumerate() {
                    let is_cut = row + 1 == spoken && spoken < body.len();
                    let line = if is_cut {
                        cut(line, area.width - 4, style.signs.more)
                    } else {
                        line.clone()
                    };
                    canvas.put(area.x + 4, y, &line, role);
                    y += 1;
                }
                if leads && y < end {
                    leads_to(canvas, area, y, finding, key, style);
                    y += 1;
                }
            }
        }
    }
    y
}

fn finding_title(
    canvas: &mut Canvas,
    area: Area,
    y: u16,
    (at, finding): (usize, &Finding),
    chosen: bool,
    style: &Style<'_>,
) {
    let (sign, role) = gravity_sign(finding.gravity, style);
    let number = (at + 1).to_string();
    let x = canvas.put(area.x, y, &number, Role::Key).max(area.x + 1) + 1;
    canvas.sign(x, y, sign, role);
    let x = x + 2;
    let title = style.signs.spell(&finding.title);
    let label = style.signs.spell(&finding.label);
    let role = if chosen { Role::Accent } else { Role::Text };
    let room = (area.x + area.width).saturating_sub(x);
    canvas.fit(x, y, room, &title, role);
    if width(&title) + 2 + width(&label) <= room {
        canvas.right(area.x + area.width, y, &label, Role::Muted);
    }
    if chosen {
        canvas.place_cursor(area.x, y);
    }
    row_hit(canvas, area, y, Hit::Item(Item::Finding(at)));
}

/// What a finding says below its title, in lines.
pub(super) fn body_of(finding: &Finding, room: u16, style: &Style<'_>) -> Vec<String> {
    said_in(&[&finding.detail, &finding.advice], room, style)
}

fn said_in(texts: &[&str], room: u16, style: &Style<'_>) -> Vec<String> {
    let lines = texts.iter().flat_map(|text| {
        let text = style.signs.spell(text);
        let lines = wrap(&text, room).into_iter();
        lines.map(std::borrow::Cow::into_owned).collect::<Vec<_>>()
    });
    lines.collect()
}

/// "Enter goes to Legal structure, Duration".
pub(super) fn leads_to(
    canvas: &mut Canvas,
    area: Area,
    y: u16,
    finding: &Finding,
    key: &str,
    style: &Style<'_>,
) {
    let answers = finding.leads.join(", ");
    let told = say!(style, "pic-goes-to", answers = answers);
    let x = canvas.put(area.x + 4, y, key, Role::Key) + 1;
    let room = (area.x + area.width).saturating_sub(x);
    canvas.fit(x, y, room, &told, Role::Muted);
}

/// How the verdict was reached, and what would move it. Returns the row after them.
pub(super) fn reading(
    canvas: &mut Canvas,
    area: Area,
    alliance: &Alliance<'_>,
    detail: &Detail,
    style: &Style<'_>,
) -> u16 {
    let room = area.width;
    let working = detail.working.join(" ");
    let working = style.signs.spell(&working);
    let mut rows: Vec<(char, String, Role)> = Vec::new();
    let plain = |told: String, role| (' ', told, role);
    rows.push(plain(say!(style, "pic-working"), Role::Heading));
    rows.extend(
        wrap(&working, room)
            .into_iter()
            .map(|it| plain(it.into_owned(), Role::Text)),
    );
    let mut steps = step_lines(detail.steps.iter().cloned(), room, style);
    // What the aims come to stands on the track too, so it gives way to what does not.
    let aims = step_lines(aims(alliance, style).into_iter(), room, style);
    if rows.len() + 2 + steps.len() + aims.len() <= usize::from(area.height) {
        steps.extend(aims);
    }
    if !steps.is_empty() {
        rows.push(plain(String::new(), Role::Text));
        rows.push(plain(say!(style, "pic-moves"), Role::Heading));
        rows.extend(steps);
    }
    let most = usize::from(area.height);
    let is_cut = rows.len() > most;
    let shown = rows.len().min(most);
    for (at, (y, (sign, told, role))) in (area.y..).zip(rows.iter().take(most)).enumerate() {
        let is_step = *sign != ' ' || told.starts_with(' ');
        let x = if is_step { area.x + 2 } else { area.x };
        if *sign != ' ' {
            canvas.sign(area.x, y, *sign, Role::Accent);
        }
        let told = told.trim_start();
        let room = (area.x + area.width).saturating_sub(x);
        if is_cut && at + 1 == shown {
            canvas.put(x, y, &cut(told, room, style.signs.more), *role);
        } else {
            canvas.fit(x, y, room, told, *role);
        }
    }
    area.y + u16::try_from(shown).unwrap_or(0)
}

/// What would move the verdict, in lines: the first of a point with its sign, the others indented.
fn step_lines(
    steps: impl Iterator<Item = String>,
    room: u16,
    style: &Style<'_>,
) -> Vec<(char, String, Role)> {
    let mut rows = Vec::new();
    for step in steps {
        let step = style.signs.spell(&step);
        for (at, line) in wrap(&step, room.saturating_sub(2)).iter().enumerate() {
            let (sign, line) = if at == 0 {
                (style.signs.here, line.to_string())
            } else {
                (' ', format!(" {line}"))
            };
            rows.push((sign, line, Role::Text));
        }
    }
    rows
}

/// What the aims come to, where they lead elsewhere.
pub(super) fn aims(alliance: &Alliance<'_>, style: &Style<'_>) -> Option<String> {
    let aim = alliance.continuum.aim?;
    if Some(aim) == alliance.continuum.now {
        return None;
    }
    let aim: Position = aim;
    let at = super::track::range(aim, style);
    Some(say!(style, "pic-aims-bring", at = at))
}
