//! The thread that reads the terminal. It can be told to leave what is typed to somebody else.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{self, Receiver, Sender},
    },
    thread,
    time::Duration,
};

use self::source::{Source, Waker};
use super::Wake;

/// The reading thread.
pub(super) struct Keyboard {
    paused: Arc<AtomicBool>,
    waker: Option<Waker>,
    parked: Receiver<()>,
    resume: Sender<()>,
}

impl Keyboard {
    /// Starts to read. Where there is nothing to read from, the terminal counts as gone.
    pub(super) fn listen(wake: Sender<Wake>) -> Self {
        let paused = Arc::new(AtomicBool::new(false));
        let (tell, parked) = mpsc::channel();
        let (resume, resumed) = mpsc::channel();
        let is_paused = Arc::clone(&paused);
        let mut waker = None;
        match Source::open() {
            Ok((source, its_waker)) => {
                waker = its_waker;
                thread::spawn(move || read(source, &wake, &is_paused, &tell, &resumed));
            }
            Err(_) => drop(wake.send(Wake::Gone)),
        }
        Self {
            paused,
            waker,
            parked,
            resume,
        }
    }

    /// Keeps the thread from reading; false where that cannot be done.
    pub(super) fn pause(&self) -> bool {
        const PATIENCE: Duration = Duration::from_secs(1);

        while self.parked.try_recv().is_ok() {}
        self.paused.store(true, Ordering::SeqCst);
        let is_woken = self.waker.as_ref().is_some_and(Waker::wake);
        if is_woken && self.parked.recv_timeout(PATIENCE).is_ok() {
            return true;
        }
        self.resume();
        false
    }

    /// Lets the thread read again.
    pub(super) fn resume(&self) {
        self.paused.store(false, Ordering::SeqCst);
        // A thread that has ended reads no more.
        let _ = self.resume.send(());
    }
}

fn read(
    mut source: Source,
    wake: &Sender<Wake>,
    is_paused: &AtomicBool,
    parked: &Sender<()>,
    resumed: &Receiver<()>,
) {
    loop {
        if is_paused.load(Ordering::SeqCst) {
            let _ = parked.send(());
        }
        while is_paused.load(Ordering::SeqCst) {
            if resumed.recv().is_err() {
                return;
            }
        }
        let Ok(events) = source.read() else {
            let _ = wake.send(Wake::Gone);
            return;
        };
        let events = events.into_iter().map(Wake::Input);
        let unknown = source.took_unknown().then_some(Wake::Unknown);
        for event in events.chain(unknown) {
            if wake.send(event).is_err() {
                return;
            }
        }
    }
}

#[cfg(unix)]
mod source {
    use std::{
        fs::File,
        io::{self, IsTerminal, Read, Write},
        os::{
            fd::{AsFd, AsRawFd},
            unix::net::UnixStream,
        },
        time::Instant,
    };

    use crossterm::event::Event;
    use filedescriptor::{POLLIN, poll, pollfd};

    use crate::tui::runtime::decoder::Decoder;

    /// The terminal's bytes, decoded, and a line by which the reading is woken.
    pub(super) struct Source {
        terminal: File,
        woken: UnixStream,
        decoder: Decoder,
        start: Instant,
    }

    /// Wakes the reading.
    pub(super) struct Waker(UnixStream);

    impl Waker {
        /// Returns whether it could.
        pub(super) fn wake(&self) -> bool {
            (&self.0).write(&[0]).is_ok()
        }
    }

    impl Source {
        /// The terminal that keys come from, also where something else is read from standard input.
        pub(super) fn open() -> io::Result<(Self, Option<Waker>)> {
            let stdin = io::stdin();
            let terminal = if stdin.is_terminal() {
                File::from(stdin.as_fd().try_clone_to_owned()?)
            } else {
                File::open("/dev/tty")?
            };
            let (woken, waker) = UnixStream::pair()?;
            woken.set_nonblocking(true)?;
            let source = Self {
                terminal,
                woken,
                decoder: Decoder::default(),
                start: Instant::now(),
            };
            Ok((source, Some(Waker(waker))))
        }

        /// Whether something came since this was asked last that looks like a key and is none we know.
        pub(super) fn took_unknown(&mut self) -> bool {
            self.decoder.took_unknown()
        }

        /// Waits for what the terminal sends; may return without anything. Fails once it is gone.
        pub(super) fn read(&mut self) -> io::Result<Vec<Event>> {
            let due = self.decoder.due();
            let wait = due.map(|due| due.saturating_sub(self.start.elapsed()));
            let watch = |fd| pollfd {
                fd,
                events: POLLIN,
                revents: 0,
            };
            let mut watched = [
                watch(self.terminal.as_raw_fd()),
                watch(self.woken.as_raw_fd()),
            ];
            match poll(&mut watched, wait) {
                Ok(_) => {}
                Err(filedescriptor::Error::Poll(error) | filedescriptor::Error::Io(error))
                    if error.kind() == io::ErrorKind::Interrupted =>
                {
                    return Ok(Vec::new());
                }
                Err(error) => return Err(io::Error::other(error)),
            }
            if watched[1].revents != 0 {
                // Whoever woke it looks for itself why. Nobody can any more once the program ends.
                return match self.woken.read(&mut [0; 64]) {
                    Ok(0) => Err(io::ErrorKind::UnexpectedEof.into()),
                    Ok(_) | Err(_) => Ok(Vec::new()),
                };
            }
            if watched[0].revents == 0 {
                return Ok(self.decoder.wait_is_over(self.start.elapsed()));
            }
            let mut bytes = [0; 4096];
            match self.terminal.read(&mut bytes) {
                Ok(0) => Err(io::ErrorKind::UnexpectedEof.into()),
                Ok(count) => Ok(self.decoder.feed(&bytes[..count], self.start.elapsed())),
                Err(error)
                    if matches!(
                        error.kind(),
                        io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock
                    ) =>
                {
                    Ok(Vec::new())
                }
                Err(error) => Err(error),
            }
        }
    }
}

#[cfg(not(unix))]
mod source {
    use std::io;

    use crossterm::event::{self, Event};

    /// The console's events, which come whole.
    pub(super) struct Source(());

    /// Nothing wakes this reading.
    pub(super) struct Waker(());

    impl Waker {
        pub(super) fn wake(&self) -> bool {
            false
        }
    }

    impl Source {
        pub(super) fn open() -> io::Result<(Self, Option<Waker>)> {
            Ok((Self(()), None))
        }

        pub(super) fn took_unknown(&mut self) -> bool {
            false
        }

        pub(super) fn read(&mut self) -> io::Result<Vec<Event>> {
            event::read().map(|event| vec![event])
        }
    }
}
