package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"time"
)

// benchProcesses compares two builds of rogatoryctl in CPU time, run in turn so that a busy machine weighs on both
// alike.
func benchProcesses(before, after, draft string) error {
	folder, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	for _, args := range [][]string{
		{"help"}, {"check", draft}, {"text", draft}, {"render", draft, "-o", filepath.Join(folder, "out.pdf")},
	} {
		var times [2][]time.Duration
		for range runs {
			for i, program := range []string{before, after} {
				spent, err := processor(program, args)
				if err != nil {
					return err
				}
				times[i] = append(times[i], spent)
			}
		}
		showChange("rogatoryctl "+args[0]+", CPU", float64(middle(times[0])), float64(middle(times[1])))
	}
	return nil
}

// processor runs a program and returns the time that it spent on the processors.
func processor(program string, args []string) (time.Duration, error) {
	command := exec.Command(program, args...)
	command.Stdout = io.Discard
	if err := command.Run(); command.ProcessState == nil || command.ProcessState.ExitCode() > 1 {
		return 0, fmt.Errorf("%s %v: %w", program, args, err)
	}
	return command.ProcessState.UserTime() + command.ProcessState.SystemTime(), nil
}

func middle(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)/2]
}

// benchmarkLine finds the name and the time of a benchmark in what "go test -bench" prints.
var benchmarkLine = regexp.MustCompile(`^(Benchmark\S*?)(?:-\d+)?\s+\d+\s+([\d.]+) ns/op`)

// readBenchmarks returns the best time of each benchmark in nanoseconds, and the names in their order.
func readBenchmarks(r io.Reader) (best map[string]float64, names []string, err error) {
	best = map[string]float64{}
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		found := benchmarkLine.FindStringSubmatch(lines.Text())
		if found == nil {
			continue
		}
		spent, err := strconv.ParseFloat(found[2], 64)
		if err != nil {
			return nil, nil, err
		}
		if known, ok := best[found[1]]; !ok {
			names = append(names, found[1])
			best[found[1]] = spent
		} else {
			best[found[1]] = min(known, spent)
		}
	}
	return best, names, lines.Err()
}

// compareBenchmarks prints the benchmarks that both files hold, before and after.
func compareBenchmarks(before, after string) error {
	var times [2]map[string]float64
	var names []string
	for i, path := range []string{before, after} {
		file, err := os.Open(path)
		if err != nil {
			return err
		}
		times[i], names, err = readBenchmarks(file)
		_ = file.Close()
		if err != nil {
			return err
		}
	}
	for _, name := range names {
		if earlier, ok := times[0][name]; ok {
			showChange(name, earlier, times[1][name])
		}
	}
	return nil
}

// showChange prints two times in nanoseconds and by how much the second differs from the first.
func showChange(name string, before, after float64) {
	fmt.Printf("%-60s before %12.3f ms, after %12.3f ms, %+6.1f %%\n", name, before/1e6, after/1e6,
		(after/before-1)*100)
}
