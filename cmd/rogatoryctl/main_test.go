package main

import (
	"bytes"
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"rogatory/pdf/sign/throwaway"
)

// The programs that the stories under testdata may call: our own, and one that makes a certificate for the purpose.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"rogatoryctl": main, "make-certificate": makeCertificate, "change": change})
}

// makeCertificate writes certificate.p12 and its password, valid now, or "expired".
func makeCertificate() {
	now := time.Now()
	if len(os.Args) > 1 && os.Args[1] == "expired" {
		now = now.AddDate(-1, 0, 0)
	}
	p12, password, _, err := throwaway.New(now, throwaway.P256)
	if err == nil {
		err = os.WriteFile("certificate.p12", p12, 0o600)
	}
	if err == nil {
		err = os.WriteFile("password", []byte(password+"\n"), 0o600)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// change replaces the first place of one text in a file by another of the same length, as somebody might who forges a
// document.
func change() {
	content, err := os.ReadFile(os.Args[1])
	if err == nil && (len(os.Args[2]) != len(os.Args[3]) || !bytes.Contains(content, []byte(os.Args[2]))) {
		err = fmt.Errorf("%q cannot become %q", os.Args[2], os.Args[3])
	}
	if err == nil {
		err = os.WriteFile(os.Args[1], bytes.Replace(content, []byte(os.Args[2]), []byte(os.Args[3]), 1), 0o600)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func TestStories(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata", RequireExplicitExec: true, RequireUniqueNames: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("LC_ALL", "C")
			return nil
		}})
}
