// Command rogatory-card does one act with a smart card: it reads a card.Request as JSON from standard input, loads the
// PKCS #11 module that the request names, lists the tokens or signs a digest, and writes a card.Answer as JSON to
// standard output. The other two programs start it, and nobody else needs to; a module that crashes ends this process
// and no other. The exit code is 0 whenever an answer was written.
package main

import (
	"encoding/json"
	"io"
	"os"

	"rogatory/app/card"
)

func main() {
	if err := serve(os.Stdin, os.Stdout); err != nil {
		os.Exit(1)
	}
}

// maxRequest bounds a request in bytes.
const maxRequest = 1 << 20

func serve(in io.Reader, out io.Writer) error {
	var request card.Request
	if err := json.NewDecoder(io.LimitReader(in, maxRequest)).Decode(&request); err != nil {
		return err
	}
	return json.NewEncoder(out).Encode(act(request))
}
