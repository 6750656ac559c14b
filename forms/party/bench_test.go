package party_test

import (
	"bytes"
	"testing"

	"rogatory/forms/party"
	"rogatory/forms/treaty"
)

// The figures of the register: one Party decoded on demand under 5 ms, the heads of all without reading every file in
// full, the linter over every file under 500 ms, a cut to a day under 0.1 ms and a search under 10 ms once loaded.

func BenchmarkDecodeOneParty(b *testing.B) {
	for b.Loop() {
		if _, err := open(b).Party("SK"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		open(b)
	}
}

func BenchmarkHeads(b *testing.B) {
	for b.Loop() {
		if _, err := open(b).Heads(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLintAll(b *testing.B) {
	for b.Loop() {
		if _, err := party.Lint(party.Embedded()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpenEdition(b *testing.B) {
	text := edition(b)
	for b.Loop() {
		if _, err := party.OpenEdition(text); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadEdition(b *testing.B) {
	text := edition(b)
	for b.Loop() {
		if _, _, err := party.ReadEdition(bytes.NewReader(text)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAt(b *testing.B) {
	record, err := open(b).Party("SK")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		record.At(treaty.Date("2020-06-01"))
	}
}

func open(tb testing.TB) *party.Register {
	tb.Helper()
	register, err := party.Open(party.Embedded())
	if err != nil {
		tb.Fatal(err)
	}
	return register
}
