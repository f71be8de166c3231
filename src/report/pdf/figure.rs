//! Figures on the page.

use super::{PdfProblem, block::Layout};
use crate::report::document::Figure;

impl Layout {
    #[allow(
        clippy::unnecessary_wraps,
        clippy::needless_pass_by_ref_mut,
        clippy::unused_self
    )]
    pub(super) fn figure(&mut self, _figure: &Figure) -> Result<(), PdfProblem> {
        Ok(())
    }
}
