//! Why a report could not be given a form, in the words of a language.

use super::{docx::DocxProblem, format::FormatProblem, pdf::PdfProblem, raster::RasterProblem};
use crate::{i18n::Catalog, store::Told, t};

impl Told for FormatProblem {
    fn told(&self, words: &Catalog) -> String {
        let failed = |problem: String| t!(words, "format-failed", problem = problem);
        match self {
            Self::Pdf(PdfProblem::Fonts(_))
            | Self::Docx(DocxProblem::Figure(RasterProblem::Fonts(_))) => t!(words, "format-fonts"),
            Self::Pdf(PdfProblem::NoPaper)
            | Self::Docx(DocxProblem::Figure(RasterProblem::Empty)) => t!(words, "format-empty"),
            Self::Pdf(PdfProblem::Pages(problem))
            | Self::Docx(DocxProblem::Figure(RasterProblem::Unwritable(problem))) => {
                failed(problem.clone())
            }
            Self::Sheets(error) => failed(error.to_string()),
            Self::Docx(DocxProblem::Packing(error)) => failed(error.to_string()),
            Self::Docx(DocxProblem::Writing(error)) => failed(error.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::typeset::font::NoFonts;

    #[test]
    fn a_language_tells_it_in_its_words_and_says_what_is_told_in_english() {
        let figure = |problem| FormatProblem::Docx(DocxProblem::Figure(problem));
        let full = || std::io::Error::other("disk full");
        let fonts =
            "die Schriften, die madbook mitbringt, sind nicht lesbar; installieren Sie madbook neu";
        let empty =
            "eine Seite oder ein Bild hat keine Größe; nehmen Sie eine andere Form, etwa html";
        let failed = "auf Englisch gemeldet: disk full; nehmen Sie eine andere Form, etwa html";
        for (problem, told) in [
            (FormatProblem::Pdf(PdfProblem::Fonts(NoFonts)), fonts),
            (figure(RasterProblem::Fonts(NoFonts)), fonts),
            (FormatProblem::Pdf(PdfProblem::NoPaper), empty),
            (figure(RasterProblem::Empty), empty),
            (
                FormatProblem::Pdf(PdfProblem::Pages("disk full".into())),
                failed,
            ),
            (
                figure(RasterProblem::Unwritable("disk full".into())),
                failed,
            ),
            (FormatProblem::Docx(DocxProblem::Writing(full())), failed),
        ] {
            assert_eq!(problem.told_in("de"), told);
            assert_ne!(problem.told_in("en"), told);
        }
    }
}
