package widgets

import (
	"rogatory/app/look"

	"fyne.io/fyne/v2"
)

// CardWords are the words of a list of cards.
type CardWords struct {
	Title     func(number int) string // of the card with this number, from 1
	Empty     string
	Add       string
	Duplicate string
	Remove    string
	Up, Down  string
}

// CardActions are what the user can do with a list of cards. Places count from 0.
type CardActions struct {
	Add       func()
	Duplicate func(i int)
	Remove    func(i int)
	Move      func(i, by int)
}

// NewCards returns a list of cards, one for each entry of an answer that is a list, with buttons to add, duplicate,
// remove and move them. The owner changes its list and makes the cards anew.
func NewCards(words CardWords, actions CardActions, contents []fyne.CanvasObject) *fyne.Container {
	list := Column(look.Medium)
	if len(contents) == 0 && words.Empty != "" {
		list.Add(NewText(Note, words.Empty))
	}
	for i, content := range contents {
		list.Add(card(words, actions, content, i, len(contents)))
	}
	list.Add(Row(look.Small, NewButton(Plain, words.Add, actions.Add)))
	return list
}

func card(words CardWords, actions CardActions, content fyne.CanvasObject, i, count int) fyne.CanvasObject {
	tools := Row(look.Medium)
	if i > 0 {
		tools.Add(NewLineLink(words.Up, func() { actions.Move(i, -1) }))
	}
	if i < count-1 {
		tools.Add(NewLineLink(words.Down, func() { actions.Move(i, 1) }))
	}
	tools.Add(NewLineLink(words.Duplicate, func() { actions.Duplicate(i) }))
	tools.Add(NewLineLink(words.Remove, func() { actions.Remove(i) }))
	return Panel(look.Paper, look.Line, Column(look.Medium, NewText(Section, words.Title(i+1)), content, tools))
}
