package system

// Desktop is what the operating system does with a file, as a value.
type Desktop struct{}

// Open is the function of that name.
func (Desktop) Open(path string) error { return Open(path) }

// Print is the function of that name.
func (Desktop) Print(path string) error { return Print(path) }

// ShowInFolder is the function of that name.
func (Desktop) ShowInFolder(path string) error { return ShowInFolder(path) }
