package finish

import (
	"context"
	"strings"
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	"golang.org/x/text/unicode/norm"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/question"
	"rogatory/i18n"
)

// Key is one key of a file or card, as it is shown to whoever chooses.
type Key struct {
	Fingerprint    string // SHA-256 of the certificate, hexadecimal
	Holder, Issuer string
	Until          time.Time
	Usage          string // commitment, signature, any or other
	Qualified      string // no, signature, seal or website: what the certificate states of itself
	Unfit          error  // why it cannot sign, nil where it can
}

// readKeys looks what keys there are. One that can sign and bears the name of the signatory signs at once; otherwise
// they are shown, and the user chooses.
func (s *Screen) readKeys() {
	order := s.order()
	s.busy("reading-keys")
	s.cancel = s.deps.Runner.Run(func(ctx context.Context) func() {
		keys, err := s.deps.Office.Keys(ctx, order)
		return func() {
			s.idle()
			switch {
			case err != nil:
				s.focusBefore()
				s.fail(err)
			case len(keys) == 1 && keys[0].Unfit == nil && SameName(keys[0].Holder, s.signatory()):
				s.signWith(order, keys[0])
			default:
				s.showKeys(order, keys)
			}
		}
	})
}

func (s *Screen) signatory() string { return s.deps.Session.Draft().String(question.SignatoryName) }

// signWith signs with a key that was chosen.
func (s *Screen) signWith(order Order, key Key) {
	order.Key = key.Fingerprint
	draft := s.deps.Session.Draft() // the session itself belongs to the UI goroutine
	s.run(order, "signing", func(ctx context.Context, order Order) (string, error) {
		return s.deps.Office.Sign(ctx, draft, order)
	})
}

// showKeys shows the keys, those that cannot sign with the reason and without a button.
func (s *Screen) showKeys(order Order, keys []Key) {
	column := widgets.Column(look.Medium, widgets.NewText(widgets.Section, s.say("keys")))
	for _, key := range keys {
		column.Add(s.keyCard(order, key))
	}
	s.show(column)
	s.scroll.Reveal(s.result)
	if first := widgets.FirstFocusable(column); first != nil {
		s.deps.Canvas.Focus(first)
	} else {
		s.focusBefore()
	}
}

func (s *Screen) keyCard(order Order, key Key) fyne.CanvasObject {
	card := widgets.Column(look.Small, widgets.NewText(widgets.Section, key.Holder),
		widgets.NewText(widgets.Body, s.say("key.facts",
			i18n.Args{"Issuer": key.Issuer, "Until": s.deps.Words.Date(key.Until)})),
		widgets.NewText(widgets.Note, s.say("key.usage."+key.Usage)+" "+s.say("key.qualified."+key.Qualified)))
	if key.Unfit != nil {
		card.Add(widgets.NewSigned(widgets.MustFix, widgets.Body, s.deps.Words.Error(key.Unfit)))
		return widgets.Panel(look.Paper, look.Line, card)
	}
	if signatory := s.signatory(); !SameName(key.Holder, signatory) {
		card.Add(widgets.NewSigned(widgets.CheckThis, widgets.Body,
			s.say("key.other-name", i18n.Args{"Holder": key.Holder, "Signatory": signatory})))
	}
	card.Add(widgets.Row(0, widgets.NewButton(widgets.Filled, s.say("key.take"), func() { s.signWith(order, key) })))
	return widgets.Panel(look.Paper, look.Line, card)
}

// SameName reports whether two names can be those of one person: all words of the shorter one stand in the other, in
// any order, without regard to case, accents, numbers and titles of a letter.
func SameName(a, b string) bool {
	first, second := nameWords(a), nameWords(b)
	if len(first) > len(second) {
		first, second = second, first
	}
	for word := range first {
		if !second[word] {
			return false
		}
	}
	return len(first) > 0
}

func nameWords(name string) map[string]bool {
	plain := strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case unicode.IsLetter(r):
			return unicode.ToLower(r)
		}
		return ' '
	}, norm.NFKD.String(name))
	words := map[string]bool{}
	for _, word := range strings.Fields(plain) {
		if len([]rune(word)) > 1 {
			words[word] = true
		}
	}
	return words
}
