package identifier

import (
	"regexp"
	"sync"
)

// pattern returns a regular expression that is compiled when it is first asked for: a program that judges no identifier
// does not pay for it at its start.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
