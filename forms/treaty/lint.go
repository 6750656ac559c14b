package treaty

import (
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"

	"golang.org/x/text/language"
)

// Problem is a fault in a record of an instrument, with the file and the place in it.
type Problem struct {
	File    string
	Place   string // such as "relations[ets30]"
	Message string
}

// String gives the problem in one line, as a compiler would.
func (p Problem) String() string { return p.File + ": " + p.Place + ": " + p.Message }

// Lint reads a folder of instruments and returns all problems in the order of the files. A file that cannot be read
// gives one problem, and the others are checked all the same. The error is for a folder that cannot be read.
func Lint(folder fs.FS) ([]Problem, error) {
	names, err := fs.Glob(folder, "*.yaml")
	if err != nil {
		return nil, err
	}
	var records []Record
	var problems []Problem
	for _, name := range names {
		text, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, err
		}
		record, err := Decode(text)
		switch {
		case err != nil:
			problems = append(problems, Problem{name, "file", "it cannot be read: " + plain(err)})
		case string(record.ID)+".yaml" != name:
			problems = append(problems, Problem{name, "id", fmt.Sprintf("%q must be the file's name", record.ID)})
		default:
			records = append(records, record)
		}
	}
	return append(problems, NewInstruments(records).problems()...), nil
}

// inGoType is what the decoder adds for programmers about a key that it does not know.
var inGoType = regexp.MustCompile(` in type treaty\.[A-Za-z]+`)

func plain(err error) string { return inGoType.ReplaceAllString(err.Error(), "") }

// problems checks every record, and the relations between them.
func (all *Instruments) problems() []Problem {
	l := linter{all: all}
	for _, r := range all.records {
		l.file = string(r.ID) + ".yaml"
		l.head(r)
		l.status(r.Status)
		l.shape(r.Shape)
		l.reach(r.Territory)
		l.relations(r)
		l.provisions(r)
		l.rest(r)
	}
	l.cycles()
	return l.found
}

type linter struct {
	all   *Instruments
	file  string
	found []Problem
}

func (l *linter) report(place, format string, args ...any) {
	l.found = append(l.found, Problem{l.file, place, fmt.Sprintf(format, args...)})
}

// oneOf refuses a value that does not stand in a closed list.
func oneOf[T ~string](l *linter, place string, value T, list []T) {
	if !slices.Contains(list, value) {
		l.report(place, "%q is not one of %v", value, list)
	}
}

func (l *linter) words(place string, w Words) {
	if w.En == "" || w.Fr == "" {
		l.report(place, "the text must stand in English and in French")
	}
}

func (l *linter) day(place string, d Date, needed bool) {
	if (d != "" || needed) && !d.Valid() {
		l.report(place, "the date %q is not of the form 2026-11-22", d)
	}
}

// order refuses a day that lies before another one that must come first.
func (l *linter) order(place, first string, earlier Date, second string, later Date) {
	if earlier != "" && later != "" && later < earlier {
		l.report(place, "%s (%s) lies before %s (%s)", second, later, first, earlier)
	}
}

func (l *linter) head(r Record) {
	if !r.ID.Valid() {
		l.report("id", "%q is not an id: small letters, digits and hyphens", r.ID)
	}
	l.words("names", Words{r.Names.En, r.Names.Fr})
	l.words("names.short", r.Names.Short)
	oneOf(l, "kind", r.Kind, Kinds())
	oneOf(l, "basis", r.Basis, Bases())
	l.day("citation.date", r.Citation.Date, false)
	l.order("status", "citation.date", r.Citation.Date, "in_force", r.Status.InForce)
	if r.Condition != nil {
		l.words("condition", *r.Condition)
	}
	if r.Condition == nil && (r.Basis == ByOffence || r.Basis == BasisUnknown) {
		l.report("condition", "it must say when the instrument is a basis")
	}
	if r.Notes != nil {
		l.words("notes", *r.Notes)
	}
}

func (l *linter) status(s Status) {
	l.day("status.in_force", s.InForce, false)
	l.day("status.as_of", s.AsOf, true)
	oneOf(l, "status.confidence", s.Confidence, Confidences())
	if s.Pending != nil {
		l.words("status.pending", *s.Pending)
		if s.InForce != "" {
			l.report("status", "what is pending has no day of force")
		}
	}
	l.states("status.signed", s.Signed)
	l.states("status.consents", s.Consents)
}

// states refuses a code that is no country of ISO 3166-1.
func (l *linter) states(place string, codes []string) {
	for _, code := range codes {
		if region, err := language.ParseRegion(code); err != nil || !region.IsCountry() || region.String() != code {
			l.report(place, "%q is not the code of a State", code)
		}
	}
}

// shape holds sides to their number and every State to one of them.
func (l *linter) shape(s Shape) {
	if s.Club() || s.Pair {
		return
	}
	if len(s.Sides) != 2 {
		l.report("shape", "an instrument has two sides, this one has %d", len(s.Sides))
	}
	seen := map[string]string{}
	for _, side := range slices.Sorted(maps.Keys(s.Sides)) {
		place := "shape.sides." + side
		l.states(place, s.Sides[side])
		if len(s.Sides[side]) == 0 {
			l.report(place, "the side has no member")
		}
		for _, state := range s.Sides[side] {
			if other, twice := seen[state]; twice {
				l.report(place, "%s stands on the side %s as well", state, other)
			}
			seen[state] = side
		}
	}
}

var placePattern = regexp.MustCompile(`^[A-Z]{2}/[a-z]+(-[a-z]+)*$`)

func (l *linter) reach(r Reach) {
	var seen []string
	for _, list := range []struct {
		name   string
		places []string
	}{{"includes", r.Includes}, {"excludes", r.Excludes}, {"unknown", r.Unknown}} {
		for _, place := range list.places {
			if !placePattern.MatchString(place) {
				l.report("territory."+list.name, "%q is not a territory such as NL/curacao", place)
			}
			if slices.Contains(seen, place) {
				l.report("territory."+list.name, "%s stands twice", place)
			}
			seen = append(seen, place)
		}
	}
}

func (l *linter) relations(r Record) {
	for _, relation := range r.Relations {
		place := fmt.Sprintf("relations[%s]", relation.To)
		oneOf(l, place+".how", relation.How, Hows())
		if relation.To == r.ID || !l.all.Has(relation.To) {
			l.report(place+".to", "%q is not another instrument of the folder", relation.To)
		}
		if relation.How == DisplacesArt27 && relation.To != ETS185 {
			l.report(place, "%s is a relation to %s", DisplacesArt27, ETS185)
		}
	}
}

func (l *linter) provisions(r Record) {
	for _, purpose := range slices.Sorted(maps.Keys(r.Provisions)) {
		p, place := r.Provisions[purpose], "provisions."+string(purpose)
		oneOf(l, place, purpose, Purposes())
		l.words(place, Words{p.WordsEn, p.WordsFr})
		l.article(place+".article", p.Article)
		oneOf(l, place+".confidence", p.Confidence, Confidences())
		if p.AsReplacedBy != "" && !l.all.Has(p.AsReplacedBy) {
			l.report(place+".as_replaced_by", "%q is not an instrument of the folder", p.AsReplacedBy)
		}
		if p.Condition != nil {
			l.words(place+".condition", *p.Condition)
		}
	}
}

var articlePattern = regexp.MustCompile(`^([0-9]{1,3}(\([0-9a-z]+\))*)?$`)

// article takes "15(1)", and nothing where the number is not known.
func (l *linter) article(place string, a Article) {
	if !articlePattern.MatchString(string(a)) {
		l.report(place, "%q is not an article such as 15(1)", a)
	}
}

func (l *linter) rest(r Record) {
	if r.Form != nil {
		oneOf(l, "form.strength", r.Form.Strength, FormStrengths())
		l.words("form.name", r.Form.Name)
		l.words("form.where", r.Form.Where)
		l.article("form.article", r.Form.Article)
		l.source("form.source", r.Form.Source)
	}
	for _, limit := range r.Limits {
		l.words("limits", limit.What)
		l.article("limits", limit.Article)
		oneOf(l, "limits.confidence", limit.Confidence, Confidences())
	}
	if r.Recipients.Default != "" {
		oneOf(l, "recipients.default", r.Recipients.Default, AllRecipients())
	}
	if len(r.Sources) == 0 {
		l.report("sources", "no source is named")
	}
	for _, source := range r.Sources {
		l.source("sources", source)
	}
	oneOf(l, "review", r.Review, Reviews())
}

func (l *linter) source(place string, s Source) {
	if s.Document == "" {
		l.report(place, "the document is missing")
	}
	l.day(place+".as_of", s.AsOf, true)
}
