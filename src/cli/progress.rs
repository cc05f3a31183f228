//! One line on the error stream while a long run goes on.

use std::{
    io::{self, Write},
    sync::{
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
    thread,
    time::Duration,
};

use super::environment::Progress;

/// Runs `work`, and after two seconds shows how many of `total` files `done` counts.
pub(super) fn watch<T>(progress: Progress, done: &AtomicUsize, total: usize, work: impl FnOnce() -> T) -> T {
    if progress == Progress::Hidden {
        return work();
    }
    thread::scope(|scope| {
        let (over, waits) = mpsc::channel::<()>();
        scope.spawn(move || {
            let mut pause = Duration::from_secs(2);
            let mut width = 0;
            while waits.recv_timeout(pause) == Err(mpsc::RecvTimeoutError::Timeout) {
                pause = Duration::from_millis(200);
                let line = format!("{} of {total} files", done.load(Ordering::Relaxed).min(total));
                width = line.len();
                show(&format!("\r{line}"));
            }
            if width > 0 {
                show(&format!("\r{}\r", " ".repeat(width)));
            }
        });
        let result = work();
        // Closing the channel ends the line.
        drop(over);
        result
    })
}

fn show(text: &str) {
    let mut err = io::stderr().lock();
    // Progress that cannot be shown is no loss.
    drop(err.write_all(text.as_bytes()).and_then(|()| err.flush()));
}
