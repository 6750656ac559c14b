package main

import (
	"slices"
	"strings"
	"testing"
)

func TestTheBestOfEachBenchmarkIsRead(t *testing.T) {
	best, names, err := readBenchmarks(strings.NewReader(`goos: linux
BenchmarkMake-2   	     100	   1234567 ns/op	  10 B/op
BenchmarkMake-2   	     100	   1034567.5 ns/op
BenchmarkSet/long-name-2   	       1	 9000000 ns/op
BenchmarkBroken-2   	--- FAIL
PASS
`))
	if err != nil || !slices.Equal(names, []string{"BenchmarkMake", "BenchmarkSet/long-name"}) {
		t.Fatalf("the benchmarks are %v, %v", names, err)
	}
	if best["BenchmarkMake"] != 1034567.5 || best["BenchmarkSet/long-name"] != 9e6 {
		t.Errorf("the times are %v", best)
	}
}
