#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <thread>

using namespace std::chrono_literals;

struct Job {
    std::uint64_t id;
    int priority;
    std::function<void()> work;
    bool operator<(const Job& other) const { return priority < other.priority; }
};

class Scheduler {
    std::priority_queue<Job> jobs;
    std::mutex lock;
    std::condition_variable ready;
    std::atomic<bool> stopping{false};
    std::vector<std::thread> workers;

    void run() {
        while (!stopping.load(std::memory_order_relaxed)) {
            std::unique_lock<std::mutex> guard(lock);
            ready.wait_for(guard, 50ms, [this] { return stopping || !jobs.empty(); });
            if (jobs.empty()) continue;
            Job job = jobs.top();
            jobs.pop();
            guard.unlock();
            job.work();
        }
    }

public:
    explicit Scheduler(unsigned count = std::thread::hardware_concurrency()) {
        for (unsigned i = 0; i < count; ++i) workers.emplace_back(&Scheduler::run, this);
    }

    ~Scheduler() {
        stopping = true;
        ready.notify_all();
        for (auto& worker : workers) worker.join();
    }

    template <class Work>
    std::uint64_t add(Work&& work, int priority = 0) {
        static std::atomic<std::uint64_t> next{1};
        const auto id = next.fetch_add(1);
        {
            std::lock_guard<std::mutex> guard(lock);
            jobs.push(Job{id, priority, std::forward<Work>(work)});
        }
        ready.notify_one();
        return id;
    }
};

static const char* kUsage = R"(usage: scheduler [options]
  -j N   workers
)";
