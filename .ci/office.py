"""Helps .ci/office: takes what formulas gave out of sheets, compares it with what they give anew, and reads calendars."""

import csv
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

SHEET = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
MATRIX = "Choosing"


def matrix(path):
    """The part of a file that is the matrix; none where it has none."""
    with zipfile.ZipFile(path) as file:
        names = [it.get("name") for it in ElementTree.fromstring(file.read("xl/workbook.xml")).find("s:sheets", SHEET)]
    return f"xl/worksheets/sheet{names.index(MATRIX) + 1}.xml" if MATRIX in names else None


def bare(paths, folder):
    folder.mkdir()
    for path in paths:
        part = matrix(path)
        with zipfile.ZipFile(path) as file, zipfile.ZipFile(folder / path.name, "w", zipfile.ZIP_DEFLATED) as copy:
            for name in file.namelist():
                content = file.read(name)
                if name == part:
                    content = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", content)
                copy.writestr(name, content)


def column(reference):
    number = 0
    for letter in re.match("[A-Z]+", reference).group():
        number = number * 26 + ord(letter) - 64
    return number - 1


def same_number(ours, theirs):
    """A share is written as the whole per cent that is shown; every other number in full."""
    if theirs.endswith("%"):
        return abs(float(ours) * 100 - float(theirs[:-1])) <= 0.5
    return abs(float(ours) - float(theirs)) < 1e-9


def compare(paths, folder):
    count = 0
    for path in paths:
        part = matrix(path)
        if part is None:
            continue
        with open(folder / f"{path.stem}-{MATRIX}.csv", encoding="utf-8", newline="") as lines:
            anew = list(csv.reader(lines))
        with zipfile.ZipFile(path) as file:
            sheet = ElementTree.fromstring(file.read(part))
        for cell in sheet.iterfind(".//s:c[s:f]", SHEET):
            at = cell.get("r")
            row = int(re.search("[0-9]+", at).group()) - 1
            ours = cell.findtext("s:v", "", SHEET).strip()
            theirs = anew[row][column(at)].strip()
            same = ours == theirs or (ours and theirs and same_number(ours, theirs))
            if not same:
                sys.exit(f"{path.name}, {at}: we say {ours!r}, LibreOffice reckons {theirs!r}")
            count += 1
    if not count:
        sys.exit("there is no formula to compare")
    print(f"LibreOffice reckons the matrix to our figures ({count} formulas)")


def calendar(paths):
    import icalendar

    count = 0
    for path in paths:
        read = icalendar.Calendar.from_ical(path.read_bytes())
        for event in read.walk("VEVENT"):
            assert not event.errors, event.errors
            start = event.decoded("DTSTART")
            assert event.get("UID") and int(event.get("SEQUENCE")) >= 0, event
            assert start.year >= 1 and (event.get("DTEND") is None or event.decoded("DTEND") > start), event
            count += 1
    print(f"icalendar reads {count} entries")


def alone(paths):
    """Whether a heading stands at the foot of a page, with what it leads to on the next."""
    for path, pages in zip(paths[::2], paths[1::2]):
        with zipfile.ZipFile(path) as file:
            document = ElementTree.fromstring(file.read("word/document.xml"))
        word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
        headings, captions = set(), set()
        for paragraph in document.iter(f"{word}p"):
            style = paragraph.find(f"{word}pPr/{word}pStyle")
            style = "" if style is None else style.get(f"{word}val")
            if re.match("Heading|Name|Caption", style):
                # A picture may stand below its caption, and nobody hears of it.
                told = captions if style == "Caption" else headings
                told.add("".join(it.text or "" for it in paragraph.iter(f"{word}t")))
        told = subprocess.run(["pdftotext", "-layout", pages, "-"], capture_output=True, check=True, text=True)
        for number, page in enumerate(told.stdout.split("\f"), 1):
            # The last line is the foot of the page.
            lines = [line.strip() for line in page.splitlines() if line.strip()]
            if lines[-2:-1] and lines[-2] in headings - captions:
                sys.exit(f"{pages.name}, page {number}: {lines[-2]!r} stands alone at its foot")
    print("No heading stands alone at the foot of a page")


def accessible(paths):
    import page

    for path in paths:
        report = page.validate_pdf(path, profile="ua1")
        for failure in report.failures:
            print(f"{path.name}: {failure.rule_id}: {failure.message}", file=sys.stderr)
        if not report.is_compliant:
            sys.exit(f"{path.name} is no PDF/UA-1")
    print(f"{len(paths)} PDFs keep to all of PDF/UA-1 that a program can check")


if __name__ == "__main__":
    action, *given = sys.argv[1:]
    given = [pathlib.Path(it) for it in given]
    if action == "bare":
        bare(given[:-1], given[-1])
    elif action == "compare":
        compare(given[:-1], given[-1])
    elif action == "alone":
        alone(given)
    elif action == "accessible":
        accessible(given)
    else:
        calendar(given)
