package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"time"
)

// options are what the command line asks for.
type options struct {
	least     float64
	in        *regexp.Regexp
	again     bool
	most      time.Duration
	survivors string
}

func main() {
	least := flag.Float64("least", 90, "the share of mutants in percent that must be killed")
	in := flag.String("in", "",
		"only the functions whose name an `expression` finds; nothing is compared with the list")
	again := flag.Bool("again", false, "only the mutants that lived in the last run")
	most := flag.Duration("most", time.Hour, "how much of the processor the tests of one mutant may take together")
	survivors := flag.String("survivors", ".ci/tools/mutate/survivors.txt", "the `file` that explains what lives")
	flag.Parse()
	expression, err := regexp.Compile(*in)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	problems := 0
	for _, name := range flag.Args() {
		n, err := examine(name, options{*least, expression, *again, *most, *survivors})
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		problems += n
	}
	if problems > 0 {
		os.Exit(1)
	}
}

// examine makes and kills the mutants of one package, and returns the number of problems.
func examine(name string, o options) (int, error) {
	began := time.Now()
	reasons, err := explained(o.survivors)
	if err != nil {
		return 0, err
	}
	b, err := build(name)
	if err != nil {
		return 0, err
	}
	fmt.Printf("%s: %d mutants, compiled after %.0f s\n", b.path, len(b.mutants), time.Since(began).Seconds())
	all, err := b.tests()
	if err != nil {
		return 0, err
	}
	fmt.Printf("%s: %d tests, run after %.0f s\n", b.path, len(all), time.Since(began).Seconds())
	last := b.lastRun()
	if o.again {
		b.mutants = slices.DeleteFunc(b.mutants, func(m mutant) bool { return last[m.name()] != "" })
	}
	b.mutants = slices.DeleteFunc(b.mutants, func(m mutant) bool { return !o.in.MatchString(m.function) })
	b.kill(all, last, o.most)
	return report(b, o, reasons, time.Since(began)), nil
}

func report(b *built, o options, reasons map[string]string, took time.Duration) int {
	killed := 0
	for _, m := range b.mutants {
		if m.killer != "" {
			killed++
		}
	}
	share := 100 * float64(killed) / float64(max(1, len(b.mutants)))
	fmt.Printf("%s: %d of %d killed (%.1f %%) in %.0f s\n", b.path, killed, len(b.mutants), share, took.Seconds())
	for _, m := range b.mutants {
		if m.killer == "" {
			fmt.Printf("lives: %s\t%s\t%s\n", b.path, m.name(), reasons[b.path+"\t"+m.name()])
		}
	}
	if o.again || o.in.String() != "" {
		return 0
	}
	problems := compare(b, reasons)
	if share < o.least {
		problems = append(problems, fmt.Sprintf("%s: fewer than %.0f %% are killed", b.path, o.least))
	}
	for _, problem := range problems {
		fmt.Println(problem)
	}
	return len(problems)
}

func (b *built) lastFile() string { return filepath.Join(b.work, "killers.json") }

// lastRun returns the test that killed each mutant in the run before, which is asked first in this one.
func (b *built) lastRun() map[string]string {
	last := map[string]string{}
	if text, err := os.ReadFile(b.lastFile()); err == nil {
		_ = json.Unmarshal(text, &last) // a file that cannot be read costs time and nothing else
	}
	return last
}

// remember writes down which test killed which mutant. Where it fails, the next run is slower and no worse.
func (b *built) remember(last map[string]string) {
	if text, err := json.MarshalIndent(last, "", " "); err == nil {
		_ = os.WriteFile(b.lastFile(), text, 0o600)
	}
}
