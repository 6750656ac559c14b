package storage_test

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"rogatory/forms/question"
	"rogatory/storage"
)

// The tests of several processes start this test binary again; the environment says what the child does.
const (
	childTask = "ROGATORY_STORAGE_TEST_TASK"
	childPath = "ROGATORY_STORAGE_TEST_PATH"
)

func TestMain(m *testing.M) {
	tasks := map[string]func(string) error{"": nil, "hold": hold, "save": saveForEver, "fill": fill, "begin": begin}
	task, known := tasks[os.Getenv(childTask)]
	switch {
	case !known:
		panic("there is no such task")
	case task == nil:
		os.Exit(m.Run())
	}
	if err := task(os.Getenv(childPath)); err != nil {
		fmt.Println("failed:", err)
		os.Exit(1)
	}
}

// child starts a task on a vault and returns the lines that it writes.
func child(t *testing.T, task, path string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command(program)
	command.Env = append(os.Environ(), childTask+"="+task, childPath+"="+path)
	command.Stderr = os.Stderr
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = command.Process.Kill()
		_ = command.Wait()
	})
	return command, bufio.NewScanner(out)
}

func hold(path string) error {
	vault, err := storage.Open(path, storage.Options{})
	if err != nil {
		return err
	}
	fmt.Println("open")
	time.Sleep(time.Minute)
	return vault.Close()
}

func TestAnotherProcessHasTheVaultOpen(t *testing.T) {
	path := newPath(t)
	holder, lines := child(t, "hold", path)
	if !lines.Scan() || lines.Text() != "open" {
		t.Fatalf("the other process says %q", lines.Text())
	}
	started := time.Now()
	_, err := storage.Open(path, storage.Options{})
	if took := time.Since(started); !errors.Is(err, storage.ErrInUse) || took > 3*time.Second {
		t.Errorf("%v after %s", err, took)
	}
	_ = holder.Process.Kill()
	_ = holder.Wait()
	open(t, path)
}

// saveForEver acknowledges each save with its number.
func saveForEver(path string) error {
	vault, err := storage.Open(path, storage.Options{})
	if err != nil {
		return err
	}
	var t testing.T
	base, err := vault.Newest(first)
	if err != nil {
		return err
	}
	for i := 1; ; i++ {
		now := noon.Add(time.Duration(i) * time.Second)
		base, err = vault.Keep(draft(&t, first, fmt.Sprint(i)), fmt.Sprint(i), base, "", now)
		if err != nil {
			return err
		}
		fmt.Println(i)
	}
}

func TestAKilledProcessLosesNoAcknowledgedSave(t *testing.T) {
	path := newPath(t)
	for round := range 5 {
		saver, lines := child(t, "save", path)
		acknowledged := 0
		for acknowledged < 20+17*round && lines.Scan() {
			if _, err := fmt.Sscan(lines.Text(), &acknowledged); err != nil {
				t.Fatal(lines.Text())
			}
		}
		if err := saver.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		for lines.Scan() {
			_, _ = fmt.Sscan(lines.Text(), &acknowledged)
		}
		_ = saver.Wait()
		vault := open(t, path)
		if err := vault.Check(); err != nil {
			t.Fatal(err)
		}
		d, err := vault.Load(first)
		if err != nil {
			t.Fatal(err)
		}
		stored := 0
		_, _ = fmt.Sscan(d.String(question.Reference), &stored)
		if stored < acknowledged || stored > acknowledged+1 {
			t.Errorf("acknowledged %d, stored %d", acknowledged, stored)
		}
		if place, err := vault.Place(first); err != nil || place != fmt.Sprint(stored) {
			t.Errorf("the draft is %d, its place %q, %v", stored, place, err)
		}
		_ = vault.Close()
	}
}

// fill stores files until the limit that the test sets on the size of a file, then checks what is left.
func fill(path string) error {
	vault, err := storage.Open(path, storage.Options{})
	if err != nil {
		return err
	}
	var t testing.T
	if err := vault.Save(draft(&t, first, "before"), "", noon); err != nil {
		return err
	}
	if err := limitFileSize(1 << 20); err != nil {
		return err
	}
	_, err = vault.PutAttachment(make([]byte, 4<<20))
	var said *storage.Error
	if !errors.Is(err, storage.ErrFull) || !errors.As(err, &said) || said.Path != path {
		return fmt.Errorf("a full disk gives: %w", err)
	}
	if d, err := vault.Load(first); err != nil || d.String(question.Reference) != "before" {
		return fmt.Errorf("the state before is lost: %w", err)
	}
	if err := vault.Save(draft(&t, first, "after"), "", noon.Add(time.Hour)); err != nil {
		return fmt.Errorf("a small save after it: %w", err)
	}
	return errors.Join(vault.Check(), vault.Close())
}

func TestAFullDiskLeavesTheStateBefore(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows sets no limit on the size of a file")
	}
	path := newPath(t)
	filler, lines := child(t, "fill", path)
	for lines.Scan() {
		t.Error(lines.Text())
	}
	if err := filler.Wait(); err != nil {
		t.Error(err)
	}
	vault := open(t, path)
	if d, err := vault.Load(first); err != nil || d.String(question.Reference) != "after" {
		t.Errorf("after opening again: %v", err)
	}
}

// begin tries to make a vault where there is no room for one.
func begin(path string) error {
	if err := limitFileSize(6000); err != nil {
		return err
	}
	if _, err := storage.Open(path, storage.Options{}); !errors.Is(err, storage.ErrFull) {
		return fmt.Errorf("a vault without room: %w", err)
	}
	names, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(names) != 0 {
		return fmt.Errorf("left behind: %v %w", names, err)
	}
	return nil
}

func TestAFullDiskLeavesNoHalfOfAVault(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows sets no limit on the size of a file")
	}
	starter, lines := child(t, "begin", newPath(t))
	for lines.Scan() {
		t.Error(lines.Text())
	}
	if err := starter.Wait(); err != nil {
		t.Error(err)
	}
}
