#include <list>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace store {

// Keeps the entries that were used last.
template <typename Key, typename Value>
class LruCache {
public:
    explicit LruCache(std::size_t capacity) : capacity_(capacity) {}

    std::optional<Value> find(const Key& key) {
        auto position = index_.find(key);
        if (position == index_.end()) {
            ++misses_;
            return std::nullopt;
        }
        order_.splice(order_.begin(), order_, position->second);
        return position->second->second;
    }

    void insert(Key key, Value value) {
        if (auto position = index_.find(key); position != index_.end()) {
            position->second->second = std::move(value);
            return;
        }
        order_.emplace_front(key, std::move(value));
        index_[std::move(key)] = order_.begin();
        while (order_.size() > capacity_) {
            index_.erase(order_.back().first);
            order_.pop_back();
        }
    }

    std::size_t misses() const noexcept { return misses_; }

private:
    using Entry = std::pair<Key, Value>;
    std::size_t capacity_;
    std::size_t misses_ = 0;
    std::list<Entry> order_;
    std::unordered_map<Key, typename std::list<Entry>::iterator> index_;
};

}  // namespace store

int main() {
    store::LruCache<std::string, int> cache(3);
    for (int i = 0; i < 10; ++i) {
        cache.insert("key" + std::to_string(i), i * i);
    }
    return cache.find("key9").value_or(-1) == 81 ? 0 : 1;
}
