// Package server answers questions about tides.
package server

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"sync"
	"time"
)

const maxAge = 10 * time.Minute

// ErrUnknown is returned for a harbour nobody knows.
var ErrUnknown = errors.New("unknown harbour")

type Tide struct {
	Harbour string    `json:"harbour"`
	Height  float64   `json:"height"`
	At      time.Time `json:"at"`
}

type Source interface {
	Tides(ctx context.Context, harbour string) ([]Tide, error)
}

type Server struct {
	mu     sync.RWMutex
	cache  map[string][]Tide
	source Source
	hits   int64
}

func New(source Source) *Server {
	return &Server{cache: make(map[string][]Tide), source: source}
}

func (s *Server) lookup(ctx context.Context, harbour string) ([]Tide, error) {
	s.mu.RLock()
	tides, ok := s.cache[harbour]
	s.mu.RUnlock()
	if ok {
		s.hits++
		return tides, nil
	}
	tides, err := s.source.Tides(ctx, harbour)
	if err != nil {
		return nil, fmt.Errorf("tides of %q: %w", harbour, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.cache[harbour] = tides
	return tides, nil
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	harbour := r.URL.Query().Get("harbour")
	if len(harbour) == 0 {
		http.Error(w, "harbour is missing", http.StatusBadRequest)
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), 3*time.Second)
	defer cancel()
	tides, err := s.lookup(ctx, harbour)
	switch {
	case errors.Is(err, ErrUnknown):
		http.NotFound(w, r)
	case err != nil:
		log.Printf("%v", err)
		w.WriteHeader(500)
	default:
		w.Header().Set("Cache-Control", fmt.Sprintf("max-age=%d", int(maxAge.Seconds())))
		_ = json.NewEncoder(w).Encode(tides)
	}
}
