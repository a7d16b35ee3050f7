use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{mpsc, Arc, Mutex};
use std::thread::{self, JoinHandle};

type Job = Box<dyn FnOnce() + Send + 'static>;

const DEFAULT_SIZE: usize = 4;
static CREATED: AtomicUsize = AtomicUsize::new(0);

pub struct Pool {
    workers: Vec<Worker>,
    sender: Option<mpsc::Sender<Job>>,
}

struct Worker {
    id: u32,
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    fn start(id: u32, jobs: Arc<Mutex<mpsc::Receiver<Job>>>) -> Worker {
        let thread = thread::spawn(move || loop {
            let job = jobs.lock().unwrap().recv();
            match job {
                Ok(job) => {
                    println!("worker {id} got a job");
                    job();
                }
                Err(_) => break,
            }
        });
        CREATED.fetch_add(1, Ordering::Relaxed);
        Worker { id, thread: Some(thread) }
    }
}

impl Pool {
    pub fn new(size: usize) -> Self {
        assert!(size > 0 && size <= 0xff);
        let (sender, receiver) = mpsc::channel();
        let receiver = Arc::new(Mutex::new(receiver));
        let mut workers = Vec::with_capacity(size);
        for id in 0..size {
            workers.push(Worker::start(id as u32, Arc::clone(&receiver)));
        }
        Pool { workers, sender: Some(sender) }
    }

    pub fn execute<F>(&self, work: F)
    where
        F: FnOnce() + Send + 'static,
    {
        if let Some(ref sender) = self.sender {
            sender.send(Box::new(work)).expect("the pool is closed");
        }
    }
}

impl Default for Pool {
    fn default() -> Self {
        Self::new(DEFAULT_SIZE)
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        drop(self.sender.take());
        for worker in &mut self.workers {
            if let Some(thread) = worker.thread.take() {
                if thread.join().is_err() {
                    eprintln!("worker {} panicked", worker.id);
                }
            }
        }
    }
}

/* Adds up in parallel. */
pub fn sum(values: &[i64], parts: usize) -> i64 {
    let mut total = 0_i64;
    for chunk in values.chunks(values.len() / parts.max(1) + 1) {
        total += chunk.iter().copied().filter(|v| v % 2 == 0).sum::<i64>();
    }
    total
}
