package pdf

// Place is where the answer to a question stands on a page: a rectangle as wide as the text, in points from the top
// left corner of the sheet as it is seen. An answer that runs over a page break, or that stands in several parts of the
// request, has several.
type Place struct {
	Question string // its id, or a place inside its answer, such as "data.items[0].identifiers[2]"
	Page     int    // from 0

	Left, Top, Width, Height float64
}

// places returns the places on pages. What stands one below the other for the same question is one place; the head of a
// table that is set again stands for none.
func places(pages []page) []Place {
	var all []Place
	for number, pg := range pages {
		before := ""
		for _, at := range pg.placed {
			question := at.box.question
			if at.repeated {
				question = ""
			}
			if question != "" && question == before {
				last := &all[len(all)-1]
				last.Height = at.top + at.box.height - last.Top
			} else if question != "" {
				all = append(all, Place{
					Question: question, Page: number, Left: marginSide, Top: at.top, Width: textWidth,
					Height: at.box.height,
				})
			}
			before = question
		}
	}
	return all
}

// answering notes the question that boxes answer.
func answering(boxes []box, question string) []box {
	for i := range boxes {
		boxes[i].question = question
	}
	return boxes
}
