package i18n

import (
	"fmt"
	"regexp"
	"strings"
	"time"
)

// The area "native" of the catalogue holds what one language has and English has not. It is not translated: a language
// has a file native.<tag>.json only where it needs one, and only these messages may stand in it:
//
//	date.month-alone.N     the name of month N without a day, where it differs from date.month.N: "листопад", not
//	                       "листопада"
//	list.and.before        a regular expression; where the last item of a list matches, list.and.euphonic joins it:
//	                       Spanish "e" before i
//	list.and.separator     what stands between the items of a list joined by "and", where it is not list.separator:
//	                       Arabic "و" before each
//	list.or.before         the same for alternatives: Spanish "u" before o
//	article.in-list        how the number of an article stands in a list of articles: "29."
//	article.before-comma   the same where a comma follows: Serbian drops the stop there
//	party.CODE             the name of a State, where that of the Unicode data is out of date, misspelt or not the
//	                       one of treaties
//	language.TAG           the name of a language, where that of the Unicode data is

// Month writes a month of a year without a day: "November 2026", "листопад 2026 року".
func (w *Words) Month(day time.Time) string {
	number := int(day.Month())
	name := w.SayOr(fmt.Sprintf("date.month-alone.%d", number), w.Say(fmt.Sprintf("date.month.%d", number)))
	return w.Say("date.month-year", Args{"Month": name, "Year": day.Year()})
}

// Articles joins the numbers of articles as the language counts them: "29, 30 and 35", "29., 30. és 35.".
func (w *Words) Articles(numbers []string) string {
	written := make([]string, len(numbers))
	for i, number := range numbers {
		written[i] = w.SayOr("article.in-list", number, Args{"Number": number})
		if commaFollows := i < len(numbers)-2; commaFollows {
			written[i] = w.SayOr("article.before-comma", written[i], Args{"Number": number})
		}
	}
	return w.And(written)
}

// join makes a list in a sentence. Some languages change the word before the last item for the sake of its sound.
func (w *Words) join(items []string, lastID string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	separator := w.SayOr(lastID+".separator", w.Say("list.separator"))
	if before := lastID + ".before"; w.Has(before) && regexp.MustCompile(w.Say(before)).MatchString(items[last]) {
		lastID += ".euphonic"
	}
	return w.Say(lastID, Args{"First": strings.Join(items[:last], separator), "Last": items[last]})
}
