package system_test

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"rogatory/app/system"
)

func TestASecondStartHandsItsArgumentsOver(t *testing.T) {
	for name, folder := range map[string]string{
		"short path": t.TempDir(),
		"long path":  filepath.Join(t.TempDir(), strings.Repeat("long", 40)),
	} {
		first, err := system.Claim(folder, nil)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		got := make(chan []string, 1)
		go first.Listen(func(arguments []string) { got <- arguments })
		if _, err := system.Claim(folder, []string{"a draft.json", "b"}); !errors.Is(err, system.ErrRunning) {
			t.Errorf("%s: the second start got %v, want ErrRunning", name, err)
		}
		if arguments := <-got; !slices.Equal(arguments, []string{"a draft.json", "b"}) {
			t.Errorf("%s: the first got %q", name, arguments)
		}
		if err := first.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestASocketLeftByAKilledProgramIsReplaced(t *testing.T) {
	folder := t.TempDir()
	listener, err := net.ListenUnix("unix", &net.UnixAddr{Name: filepath.Join(folder, "instance.sock"), Net: "unix"})
	if err != nil {
		t.Fatal(err)
	}
	listener.SetUnlinkOnClose(false)
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	instance, err := system.Claim(folder, nil)
	if err != nil {
		t.Fatalf("a stale socket stopped the start: %v", err)
	}
	if err := instance.Close(); err != nil {
		t.Error(err)
	}
}

func TestPrintingAndOpeningSayWhatIsMissing(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows prints through its shell")
	}
	t.Setenv("PATH", t.TempDir())
	for reason, err := range map[string]error{"no-print": system.Print("/a.pdf"), "no-open": system.Open("/a.pdf")} {
		var failure *system.Error
		if !errors.As(err, &failure) || failure.Reason != reason {
			t.Errorf("got %v, want the reason %s", err, reason)
		}
	}
}

func TestPrintingGivesTheFileToThePrintProgram(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows prints through its shell")
	}
	folder := t.TempDir()
	t.Setenv("PATH", folder)
	script := "#!/bin/sh\necho \"$2\" > " + folder + "/printed\n"
	if err := os.WriteFile(filepath.Join(folder, "lp"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := system.Print("/tmp/a request.pdf"); err != nil {
		t.Fatal(err)
	}
	printed, err := os.ReadFile(filepath.Join(folder, "printed"))
	if err != nil || strings.TrimSpace(string(printed)) != "/tmp/a request.pdf" {
		t.Errorf("printed %q, %v", printed, err)
	}
}
