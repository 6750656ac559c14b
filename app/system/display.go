package system

import "os"

// HasDisplay reports whether there is something to open a window on.
func HasDisplay() bool { return hasDisplay(os.Getenv) }
