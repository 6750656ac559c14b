package read

const (
	// maxDepth bounds arrays and dictionaries inside each other, and levels of the page tree.
	maxDepth = 64
	// maxSections bounds the chain of cross-reference sections.
	maxSections = 1024
	// maxObjectNumber is the limit of ISO 32000-1, annex C.
	maxObjectNumber = 8388607
	// maxDecoded bounds, in bytes, what all streams of a document may decompress to together, so that a small file
	// cannot fill the memory.
	maxDecoded = 64 << 20
	// maxEntries bounds the entries of all cross-reference sections together.
	maxEntries = 1 << 20
	// maxPages bounds the page tree.
	maxPages = 100_000
	// maxFields bounds the form's fields with the places on pages that they have.
	maxFields = 100_000
	// maxAttachments bounds the files that are attached.
	maxAttachments = 256
	// headerWindow is how far from the start the header may stand (annex H.3, note 13).
	headerWindow = 1024
)
