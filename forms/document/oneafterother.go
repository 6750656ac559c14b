package document

// OneAfterOther puts the same request in a second language after the first, each with its own sections. The first is
// the text that is signed by hand, so the second goes without its signature block; a signature of the file covers both.
func OneAfterOther(first, second Document) Document {
	both := first
	both.Blocks = append(append([]Block{}, first.Blocks...),
		Part{Language: second.Language, Title: second.Title, Subtitle: second.Subtitle,
			Confidence: second.Confidence})
	for _, block := range second.Blocks {
		if _, isSignature := block.(Signature); !isSignature {
			both.Blocks = append(both.Blocks, block)
		}
	}
	return both
}
