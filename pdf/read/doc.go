// Package read is the program's one PDF parser. Signing uses it to append to a file, verifying uses it to find the
// signatures of a file and to compare what was signed with what is there now, and a recipient's copy of the program
// finds with it the draft that lies inside a request.
//
// Open reads the cross-reference sections (classic tables, cross-reference streams, hybrid files, and every older
// section behind /Prev) and nothing else; objects are parsed when they are asked for. A Document keeps the bytes that
// it was given and is not safe for use by several goroutines at once.
//
// The parser follows ISO 32000-1 and is strict on purpose: it does not rebuild a broken cross-reference table and does
// not search for the end of a stream, because two readers that repair a file differently see two different documents,
// and a signature must speak of one. Names of sections below are those of ISO 32000-1.
//
// Foreign files may be hostile. Nesting, the number of sections, the number of pages and the size of what is
// decompressed are bounded (see limits.go); the parser returns an error and does not panic.
package read

// fault is an error about a file that a person can act on. The sentence for people is in the catalogue under its id.
type fault struct{ id, text string }

// Error gives the reason in English, for a log.
func (f fault) Error() string { return f.text }

// Message returns the catalogue id of the sentence for people; it has no arguments.
func (f fault) Message() (string, map[string]any) { return f.id, nil }

var (
	// ErrNotPDF says that the bytes do not start as a PDF file does.
	ErrNotPDF error = fault{"error.pdf.not-a-pdf", "the file is not a PDF"}
	// ErrDamaged says that the file starts as a PDF but breaks the format; the wrapping error tells where.
	ErrDamaged error = fault{"error.pdf.damaged", "the PDF is damaged"}
	// ErrEncrypted says that the file asks for a password or a key before it can be read.
	ErrEncrypted error = fault{"error.pdf.encrypted", "the PDF is encrypted"}
	// ErrUnsupported says that a stream uses a filter or predictor that this parser does not decode.
	ErrUnsupported error = fault{"error.pdf.unsupported", "the PDF uses a compression that is not supported"}
)
