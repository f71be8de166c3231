//! A form to print and fill in with a pen.

use maud::{Markup, html};

use super::{LONG, Pen};
use crate::report::document::{Blank, Field};

/// Questions with room to answer.
pub(super) fn of_form(fields: &[Field], pen: Pen) -> Markup {
    html! {
        div class="form" {
            @for field in fields {
                (of_field(field, pen))
            }
        }
    }
}

fn of_field(field: &Field, pen: Pen) -> Markup {
    html! {
        div class="field" {
            @if !field.ask.is_empty() {
                p class="ask" {
                    span class="number" { (field.number) }
                    " "
                    span dir="auto" { (pen.line(&field.ask)) }
                }
            }
            @if !field.hints.is_empty() {
                ul class="hints" {
                    @for hint in &field.hints {
                        li dir="auto" { (pen.line(hint)) }
                    }
                }
            }
            @for blank in &field.blanks {
                (of_blank(blank, pen))
            }
        }
    }
}

fn of_blank(blank: &Blank, pen: Pen) -> Markup {
    match blank {
        Blank::Boxes(ticks) => html! {
            ul class="boxes" {
                @for tick in ticks {
                    li {
                        span class="key" { (tick.key) }
                        " "
                        span dir="auto" { (pen.line(&tick.meaning)) }
                    }
                }
            }
        },
        Blank::Lines { label, count } => html! {
            div class="lines" {
                @if !label.is_empty() {
                    p dir="auto" { (pen.line(label)) }
                }
                @for _ in 0..*count {
                    div class="rule" {}
                }
            }
        },
        Blank::Short(labels) => html! {
            div class="short-lines" {
                @for label in labels {
                    p dir="auto" { (pen.line(label)) }
                }
            }
        },
        Blank::Grid { head, rows } => html! {
            div class="scroll" role="group" aria-label=(head.join(", ")) tabindex="0" {
                table class="grid" {
                    thead {
                        tr {
                            @for head in head {
                                th scope="col" dir="auto" { (pen.cell(head, LONG)) }
                            }
                        }
                    }
                    tbody {
                        @for _ in 0..*rows {
                            tr {
                                @for _ in head {
                                    td {}
                                }
                            }
                        }
                    }
                }
            }
        },
    }
}
