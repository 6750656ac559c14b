package pdf

import (
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rogatory/cmd/golden"
	"rogatory/forms/document"
	"rogatory/forms/question"
	"rogatory/pdf/read"
)

// phrases are the words of a small request: title, subtitle, heading, paragraph, label, value, label of the reference,
// label of a long value, long value, two items, head and cell of a table, seal.
var phrases = map[string][]string{
	"en": {"Request for preservation", "Article 29", "Data to be preserved", "The authority asks for preservation.",
		"Date", "22 November 2026", "Reference", "Text of the law", "Whoever obtains access without right.",
		"traffic data", "subscriber information", "Kind", "Address", "Seal"},
	"fr": {"Demande de conservation", "Article 29", "Données à conserver", "L’autorité demande la conservation.",
		"Date", "22 novembre 2026", "Référence", "Texte de la loi", "Quiconque accède sans droit.",
		"journaux de connexion", "données d’abonné", "Type", "Adresse", "Sceau"},
	"ar": {"طلب الحفظ", "المادة 29", "البيانات المطلوبة", "تطلب السلطة حفظ البيانات.", "التاريخ", "22 نونبر 2026",
		"المرجع", "نص القانون", "كل من دخل دون حق.", "بيانات المرور", "بيانات المشترك", "النوع", "العنوان", "الختم"},
	"he": {"בקשה לשימור", "סעיף 29", "הנתונים לשימור", "הרשות מבקשת שימור.", "תאריך", "22 בנובמבר 2026", "סימוכין",
		"לשון החוק", "החודר שלא כדין.", "נתוני תעבורה", "פרטי המנוי", "סוג", "כתובת", "חותמת"},
	"ja": {"保全の要請", "第29条", "保全すべきデータ", "当局は保全を求める。", "日付", "2026年11月22日", "文書番号", "法令の条文", "権限なくアクセスした者。", "通信記録",
		"加入者情報", "種類", "住所", "公印"},
	"uk": {"Запит про збереження", "Стаття 29", "Дані для збереження", "Орган просить зберегти дані.", "Дата",
		"22 листопада 2026", "Номер", "Текст закону", "Хто отримує доступ без права.", "дані про рух",
		"дані про абонента", "Вид", "Адреса", "Печатка"},
}

const untranslated = "Words that nobody translated stand once, in the language in which they were written, over the " +
	"whole width of the page."

// small is a request of a page in a language.
func small(language string) document.Document {
	w := phrases[language]
	return document.Document{
		Language: language, Letterhead: []string{"Office"}, Title: w[0], Subtitle: w[1], Confidence: w[13],
		PageLabel: "{page}", Blocks: []document.Block{
			document.Heading{Level: 1, Number: "1", Text: w[2]},
			document.Paragraph{Text: w[3]},
			document.Fields{Rows: []document.Field{
				{Label: w[4], Value: w[5], Question: string(question.RequestDate)},
				{Label: w[6], Value: "12 Js 44/26", Question: string(question.Reference)},
				{Label: w[7], Value: strings.Repeat(w[8]+" ", 12), Question: string(question.OffenceProvisionsText)},
			}},
			document.Paragraph{Text: untranslated, Language: "en", Question: string(question.FactsSummary)},
			document.List{Items: []string{w[9], w[10]}},
			document.Table{Columns: []document.Column{{Title: w[11]}, {Title: w[2]}},
				Rows: [][]string{{w[12], "192.0.2.17"}}},
			document.Signature{PlaceAndDate: w[5], Name: "N. N.", SealLabel: w[13]},
		},
	}
}

func besideEachOther(first, second string) document.Document {
	return document.SideBySide(small(first), small(second))
}

// pairs are the languages of the samples: both directions of writing on both sides.
var pairs = [][2]string{{"en", "fr"}, {"uk", "en"}, {"ja", "en"}, {"ar", "en"}, {"he", "fr"}, {"en", "ar"}}

func TestGoldenTextOfTwoLanguages(t *testing.T) {
	for _, pair := range pairs {
		got := tool(t, render(t, besideEachOther(pair[0], pair[1])), "pdftotext", "-layout", "FILE", "-")
		golden.Hold(t, filepath.Join("testdata", pair[0]+"-"+pair[1]+".txt"), got)
	}
}

// Each language has its own half and begins at the side at which it is written; the first one has the half where the
// page begins.
func TestEachLanguageHasItsHalf(t *testing.T) {
	middle, limit := pageWidth/2, pageWidth-marginSide
	for _, pair := range pairs {
		doc := besideEachOther(pair[0], pair[1])
		for i, language := range pair {
			for _, phrase := range []string{phrases[language][0], phrases[language][3]} {
				left, right := edges(t, doc, phrase)
				onTheLeft := (i == 0) == (directionOf(pair[0]) == directionOf("en"))
				if onTheLeft && right > middle || !onTheLeft && left < middle {
					t.Errorf("%v: %q stands from %.1f to %.1f", pair, phrase, left, right)
				}
				begin, want := left, marginSide
				switch rightToLeft := directionOf(language) == directionOf("ar"); {
				case rightToLeft && onTheLeft:
					begin, want = right, middle-gutter/2
				case rightToLeft:
					begin, want = right, limit
				case !onTheLeft:
					want = middle + gutter/2
				}
				if math.Abs(begin-want) > 0.5 {
					t.Errorf("%v: %q begins at %.1f, not at %.1f", pair, phrase, begin, want)
				}
			}
		}
		if left, right := edges(t, doc, "Words that"); left > marginSide+0.5 || right < middle {
			t.Errorf("%v: what is not translated stands from %.1f to %.1f", pair, left, right)
		}
	}
}

// What reads the same in both languages stands once, everything else in both.
func TestTheSameWordsStandOnce(t *testing.T) {
	for _, pair := range pairs {
		var shown strings.Builder
		for _, pg := range setPages(t, besideEachOther(pair[0], pair[1])) {
			for _, at := range pg.placed {
				shown.WriteString(strings.Map(withoutIsolates, boxText(at.box)) + "\n")
			}
		}
		for _, phrase := range []string{"12 Js 44/26", "N. N.", "192.0.2.17", "Words that"} {
			if n := strings.Count(shown.String(), phrase); n != 1 {
				t.Errorf("%v: %q stands %d times", pair, phrase, n)
			}
		}
		for _, language := range pair {
			for _, phrase := range phrases[language] {
				if !strings.Contains(shown.String(), phrase) {
					t.Errorf("%v: %q is missing", pair, phrase)
				}
			}
		}
	}
}

func withoutIsolates(r rune) rune {
	if r == leftToRightIsolate || r == rightToLeftIsolate || r == popIsolate {
		return -1
	}
	return r
}

// spoken returns the role and the language of every element that holds text, in the order of reading.
func spoken(t *testing.T, tags *tagged) []string {
	t.Helper()
	var all []string
	for i, e := range tags.elements {
		if len(kidsOf(e)) == 0 {
			continue
		}
		if _, isText := kidsOf(e)[0].(read.Reference); isText {
			continue
		}
		language := ""
		for number := tags.own[i]; language == ""; {
			e := must(tags.Dict(number))(t)
			if s, ok := e["Lang"].(read.String); ok {
				language = read.Text(s)
			}
			above, ok := e["P"].(read.Reference)
			if !ok || e["S"] == read.Name("Document") {
				break
			}
			number = above
		}
		all = append(all, string(e["S"].(read.Name))+" "+language)
	}
	return all
}

// A reader that speaks hears the first language and then the second, pair by pair, each named.
func TestOrderOfReadingOfPairs(t *testing.T) {
	got := spoken(t, checkTagged(t, render(t, besideEachOther("ar", "en"))))
	want := []string{
		"P ", "P ", "P en", "H1 ", "H1 en", "P ", "P en", // letterhead, note, title, subtitle
		"H2 ", "H2 en", "P ", "P en", // section
		"P ", "P en", "TD ", "TD en", // date
		"P ", "P en", "TD ", // reference
		"P ", "P en", "TD ", "TD en", // text of the law
		"P en",                                                                         // not translated
		"Lbl ", "LBody ", "Lbl ", "LBody ", "Lbl en", "LBody en", "Lbl en", "LBody en", // lists
		"P ", "P en", "P ", "P en", "P ", "P en", "TD ", // table
		"P ", "P en", "P ", "P en", "P ", // signature
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// A table in which some rows have two values has the same number of columns in every row.
func TestTablesOfPairsAreRegular(t *testing.T) {
	for _, pair := range pairs {
		tags := checkTagged(t, render(t, besideEachOther(pair[0], pair[1])))
		widths := map[int]bool{}
		for i, e := range tags.elements {
			if e["S"] != read.Name("TR") || tags.above[tags.own[i].Number] != read.Name("Table") {
				continue
			}
			columns := 0
			for _, kid := range kidsOf(e) {
				cell := must(tags.Dict(kid))(t)
				span, spans := must(tags.Dict(cell["A"]))(t)["ColSpan"].(read.Integer)
				columns++
				if spans {
					columns += int(span) - 1
				}
			}
			widths[columns] = true
		}
		if len(widths) != 1 || !widths[3] {
			t.Errorf("%v: rows of %v columns", pair, widths)
		}
	}
}

// long is a request whose facts run over pages in both languages.
func long(sentence string, times int, language string) document.Document {
	doc := small(language)
	doc.Blocks = slices.Insert(doc.Blocks, 2,
		document.Block(document.Paragraph{Text: strings.Repeat(sentence+" ", times), Question: "facts"}))
	return doc
}

func TestBothHalvesOfALongPairGoOn(t *testing.T) {
	both := document.SideBySide(long("One more thing happened.", 400, "en"),
		long("Il se passa autre chose encore.", 300, "fr"))
	pages := setPages(t, both)
	for i, pg := range pages[1:3] {
		cells := strings.Split(boxText(pg.placed[0].box), "|")
		if len(cells) != 2 || !strings.Contains(cells[0], "thing") && !strings.Contains(cells[0], "One") ||
			!strings.ContainsAny(cells[1], "aeiou") {
			t.Errorf("page %d begins with %q", i+2, cells)
		}
	}
	checkTagged(t, render(t, both))
}

// No page begins with the last line of a half or ends with its first, and none ends with a heading.
func TestPairsAreBrokenWell(t *testing.T) {
	for above := range 30 {
		first, second := long("One more thing happened.", 20, "en"), long("Il se passa autre chose encore.", 13, "fr")
		filler := document.Block(document.Paragraph{Text: strings.TrimSuffix(strings.Repeat("line\n", 20+above), "\n")})
		first.Blocks, second.Blocks = slices.Insert(first.Blocks, 0, filler), slices.Insert(second.Blocks, 0, filler)
		pages := setPages(t, document.SideBySide(first, second))
		for i, pg := range pages[:len(pages)-1] {
			last, next := pg.placed[len(pg.placed)-1].box, pages[i+1].placed[0].box
			if last.bookmark != "" {
				t.Errorf("%d lines above: page %d ends with a heading", above, i+1)
			}
			if last.row == 0 || last.row != next.row {
				continue
			}
			for column := range 2 {
				if onPage(pg, last.row, column) == 1 || onPage(pages[i+1], last.row, column) == 1 {
					t.Errorf("%d lines above: a line of half %d stands alone at the end of page %d", above, column, i+1)
				}
			}
		}
	}
}

// onPage counts the lines of a column of a pair on a page.
func onPage(pg page, row, column int) int {
	n := 0
	for _, at := range pg.placed {
		if at.box.row == row && len(at.box.columns[column]) > 0 {
			n++
		}
	}
	return n
}

// Documents that do not have the same blocks lose nothing.
func TestBlocksWithoutACounterpartAreKept(t *testing.T) {
	first, second := small("en"), small("fr")
	first.Blocks = append([]document.Block{document.Paragraph{Text: "Only in English.", Question: "a"}},
		first.Blocks...)
	second.Blocks = append(second.Blocks,
		document.Table{Columns: []document.Column{{Title: "Seulement"}}, Rows: [][]string{{"en français"}}},
		document.List{Items: []string{"une", "liste"}},
		document.Fields{Rows: []document.Field{{Label: "Une", Value: "ligne", Question: "b"}}})
	text := tool(t, render(t, document.SideBySide(first, second)), "pdftotext", "FILE", "-")
	for _, want := range []string{"Only in English.", "Seulement", "en français", "liste", "ligne"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is lost", want)
		}
	}
}

// A value of several lines without a letter of the document's language begins at its own side; a single line stays
// beside its label.
func TestAForeignValueBeginsAtItsOwnSide(t *testing.T) {
	doc := small("ar")
	law := "Section 201: Whoever intentionally gains access without right to the whole or a part of a computer " +
		"system is liable to imprisonment."
	doc.Blocks = []document.Block{document.Fields{Rows: []document.Field{{Label: "نص", Value: law},
		{Label: "عنوان", Value: "Berlin"}}}}
	if left, _ := edges(t, doc, "Section"); math.Abs(left-marginSide) > 0.5 {
		t.Errorf("the law begins at %.1f", left)
	}
	if _, right := edges(t, doc, "Berlin"); math.Abs(right-(pageWidth-marginSide-textWidth*labelShare)) > 0.5 {
		t.Errorf("the address ends at %.1f", right)
	}
}
