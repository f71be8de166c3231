//! A headless chromium, spoken to in its `DevTools` protocol: messages of JSON, each ended by a zero,
//! over two pipes that a shell lays for it where it looks for them.

use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

/// What a reader prefers.
#[derive(Clone, Copy)]
pub(super) enum Scheme {
    Light,
    Dark,
}

/// What is printed on.
#[derive(Clone, Copy)]
pub(super) enum Paper {
    A4,
    Letter,
}

impl Paper {
    /// Width and height in inches.
    fn inches(self) -> (f64, f64) {
        match self {
            Self::A4 => (8.27, 11.69),
            Self::Letter => (8.5, 11.0),
        }
    }
}

pub(super) struct Chromium {
    process: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    /// The tab, once there is one.
    session: Option<String>,
    asked: u64,
    complaints: Vec<String>,
}

impl Chromium {
    /// Starts one with a profile of its own; none where it is not installed.
    pub(super) fn start(profile: &Path) -> Option<Self> {
        let known = Command::new("chromium").arg("--version").output();
        known.ok().filter(|told| told.status.success())?;
        // Root, as which builds run, has no sandbox to offer.
        let mut process = Command::new("sh")
            .args([
                "-c",
                "exec chromium --headless=new --no-sandbox --disable-gpu --no-first-run \
                 --disable-dev-shm-usage --remote-debugging-pipe --user-data-dir=\"$0\" \
                 3<&0 4>&1 </dev/null >/dev/null 2>&1",
            ])
            .arg(profile)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut chromium = Self {
            to: process.stdin.take().unwrap(),
            from: BufReader::new(process.stdout.take().unwrap()),
            process,
            session: None,
            asked: 0,
            complaints: Vec::new(),
        };
        let tab = chromium.ask("Target.createTarget", &json!({ "url": "about:blank" }));
        let attach = json!({ "targetId": tab["targetId"], "flatten": true });
        let attached = chromium.ask("Target.attachToTarget", &attach);
        chromium.session = attached["sessionId"].as_str().map(Into::into);
        for domain in ["Page.enable", "Runtime.enable", "Log.enable"] {
            chromium.ask(domain, &json!({}));
        }
        Some(chromium)
    }

    /// The size of the window, and what its reader prefers.
    pub(super) fn look(&mut self, (width, height): (u32, u32), scheme: Scheme) {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600,
        });
        self.ask("Emulation.setDeviceMetricsOverride", &size);
        let scheme = match scheme {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.ask(
            "Emulation.setEmulatedMedia",
            &json!({ "features": features }),
        );
    }

    /// Opens a file and waits until all of it is there.
    pub(super) fn open(&mut self, file: &Path) {
        let url = format!("file://{}", file.display());
        self.ask("Page.navigate", &json!({ "url": url }));
        while self.hear()["method"] != "Page.loadEventFired" {}
    }

    /// What a line of script comes to, as text.
    pub(super) fn evaluate(&mut self, script: &str) -> String {
        let told = self.ask("Runtime.evaluate", &json!({ "expression": script }));
        let value = told["result"]["value"].as_str();
        value.unwrap_or_else(|| panic!("{told}")).into()
    }

    /// What a line of script comes to in the end, as text.
    pub(super) fn settle(&mut self, script: &str) -> String {
        let asked = json!({ "expression": script, "awaitPromise": true });
        let told = self.ask("Runtime.evaluate", &asked);
        let value = told["result"]["value"].as_str();
        value.unwrap_or_else(|| panic!("{told}")).into()
    }

    /// The page as a PDF.
    pub(super) fn print(&mut self, paper: Paper) -> Vec<u8> {
        let (width, height) = paper.inches();
        let paper = json!({
            "paperWidth": width, "paperHeight": height, "printBackground": true,
            "preferCSSPageSize": true,
        });
        let told = self.ask("Page.printToPDF", &paper);
        STANDARD.decode(told["data"].as_str().unwrap()).unwrap()
    }

    /// What the console or the log held so far.
    pub(super) fn complaints(&mut self) -> &[String] {
        &self.complaints
    }

    fn ask(&mut self, method: &str, params: &Value) -> Value {
        self.asked += 1;
        let mut message = json!({ "id": self.asked, "method": method, "params": params });
        if let Some(session) = &self.session {
            message["sessionId"] = json!(session);
        }
        self.to
            .write_all(format!("{message}\0").as_bytes())
            .unwrap();
        loop {
            let mut heard = self.hear();
            if heard["id"] == self.asked {
                assert!(heard["error"].is_null(), "{method}: {heard}");
                return heard["result"].take();
            }
        }
    }

    /// The next message, whatever it is.
    fn hear(&mut self) -> Value {
        let mut message = Vec::new();
        self.from.read_until(0, &mut message).unwrap();
        assert_eq!(message.pop(), Some(0), "chromium is gone");
        let message: Value = serde_json::from_slice(&message).unwrap();
        let complaint = match message["method"].as_str() {
            Some("Runtime.consoleAPICalled" | "Runtime.exceptionThrown" | "Log.entryAdded") => true,
            Some(_) | None => false,
        };
        if complaint {
            self.complaints.push(message["params"].to_string());
        }
        message
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        let close = json!({ "id": 0, "method": "Browser.close" });
        let _ = self.to.write_all(format!("{close}\0").as_bytes());
        // It ends when it is told to; where it does not, it is made to.
        while matches!(self.from.read_until(0, &mut Vec::new()), Ok(read) if read > 0) {}
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
