package document

import (
	"fmt"
	"strings"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// data states what is sought, one block for each item, and what it has to do with the offence: limb (c).
func (w *writer) data() {
	var blocks []Block
	for i, item := range w.draft.Items() {
		blocks = append(blocks, w.item(i, item)...)
	}
	if len(blocks) == 0 {
		blocks = []Block{Paragraph{Text: w.say("gap"), Question: string(question.DataItems)}}
	}
	w.addLimb("data."+string(w.draft.Type()), "c", blocks...)
}

func (w *writer) item(i int, item answer.Item) []Block {
	category := w.say("gap")
	if treaty.DataCategory(item.Category).Valid() {
		category = w.Words.Say("category." + item.Category)
	}
	heading := Heading{Level: 2, Number: fmt.Sprintf("%d.%d", w.section+1, i+1),
		Text:     w.say("item.heading", i18n.Args{"Number": i + 1, "Category": category}),
		Question: string(question.DataItems.At(i))}
	return append([]Block{heading, w.itemFields(i, item)}, w.identifiers(i, item)...)
}

func (w *writer) itemFields(i int, item answer.Item) Block {
	relationship := w.text(item.Relationship)
	if relationship == "" {
		relationship = w.say("gap")
	}
	at := question.DataItems.At(i)
	return Fields{Rows: concat(
		w.labelled("item.kinds", w.dataKinds(item), at.Field(question.FieldKinds)),
		w.labelled("item.period", w.period(item), at.Field(question.FieldFrom)),
		w.labelled("item.time_zone", w.timeZone(item.TimeZone), at.Field(question.FieldTimeZone)),
		inLanguage(w.labelled("item.relationship", relationship, at.Field(question.FieldRelationship)),
			w.foreign(item.Relationship)),
		inLanguage(w.labelled("item.excluded", w.text(item.Excluded), at.Field(question.FieldExcluded)),
			w.foreign(item.Excluded)),
		w.labelled("item.custodian", w.itemCustodian(item), at.Field(question.FieldCustodian)),
	)}
}

// dataKinds gives every kind of data a line of its own; a kind that its category does not offer is printed as it
// stands.
func (w *words) dataKinds(item answer.Item) string {
	var kinds []string
	for _, kind := range item.Kinds {
		kinds = append(kinds, w.Words.SayOr("document.kind."+item.Category+"."+kind, kind))
	}
	return strings.Join(kinds, "\n")
}

// period writes a period in words. An end that is open means what exists when the request is carried out.
func (w *words) period(item answer.Item) string {
	id, args := "period.", i18n.Args{"From": w.moment(item.From, item.TimeZone), "To": w.moment(item.To, item.TimeZone)}
	if item.From != "" {
		id += "from"
	}
	if item.From != "" && item.To != "" {
		id += "-"
	}
	switch item.To {
	case "":
	case question.AtPreservation:
		id += "to-preservation"
	case question.AtExecution:
		id += "to-execution"
	default:
		id += "to"
	}
	if item.From == "" && item.To == "" {
		return ""
	}
	return w.say(id, args)
}

// itemCustodian names the custodian of an item where there are several.
func (w *words) itemCustodian(item answer.Item) string {
	further := w.draft.Custodians()
	switch {
	case len(further) == 0 || !rules.Applies(w.Facts, question.Custodians):
		return ""
	case item.Custodian == nil:
		return w.answer(question.CustodianName)
	case *item.Custodian >= 0 && *item.Custodian < len(further):
		return further[*item.Custodian].Name
	}
	return w.say("gap")
}

// identifiers is the table of identifiers of an item; columns that no identifier fills are left out.
func (w *writer) identifiers(i int, item answer.Item) []Block {
	var rows [][]string
	for _, identifier := range item.Identifiers {
		rows = append(rows, w.identifier(item, identifier))
	}
	id := question.DataItems.At(i).Field(question.FieldIdentifiers)
	table := w.table(id, []Column{w.column("identifier.kind", 2.2), w.column("identifier.value", 5.4),
		w.column("identifier.port", 1.4),
		w.column("identifier.at", 6.2)}, rows)
	if len(table.Rows) == 0 {
		return []Block{Fields{Rows: w.labelled("identifier.value", w.say("gap"), id)}}
	}
	return []Block{w.sentence("item.identifiers", id), table}
}

// identifier is a row of that table, without cells where there is no identifier.
func (w *words) identifier(item answer.Item, identifier answer.Identifier) []string {
	value := strings.TrimSpace(identifier.Value)
	if value == "" {
		return nil
	}
	kind := w.say("option.identifier.other")
	if identifier.Kind != "" {
		kind = w.Words.SayOr("document.option.identifier."+identifier.Kind, identifier.Kind)
	}
	zone := identifier.TimeZone
	if zone == "" {
		zone = item.TimeZone
	}
	port := ""
	if identifier.Port != 0 {
		port = fmt.Sprint(identifier.Port)
	}
	return []string{kind, value, port, w.moment(identifier.At, zone)}
}

// custodian names the custodian and the location of the computer system as far as they are known: limb (d).
func (w *writer) custodian() {
	var blocks []Block
	switch w.draft.String(question.CustodianKnown) {
	case question.Known:
		blocks = append(blocks, Fields{Rows: append(w.rows(question.CustodianName, question.CustodianEntity,
			question.CustodianAddress,
			question.CustodianContact),
			append(w.place(question.CustodianCountry, question.CustodianTerritory),
				w.furtherCustodians()...)...)})
	case question.NotKnown:
		blocks = append(blocks, w.sentence("custodian.not-known", question.CustodianKnown))
	default:
		blocks = append(blocks, Fields{Rows: w.labelled(string(question.CustodianName), w.say("gap"),
			question.CustodianKnown)})
	}
	if w.answer(question.CustodianLocation) == "" && w.draft.Has(question.CustodianKnown) {
		blocks = append(blocks, w.sentence("custodian.location-not-known", question.CustodianLocation))
	}
	blocks = append(blocks, Fields{Rows: append(w.page(question.LocationPage),
		w.place(question.LocationCountry, question.LocationTerritory)...)})
	w.addLimb("custodian", "d", blocks...)
}

// place is a State with the part of it that its record tells apart: "United Kingdom (Scotland)".
func (w *writer) place(country, territory question.Key[string]) []Field {
	state := w.answer(country)
	if w.answer(territory) != "" {
		part := w.speaker().Option(territory.ID(), w.draft.String(territory))
		state = w.say("place", i18n.Args{"State": state, "Part": part})
	}
	return w.labelled(string(country), state, country)
}

func (w *words) furtherCustodians() []Field {
	var fields []Field
	for i, c := range w.draft.Custodians() {
		label := w.say("label.custodian.further", i18n.Args{"Number": i + 1})
		var lines []string
		for _, line := range []string{c.Name, c.Entity, c.Address, c.Contact} {
			if line != "" {
				lines = append(lines, line)
			}
		}
		if len(lines) > 0 {
			fields = append(fields, Field{Label: label, Value: strings.Join(lines, "\n"),
				Question: string(question.Custodians.At(i))})
		}
	}
	return fields
}
