//! Somebody who talks line by line, in a folder of their own.

use super::*;

/// What was told, to be read by whoever asked.
#[derive(Clone, Default)]
pub(super) struct Told(pub(super) Arc<Mutex<Vec<u8>>>);

impl Write for Told {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut told = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        told.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A pipe whose reader has gone.
pub(super) struct Closed;

impl Write for Closed {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Err(io::ErrorKind::BrokenPipe.into())
    }
}

/// What is talked about in a folder, by these lines, with a clock that ticks a second each time it is asked.
pub(super) fn options(
    folder: &Path,
    file: Option<&Path>,
    script: &str,
    output: Box<dyn Write>,
) -> Options {
    let ticks = Cell::new(0_i64);
    let clock = move || {
        ticks.set(ticks.get() + 1);
        let at = Timestamp::from_second(1_795_165_200 + ticks.get()).unwrap();
        Moment {
            at,
            today: at.to_zoned(TimeZone::UTC).date(),
            fresh: Uuid::from_u128(ticks.get().unsigned_abs().into()),
        }
    };
    Options {
        file: file.map(Path::to_owned),
        library: Library::at(folder.join("books")),
        pack: content::embedded("en").unwrap().into(),
        i18n: Catalog::in_language("en").unwrap().into(),
        speak: Box::new(|tag| {
            let pack = content::embedded(tag).ok()?;
            Some((Catalog::in_language(tag).ok()?, Some(pack.into())))
        }),
        signs: Signs::Unicode,
        clock: Box::new(clock),
        zone: TimeZone::UTC,
        input: Box::new(Cursor::new(script.to_owned().into_bytes())),
        is_typed: false,
        signals: false,
        output,
        columns: None,
    }
}

/// A folder of workbooks, and what is said in it.
pub(super) struct Room(pub(super) TempDir);

impl Room {
    pub(super) fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    /// Answers these lines, and returns what was told.
    pub(super) fn talk(&self, script: &str) -> String {
        let told = Told::default();
        run(options(self.0.path(), None, script, Box::new(told.clone()))).unwrap();
        let told = told.0.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8(told.clone()).unwrap()
    }

    /// Begins a workbook with one alliance, and answers these lines from its first question on.
    pub(super) fn begun(&self, script: &str) -> String {
        self.talk(&format!("1\nRowan Bakery\nHarbour Coffee\n1\n\n{script}"))
    }

    /// The only workbook, as its file has it.
    pub(super) fn saved(&self) -> Workbook {
        let listed = Library::at(self.0.path().join("books")).list().unwrap();
        assert_eq!(listed.len(), 1);
        Loaded::look(&listed[0].path).unwrap().workbook
    }
}
