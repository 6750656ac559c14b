package main

import (
	"fmt"
	"os"
	"strings"
)

// explained reads the list of survivors: the reason by package and name of the mutant. Lines that begin with # are
// comments.
func explained(file string) (map[string]string, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	reasons := map[string]string{}
	for number, line := range strings.Split(string(text), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) != 4 || strings.TrimSpace(fields[3]) == "" {
			return nil,
				fmt.Errorf("%s, line %d: package, function, mutation and reason stand on a line, separated by tabs",
					file, number+1)
		}
		key := strings.Join(fields[:3], "\t")
		if reasons[key] != "" {
			return nil, fmt.Errorf("%s, line %d: the mutant stands in the list twice", file, number+1)
		}
		reasons[key] = fields[3]
	}
	return reasons, nil
}

// compare says what is wrong with the list for a package: a survivor that it does not explain, and a line whose mutant
// is killed or gone.
func compare(b *built, reasons map[string]string) []string {
	var problems []string
	alive := map[string]bool{}
	for _, m := range b.mutants {
		key := b.path + "\t" + m.name()
		if m.killer != "" {
			continue
		}
		alive[key] = true
		if reasons[key] == "" {
			problems = append(problems, "lives, and the list does not say why: "+key)
		}
	}
	for key := range reasons {
		if strings.HasPrefix(key, b.path+"\t") && !alive[key] {
			problems = append(problems, "is in the list, but killed or gone: "+key)
		}
	}
	return problems
}
