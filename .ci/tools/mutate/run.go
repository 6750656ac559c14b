package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// test is one test function, with the time of the processor that it takes and the mutants that it reaches.
type test struct {
	name    string
	takes   time.Duration
	reaches map[int]bool
}

// patience is how much longer than its share of the processor a test may take on a machine that has other work.
const patience = 40

// run starts the test binary for some tests and reports whether they pass, what they print and what they take of the
// processor. It uses one core and is ended, with all that it started, when it has taken more of it than the limit.
func (b *built) run(limit time.Duration, tests []string, environment ...string) (passed bool, out string,
	takes time.Duration) {
	ctx, cancel := context.WithTimeout(context.Background(), patience*limit)
	defer cancel()
	command := exec.CommandContext(ctx, "sh", "-c", `ulimit -v 12000000; ulimit -t "$1"; shift; exec "$@"`, "sh",
		strconv.Itoa(int(limit.Seconds())+1), b.binary(), "-test.failfast", "-test.run", "^("+strings.Join(tests,
			"|")+")$",
		"-test.timeout", (patience * limit).String())
	temporary := filepath.Join(b.work, "tmp")
	_ = os.RemoveAll(temporary)
	_ = os.MkdirAll(temporary, 0o755)
	command.Dir = b.folder
	command.Env = append(os.Environ(), append(environment, "GOMAXPROCS=1", "TMPDIR="+temporary)...)
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	command.Cancel = func() error { return syscall.Kill(-command.Process.Pid, syscall.SIGKILL) }
	command.WaitDelay = time.Second
	text, err := command.CombinedOutput()
	if state := command.ProcessState; state != nil {
		takes = state.UserTime() + state.SystemTime()
	}
	return err == nil, string(text), takes
}

// tests runs each test once, without a mutant, and notes what it reaches.
func (b *built) tests() ([]test, error) {
	listing := exec.Command(b.binary(), "-test.list", ".")
	listing.Dir = b.folder
	names, err := listing.Output()
	if err != nil {
		return nil, fmt.Errorf("list the tests of %s: %w", b.path, err)
	}
	var all []test
	for _, name := range strings.Fields(string(names)) {
		if strings.HasPrefix(name, "Benchmark") {
			continue
		}
		one, err := b.noted(name)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	slices.SortFunc(all, func(a, b test) int { return cmp.Compare(a.takes, b.takes) })
	return all, nil
}

func (b *built) noted(name string) (test, error) {
	notes := filepath.Join(b.work, "notes")
	if err := os.RemoveAll(notes); err != nil {
		return test{}, err
	}
	one := test{name: name, reaches: map[int]bool{}}
	passed, out, takes := b.run(time.Minute, []string{name}, "MUTANT_NOTES="+notes)
	one.takes = takes
	if !passed {
		return test{}, fmt.Errorf("%s of %s fails without a mutant:\n%s", name, b.path, out)
	}
	text, err := os.ReadFile(notes)
	if err != nil && !os.IsNotExist(err) {
		return test{}, err
	}
	for _, line := range strings.Fields(string(text)) {
		number, err := strconv.Atoi(line)
		if err != nil {
			return test{}, err
		}
		one.reaches[number] = true
	}
	return one, nil
}

// kill runs the tests against each mutant, and for each only until they have taken so much of the processor. last
// names the test that killed a mutant in the run before, "" where none did; it is kept up to date.
func (b *built) kill(all []test, last map[string]string, most time.Duration) {
	killers := map[string]string{} // the last test that saw a mutant, by function
	for i := range b.mutants {
		m := &b.mutants[i]
		m.killer = b.killer(m.number, all, cmp.Or(last[m.name()], killers[m.function]), most)
		last[m.name()] = m.killer
		if m.killer != "" {
			killers[m.function] = m.killer
		}
		if i%20 == 0 {
			b.remember(last)
		}
	}
	b.remember(last)
}

// killer returns the test that sees a mutant, "" where none does.
func (b *built) killer(number int, all []test, first string, most time.Duration) string {
	for _, group := range grouped(all, number, first) {
		limit, names := 2*time.Second, make([]string, len(group))
		for i, t := range group {
			limit += 4 * t.takes
			most -= t.takes
			names[i] = t.name
		}
		if passed, out, _ := b.run(limit, names, "MUTANT="+strconv.Itoa(number)); !passed {
			return failed(out, names)
		}
		if most <= 0 {
			break
		}
	}
	return ""
}

var failure = regexp.MustCompile(`(?m)^--- FAIL: (\w+)`)

// failed returns the test that failed, the first one where the binary ended in another way.
func failed(out string, names []string) string {
	if found := failure.FindStringSubmatch(out); found != nil {
		return found[1]
	}
	return names[0]
}

// grouped divides the tests that reach a mutant into runs: the first one asked alone, then the quick ones together, so
// that few processes are started and few tests run in vain.
func grouped(all []test, number int, first string) [][]test {
	var groups [][]test
	var sum, most time.Duration = 0, 400 * time.Millisecond
	for _, t := range all {
		if t.name == first && t.reaches[number] {
			groups = append(groups, []test{t})
		}
	}
	var group []test
	for _, t := range all {
		if !t.reaches[number] || t.name == first {
			continue
		}
		if len(group) > 0 && sum+t.takes > most {
			groups, group = append(groups, group), nil
			sum, most = 0, 3*most
		}
		group, sum = append(group, t), sum+t.takes
	}
	if len(group) > 0 {
		groups = append(groups, group)
	}
	return groups
}
