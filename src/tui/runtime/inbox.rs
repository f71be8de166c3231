//! Where everything arrives that can wake the program: keys straight from the terminal, all else from other
//! threads, which ring a bell. The terminal can be left to somebody else for a while.

use std::{
    collections::VecDeque,
    sync::mpsc::{self, Receiver, SendError, Sender},
    time::{Duration, Instant},
};

use self::source::{Bell, Source};
use super::Wake;

/// What arrives, waited for by one thread.
pub(super) struct Inbox {
    wakes: Receiver<Wake>,
    keys: VecDeque<Wake>,
    source: Source,
}

/// Puts something into the inbox, from any thread.
#[derive(Clone)]
pub(super) struct Waker {
    wakes: Sender<Wake>,
    bell: Bell,
}

impl Waker {
    /// Fails where nobody waits any more.
    pub(super) fn send(&self, wake: Wake) -> Result<(), SendError<Wake>> {
        self.wakes.send(wake)?;
        self.bell.ring();
        Ok(())
    }
}

impl Inbox {
    /// An inbox, and what puts something into it. Where there is no terminal to read from, it counts as
    /// gone.
    pub(super) fn new() -> std::io::Result<(Self, Waker)> {
        let (tell, wakes) = mpsc::channel();
        let (source, bell) = Source::open(&tell)?;
        let inbox = Self {
            wakes,
            keys: VecDeque::new(),
            source,
        };
        Ok((inbox, Waker { wakes: tell, bell }))
    }

    /// Waits for what comes next, at most so long, for ever where there is no limit; none where the time is
    /// over.
    pub(super) fn next(&mut self, patience: Option<Duration>) -> Option<Wake> {
        let end = patience.map(|patience| Instant::now() + patience);
        loop {
            if let Some(key) = self.keys.pop_front() {
                return Some(key);
            }
            if let Ok(wake) = self.wakes.try_recv() {
                return Some(wake);
            }
            let left = end.map(|end| end.saturating_duration_since(Instant::now()));
            match self.source.wait(left, &self.wakes) {
                Ok(Arrived::Keys(keys)) => self.keys.extend(keys),
                Ok(Arrived::Wake(wake)) => return Some(wake),
                Ok(Arrived::Nothing) if left.is_some_and(|left| left.is_zero()) => {
                    return self.wakes.try_recv().ok();
                }
                Ok(Arrived::Nothing) => {}
                Err(_) => {
                    self.source.close();
                    return Some(Wake::Gone);
                }
            }
        }
    }

    /// Leaves the terminal to somebody else; false where that cannot be done.
    pub(super) fn pause(&mut self) -> bool {
        self.source.pause()
    }

    /// Reads the terminal again.
    pub(super) fn resume(&mut self) {
        self.source.resume();
    }
}

/// What came of waiting.
enum Arrived {
    #[cfg_attr(not(unix), expect(dead_code, reason = "they come from another thread"))]
    Keys(Vec<Wake>),
    #[cfg_attr(
        unix,
        expect(dead_code, reason = "the bell says that something is there")
    )]
    Wake(Wake),
    /// Nothing of the terminal: the time is over, or the bell rang.
    Nothing,
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
        sync::{
            Arc,
            mpsc::{Receiver, Sender},
        },
        time::{Duration, Instant},
    };

    use crossterm::event::Event;
    use filedescriptor::{POLLIN, poll, pollfd};

    use super::{Arrived, Wake};
    use crate::tui::runtime::decoder::Decoder;

    /// The terminal's bytes, decoded, and a bell that ends the waiting for them.
    pub(super) struct Source {
        /// None once it is gone.
        terminal: Option<File>,
        is_paused: bool,
        rung: UnixStream,
        decoder: Decoder,
        start: Instant,
    }

    /// Ends the waiting.
    #[derive(Clone)]
    pub(super) struct Bell(Arc<UnixStream>);

    impl Bell {
        pub(super) fn ring(&self) {
            // Where it is full, it has rung already.
            let _ = (&*self.0).write(&[0]);
        }
    }

    /// What was decoded, with word of what looks like a key and is none we know.
    fn arrived(keys: Vec<Event>, decoder: &mut Decoder) -> Arrived {
        let unknown = decoder.took_unknown().then_some(Wake::Unknown);
        let keys: Vec<Wake> = keys.into_iter().map(Wake::Input).chain(unknown).collect();
        if keys.is_empty() {
            Arrived::Nothing
        } else {
            Arrived::Keys(keys)
        }
    }

    /// As long a wait at the least in whole milliseconds, which `poll` counts: less than one would be none, and it would
    /// be asked again until the time is over.
    fn in_milliseconds(wait: Duration) -> Duration {
        let begun = wait.subsec_nanos() % 1_000_000;
        let more = if begun == 0 { 0 } else { 1_000_000 - begun };
        wait.saturating_add(Duration::from_nanos(more.into()))
    }

    impl Source {
        /// The terminal that keys come from, also where something else is read from standard input.
        pub(super) fn open(tell: &Sender<Wake>) -> io::Result<(Self, Bell)> {
            let stdin = io::stdin();
            let terminal = if stdin.is_terminal() {
                stdin.as_fd().try_clone_to_owned().map(File::from)
            } else {
                File::open("/dev/tty")
            };
            if terminal.is_err() {
                // The inbox holds the other end.
                let _ = tell.send(Wake::Gone);
            }
            let (rung, bell) = UnixStream::pair()?;
            rung.set_nonblocking(true)?;
            bell.set_nonblocking(true)?;
            let source = Self {
                terminal: terminal.ok(),
                is_paused: false,
                rung,
                decoder: Decoder::default(),
                start: Instant::now(),
            };
            Ok((source, Bell(Arc::new(bell))))
        }

        /// Waits for the terminal or the bell, at most so long. Fails once the terminal is gone.
        pub(super) fn wait(
            &mut self,
            patience: Option<Duration>,
            _: &Receiver<Wake>,
        ) -> io::Result<Arrived> {
            let terminal = self.terminal.as_mut().filter(|_| !self.is_paused);
            let due = self.decoder.due().filter(|_| terminal.is_some());
            let due = due.map(|due| due.saturating_sub(self.start.elapsed()));
            let wait = [patience, due].into_iter().flatten().min();
            let wait = wait.map(in_milliseconds);
            let watch = |fd| pollfd {
                fd,
                events: POLLIN,
                revents: 0,
            };
            let mut watched = vec![watch(self.rung.as_raw_fd())];
            watched.extend(terminal.as_ref().map(|it| watch(it.as_raw_fd())));
            match poll(&mut watched, wait) {
                Ok(_) => {}
                Err(filedescriptor::Error::Poll(error) | filedescriptor::Error::Io(error))
                    if error.kind() == io::ErrorKind::Interrupted =>
                {
                    return Ok(Arrived::Nothing);
                }
                Err(error) => return Err(io::Error::other(error)),
            }
            if watched[0].revents != 0 {
                let _ = self.rung.read(&mut [0; 64]);
            }
            let Some(terminal) = terminal else {
                return Ok(Arrived::Nothing);
            };
            if watched.get(1).is_none_or(|terminal| terminal.revents == 0) {
                let keys = self.decoder.wait_is_over(self.start.elapsed());
                return Ok(arrived(keys, &mut self.decoder));
            }
            let mut bytes = [0; 4096];
            match terminal.read(&mut bytes) {
                Ok(0) => Err(io::ErrorKind::UnexpectedEof.into()),
                Ok(count) => {
                    let keys = self.decoder.feed(&bytes[..count], self.start.elapsed());
                    Ok(arrived(keys, &mut self.decoder))
                }
                Err(error)
                    if matches!(
                        error.kind(),
                        io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock
                    ) =>
                {
                    Ok(Arrived::Nothing)
                }
                Err(error) => Err(error),
            }
        }

        pub(super) fn pause(&mut self) -> bool {
            self.is_paused = true;
            true
        }

        pub(super) fn resume(&mut self) {
            self.is_paused = false;
        }

        /// The terminal is gone.
        pub(super) fn close(&mut self) {
            self.terminal = None;
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn no_wait_is_over_before_its_time() {
            for (micros, millis) in [(0, 0), (1, 1), (1_000, 1), (1_001, 2), (699_400, 700)] {
                let wait = in_milliseconds(Duration::from_micros(micros));
                assert_eq!(wait, Duration::from_millis(millis), "{micros}");
            }
            assert_eq!(in_milliseconds(Duration::MAX), Duration::MAX);
        }
    }
}

#[cfg(not(unix))]
mod source {
    use std::{
        io,
        sync::mpsc::{Receiver, RecvTimeoutError, Sender},
        thread,
        time::Duration,
    };

    use crossterm::event;

    use super::{Arrived, Wake};

    /// The console's events, which come whole, by a thread of their own.
    pub(super) struct Source(());

    /// What is sent ends the waiting by itself.
    #[derive(Clone)]
    pub(super) struct Bell(());

    impl Bell {
        pub(super) fn ring(&self) {}
    }

    impl Source {
        pub(super) fn open(tell: &Sender<Wake>) -> io::Result<(Self, Bell)> {
            let tell = tell.clone();
            thread::spawn(move || {
                loop {
                    let Ok(event) = event::read() else {
                        let _ = tell.send(Wake::Gone);
                        return;
                    };
                    if tell.send(Wake::Input(event)).is_err() {
                        return;
                    }
                }
            });
            Ok((Self(()), Bell(())))
        }

        pub(super) fn wait(
            &mut self,
            patience: Option<Duration>,
            wakes: &Receiver<Wake>,
        ) -> io::Result<Arrived> {
            let wake = match patience {
                Some(patience) => wakes.recv_timeout(patience),
                None => wakes.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match wake {
                Ok(wake) => Ok(Arrived::Wake(wake)),
                Err(RecvTimeoutError::Timeout) => Ok(Arrived::Nothing),
                Err(RecvTimeoutError::Disconnected) => Err(io::ErrorKind::BrokenPipe.into()),
            }
        }

        /// Nothing keeps that thread from reading.
        pub(super) fn pause(&mut self) -> bool {
            false
        }

        pub(super) fn resume(&mut self) {}

        pub(super) fn close(&mut self) {}
    }
}
