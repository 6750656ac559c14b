package party

import (
	"cmp"
	"fmt"
	"net/mail"
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"
)

func (l *linter) id(place, id string) {
	prefix := strings.ToLower(string(l.party.Code)) + "-"
	if !strings.HasPrefix(id, prefix) {
		l.report(place, "the id %q must begin with %q", id, prefix)
	}
	if where, taken := l.ids[id]; taken {
		l.report(place, "the id %q stands in %s already", id, where)
	}
	l.ids[id] = l.file
}

func (l *linter) words(place string, w Words) {
	if w.En == "" || w.Fr == "" {
		l.report(place, "the text is needed in English and in French")
	}
}

// sentence holds a text of our own to two languages; a name can be the same in both, a sentence cannot.
func (l *linter) sentence(place string, w Words) {
	l.words(place, w)
	if w.En != "" && w.En == w.Fr {
		l.report(place, "the English text and the French text are the same")
	}
}

func oneOf[T cmp.Ordered](l *linter, place string, value T, list []T) {
	if !slices.Contains(list, value) {
		l.report(place, "%q is not one of %v", fmt.Sprint(value), list)
	}
}

func (l *linter) languageTags(place string, tags []string) {
	if len(tags) == 0 {
		l.report(place, "no language is named")
	}
	for _, tag := range tags {
		if parsed, err := language.Parse(tag); err != nil || parsed.String() != tag && tag != "no" {
			l.report(place, "%q is not a language tag in its shortest form", tag)
		}
	}
}

func (l *linter) emails(place string, addresses []string) {
	for _, address := range addresses {
		if parsed, err := mail.ParseAddress(address); err != nil || parsed.Address != address {
			l.report(place, "%q is not an e-mail address", address)
		}
	}
}

// phonePattern takes what declarations print, such as "(+37322) 221 470" and "+ 232 7698 9565".
var phonePattern = regexp.MustCompile(`^\(?\+? ?[0-9][0-9 ()./+\-–]*([, ]*(ext|extension|or)\.? ?[0-9 ]+)?$`)

func (l *linter) numbers(place string, numbers []string) {
	for _, number := range numbers {
		if !phonePattern.MatchString(number) {
			l.report(place, "%q is not a telephone number", number)
		}
	}
}

func (l *linter) timeZone(place, zone string) {
	if zone == "" {
		return
	}
	if _, err := time.LoadLocation(zone); err != nil || !strings.Contains(zone, "/") {
		l.report(place, "%q is not a time zone such as Europe/Paris", zone)
	}
}

// webPattern takes an address with or without its protocol, as declarations print it.
var webPattern = regexp.MustCompile(`^(https?://)?([a-z0-9-]+\.)+[a-z]{2,}(/[^ ]*)?$`)

func (l *linter) webAddresses(place string, addresses []string) {
	for _, address := range addresses {
		if !webPattern.MatchString(address) {
			l.report(place, "%q is not a web address", address)
		}
	}
}
