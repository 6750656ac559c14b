// Command bench times whole processes and prints the median, the best and the worst run.
//
//	bench emit ROGATORYCTL DRAFT    from the start of the process to the signed file
//	bench typesetting ROGATORYCTL DRAFT SOFFICE
//	                                from the start of the process to the unsigned file, beside LibreOffice
//	                                with the text of the same request
//	bench processes BEFORE AFTER DRAFT
//	                                two builds of rogatoryctl side by side, in CPU time
//	bench compare BEFORE AFTER      two outputs of "go test -bench" side by side
//	bench window ROGATORY EMPTY     from the start of the process to the first painted window, on a display of
//	                                its own (Xvfb), and the resident memory with one open draft, with the preview
//	                                and after many pages; EMPTY is the program with an empty window, beside it
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"

	"rogatory/pdf/sign/throwaway"
)

const runs = 15

func main() {
	err := errors.New("write: bench emit ROGATORYCTL DRAFT, bench typesetting ROGATORYCTL DRAFT SOFFICE, bench " +
		"window ROGATORY EMPTY, bench processes BEFORE AFTER DRAFT, or bench compare BEFORE AFTER")
	switch {
	case len(os.Args) == 4 && os.Args[1] == "emit":
		err = benchEmit(os.Args[2], os.Args[3])
	case len(os.Args) == 5 && os.Args[1] == "typesetting":
		err = benchTypesetting(os.Args[2], os.Args[3], os.Args[4])
	case len(os.Args) == 5 && os.Args[1] == "processes":
		err = benchProcesses(os.Args[2], os.Args[3], os.Args[4])
	case len(os.Args) == 4 && os.Args[1] == "compare":
		err = compareBenchmarks(os.Args[2], os.Args[3])
	case len(os.Args) == 4 && os.Args[1] == "window":
		err = benchWindow(os.Args[2], os.Args[3])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// show prints what was measured in milliseconds.
func show(name string, times []time.Duration) {
	slices.Sort(times)
	milliseconds := func(d time.Duration) int64 { return d.Milliseconds() }
	fmt.Printf("%-48s median %4d ms, best %4d ms, worst %4d ms, %d runs\n", name, milliseconds(times[len(times)/2]),
		milliseconds(times[0]), milliseconds(times[len(times)-1]), len(times))
}

func benchEmit(program, draft string) error {
	folder, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	p12, password, _, err := throwaway.New(time.Now(), throwaway.RSA)
	if err != nil {
		return err
	}
	certificate, passwordFile := filepath.Join(folder, "certificate.p12"), filepath.Join(folder, "password")
	if err := errors.Join(os.WriteFile(certificate, p12, 0o600),
		os.WriteFile(passwordFile, []byte(password), 0o600)); err != nil {
		return err
	}
	var times []time.Duration
	for range runs {
		start := time.Now()
		command := exec.Command(program, "emit", draft, "-o", filepath.Join(folder, "out.pdf"), "--p12", certificate,
			"--password-file", passwordFile)
		if out, err := command.CombinedOutput(); err != nil {
			return fmt.Errorf("emit: %w: %s", err, out)
		}
		times = append(times, time.Since(start))
	}
	show("emit, whole process, signed with RSA-3072", times)
	return nil
}
