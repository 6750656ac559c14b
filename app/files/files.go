// Package files reads and writes the files that a user names. Both programs go through it, so that both refuse the same
// files and say what is wrong with a path in the same sentence.
//
// Read takes ordinary files, which the window asks for; ReadAny takes pipes and devices too, which a command line is
// given. Neither reads more than it was told to, since a file comes from outside. Write leaves a whole file or nothing.
package files

import (
	"crypto/rand"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"rogatory/storage/disk"
)

// The sizes in bytes beyond which no file is read, and none as a certificate with its key or as a password. Most
// readers of what is in a file are stricter.
const (
	Maximum            = 200 << 20
	MaximumCertificate = 1 << 20
)

// Error says what is wrong with a path. Reason is the end of the catalogue's id "error.file.<reason>".
type Error struct {
	Reason string // not-found, denied, cannot-read, folder, special, too-large; no-folder, no-space, cannot-write
	Path   string
	Limit  int64 // in bytes, where the file is too large
	Err    error // what the system says, or nil
}

// Error gives the reason in technical English; the sentence for people is in the catalogue.
func (e *Error) Error() string {
	if e.Err == nil {
		return e.Path + ": " + e.Reason
	}
	return e.Err.Error()
}

// Message returns the catalogue id of the sentence for people and its arguments; the limit is in MiB.
func (e *Error) Message() (string, map[string]any) {
	return "error.file." + e.Reason, map[string]any{"Path": e.Path, "Limit": e.Limit >> 20}
}

// Unwrap returns what the system says.
func (e *Error) Unwrap() error { return e.Err }

// Open opens an ordinary file of at most so many bytes, to be read and closed by the caller. The error is an *Error.
func Open(path string, maximum int64) (*os.File, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, Unreadable(path, err)
	case info.IsDir():
		return nil, &Error{Reason: "folder", Path: path}
	case !info.Mode().IsRegular():
		return nil, &Error{Reason: "special", Path: path}
	case info.Size() > maximum:
		return nil, tooLarge(path, maximum)
	}
	return open(path)
}

func open(path string) (*os.File, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, Unreadable(path, err)
	}
	return file, nil
}

// Read reads the whole of an ordinary file of at most so many bytes. The error is an *Error.
func Read(path string, maximum int64) ([]byte, error) {
	file, err := Open(path, maximum)
	if err != nil {
		return nil, err
	}
	return readAll(file, path, maximum)
}

// ReadAny is Read for what may also be a pipe or a device; it waits for its end.
func ReadAny(path string, maximum int64) ([]byte, error) {
	file, err := open(path)
	if err != nil {
		return nil, err
	}
	return readAll(file, path, maximum)
}

func readAll(file *os.File, path string, maximum int64) ([]byte, error) {
	defer func() { _ = file.Close() }() // nothing was written
	content, err := io.ReadAll(io.LimitReader(file, maximum+1))
	switch {
	case err != nil:
		return nil, Unreadable(path, err)
	case int64(len(content)) > maximum:
		return nil, tooLarge(path, maximum)
	}
	return content, nil
}

func tooLarge(path string, maximum int64) error {
	return &Error{Reason: "too-large", Path: path, Limit: maximum}
}

// Unreadable says why a file cannot be read, by what the system says.
func Unreadable(path string, err error) *Error {
	reason := "cannot-read"
	switch {
	case errors.Is(err, fs.ErrNotExist):
		reason = "not-found"
	case errors.Is(err, fs.ErrPermission):
		reason = "denied"
	case isFolder(path):
		reason = "folder"
	}
	return &Error{Reason: reason, Path: path, Err: err}
}

// isFolder asks the system, since each answers with a number of its own to whoever reads a folder.
func isFolder(path string) bool {
	there, err := os.Stat(path)
	return err == nil && there.IsDir()
}

// Unwritable says why a file was not written, by what the system says; where its folder is missing, the path becomes
// that of the folder.
func Unwritable(path string, err error) *Error {
	reason := "cannot-write"
	switch {
	case disk.IsFull(err):
		reason = "no-space"
	case errors.Is(err, fs.ErrNotExist):
		reason, path = "no-folder", filepath.Dir(path)
	}
	return &Error{Reason: reason, Path: path, Err: err}
}

// Write writes a whole file or nothing: into a temporary file beside it, which then takes its name, so that it is there
// after a loss of power too. The folder must exist. What is no ordinary file, such as a pipe or a device, is written to
// and keeps its name. The error is an *Error.
//
// The mode is the most that a new file allows; the umask takes away from it. A file that was there keeps its own mode,
// less what the mode given does not allow.
func Write(path string, content []byte, mode os.FileMode) error {
	there, err := os.Stat(path)
	switch {
	case err == nil && there.IsDir():
		return &Error{Reason: "folder", Path: path}
	case err == nil && !there.Mode().IsRegular():
		err = os.WriteFile(path, content, mode)
	case err == nil:
		err = replace(path, content, mode, func(file *os.File) error { return file.Chmod(there.Mode().Perm() & mode) })
	default:
		err = replace(path, content, mode, func(*os.File) error { return nil })
	}
	if err != nil {
		return Unwritable(path, err)
	}
	return nil
}

// replace writes a file beside path, which then takes its name; adjust gives it its mode.
func replace(path string, content []byte, mode os.FileMode, adjust func(*os.File) error) error {
	temporary, err := create(filepath.Dir(path), mode)
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(temporary.Name()) }() // it is gone already once it has its name
	_, err = temporary.Write(content)
	err = errors.Join(err, adjust(temporary), temporary.Sync(), temporary.Close())
	if err != nil {
		return err
	}
	if err := os.Rename(temporary.Name(), path); err != nil {
		return err
	}
	_ = disk.SyncFolder(filepath.Dir(path)) // a folder that may not be read takes new names all the same
	return nil
}

// create makes a file of a name that nobody else has, with a mode from which the umask takes away.
func create(folder string, mode os.FileMode) (*os.File, error) {
	name := filepath.Join(folder, ".rogatory-"+rand.Text())
	return os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, mode)
}
