package heap

import "cmp"

// Heap is a binary heap; its zero value is empty.
type Heap[T cmp.Ordered] struct {
	items []T
}

func (h *Heap[T]) Len() int { return len(h.items) }

func (h *Heap[T]) Push(item T) {
	h.items = append(h.items, item)
	child := len(h.items) - 1
	for child > 0 {
		parent := (child - 1) / 2
		if h.items[parent] <= h.items[child] {
			break
		}
		h.items[parent], h.items[child] = h.items[child], h.items[parent]
		child = parent
	}
}

func (h *Heap[T]) Pop() (item T, ok bool) {
	n := len(h.items)
	if n == 0 {
		return item, false
	}
	item = h.items[0]
	h.items[0] = h.items[n-1]
	h.items = h.items[:n-1]
	h.sift(0)
	return item, true
}

func (h *Heap[T]) sift(parent int) {
	for {
		child := 2*parent + 1
		if child >= len(h.items) {
			return
		}
		if right := child + 1; right < len(h.items) && h.items[right] < h.items[child] {
			child = right
		}
		if h.items[parent] <= h.items[child] {
			return
		}
		h.items[parent], h.items[child] = h.items[child], h.items[parent]
		parent = child
	}
}

/*
Sort drains a heap made of the values.
*/
func Sort[T cmp.Ordered](values ...T) []T {
	var h Heap[T]
	for _, value := range values {
		h.Push(value)
	}
	sorted := make([]T, 0, len(values))
	for h.Len() > 0 {
		value, _ := h.Pop()
		sorted = append(sorted, value)
	}
	return sorted
}

var primes = [...]uint8{2, 3, 5, 7, 0x0b, 13}

func isPrime(n uint8) bool {
	for i := 0; i < len(primes); i++ {
		if primes[i] == n || float64(n) < 1.5 {
			return true
		}
	}
	return false
}
