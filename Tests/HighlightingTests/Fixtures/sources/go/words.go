package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"
	"unicode"
)

type count struct {
	word string
	n    int
}

var (
	limit   = flag.Int("n", 10, "how many words to print")
	minimum = flag.Int("min", 3, "shortest `length`")
	quiet   bool
)

func init() {
	flag.BoolVar(&quiet, "q", false, "print only the words")
}

func words(r io.Reader, out chan<- string) error {
	scanner := bufio.NewScanner(r)
	scanner.Buffer(make([]byte, 0, 64*1024), 1<<20)
	for scanner.Scan() {
		fields := strings.FieldsFunc(scanner.Text(), func(c rune) bool {
			return !unicode.IsLetter(c) && c != '\''
		})
		for _, field := range fields {
			if len(field) >= *minimum {
				out <- strings.ToLower(field)
			}
		}
	}
	close(out)
	return scanner.Err()
}

func main() {
	flag.Parse()
	var input io.Reader = os.Stdin
	if name := flag.Arg(0); name != "" {
		file, err := os.Open(name)
		if err != nil {
			fmt.Fprintln(os.Stderr, "words:", err)
			os.Exit(1)
		}
		defer file.Close()
		input = file
	}
	stream := make(chan string, 128)
	failed := make(chan error, 1)
	go func() { failed <- words(input, stream) }()

	counts := map[string]int{}
	for word := range stream {
		counts[word]++
	}
	if err := <-failed; err != nil {
		panic(err)
	}
	list := make([]count, 0, len(counts))
	for word, n := range counts {
		list = append(list, count{word, n})
	}
	sort.Slice(list, func(i, j int) bool {
		if list[i].n != list[j].n {
			return list[i].n > list[j].n
		}
		return list[i].word < list[j].word
	})
	for i, c := range list {
		if i == *limit {
			break
		}
		if quiet {
			fmt.Println(c.word)
			continue
		}
		fmt.Printf("%6d\t%s\n", c.n, c.word)
	}
}
