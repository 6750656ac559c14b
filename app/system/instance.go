package system

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"time"
)

// Instance is this program's claim to be the only one that works in a folder.
type Instance struct {
	listener net.Listener
}

// ErrRunning says that the program runs already; it has been given the arguments and shows its window.
var ErrRunning = errors.New("the program runs already")

const (
	// answerWithin is how long the running program has to take the arguments.
	answerWithin = 2 * time.Second
	// longestSocket is the longest path of a socket that every system takes.
	longestSocket = 100
	// longestHandOver is the most bytes of arguments that are taken.
	longestHandOver = 1 << 16
)

// Claim claims a folder. Where another instance holds it, that one gets the arguments and the error is ErrRunning. A
// socket that a killed instance left behind is replaced.
func Claim(folder string, arguments []string) (*Instance, error) {
	path := socketPath(folder)
	if handOver(path, arguments) == nil {
		return nil, ErrRunning
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("make the folder of the socket: %w", err)
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("replace the socket: %w", err)
	}
	listener, err := net.Listen("unix", path)
	if err != nil {
		return nil, fmt.Errorf("listen for a second start: %w", err)
	}
	return &Instance{listener}, nil
}

func socketPath(folder string) string {
	path := filepath.Join(folder, "instance.sock")
	if len(path) <= longestSocket {
		return path
	}
	sum := sha256.Sum256([]byte(folder))
	return filepath.Join(os.TempDir(), "rogatory-"+hex.EncodeToString(sum[:8])+".sock")
}

func handOver(path string, arguments []string) error {
	connection, err := net.DialTimeout("unix", path, answerWithin)
	if err != nil {
		return err
	}
	defer func() { _ = connection.Close() }() // both sides are done with it
	if err := connection.SetDeadline(time.Now().Add(answerWithin)); err != nil {
		return err
	}
	if err := json.NewEncoder(connection).Encode(arguments); err != nil {
		return err
	}
	_, err = connection.Read(make([]byte, 1)) // the other one closes or answers once it has the arguments
	return err
}

// Listen calls raise with the arguments of every later start, until the instance is closed. It does not return before.
func (i *Instance) Listen(raise func(arguments []string)) {
	for {
		connection, err := i.listener.Accept()
		if err != nil {
			return
		}
		if arguments, ok := receive(connection); ok {
			raise(arguments)
		}
	}
}

func receive(connection net.Conn) ([]string, bool) {
	defer func() { _ = connection.Close() }() // both sides are done with it
	if err := connection.SetDeadline(time.Now().Add(answerWithin)); err != nil {
		return nil, false
	}
	var arguments []string
	reader := json.NewDecoder(&limited{connection, longestHandOver})
	if err := reader.Decode(&arguments); err != nil {
		return nil, false
	}
	_, err := connection.Write([]byte{'\n'})
	return arguments, err == nil
}

// limited ends the reading after some bytes, since whoever may open the socket may write to it.
type limited struct {
	connection net.Conn
	left       int
}

func (l *limited) Read(into []byte) (int, error) {
	if l.left <= 0 {
		return 0, errors.New("the arguments are too long")
	}
	n, err := l.connection.Read(into[:min(len(into), l.left)])
	l.left -= n
	return n, err
}

// Close gives the claim back.
func (i *Instance) Close() error { return i.listener.Close() }
