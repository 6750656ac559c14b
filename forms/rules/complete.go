package rules

import (
	"slices"
	"strings"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// parties holds both sides to be Parties, and two different ones (Articles 23 and 37).
func parties(f Facts) []Finding {
	var found []Finding
	for _, side := range []struct {
		key   question.Key[string]
		known bool
	}{{question.RequestingParty, f.Requesting.Code != ""}, {question.RequestedParty, f.Requested.Code != ""}} {
		if f.Draft.Has(side.key) && !side.known {
			found = append(found, block("not-a-party", side.key, "23", "37").
				with(i18n.Arguments{"State": i18n.Party(f.Draft.String(side.key))}))
		}
	}
	if f.bothKnown() && f.Requesting.Code == f.Requested.Code {
		found = append(found, block("same-party", question.RequestedParty, "23"))
	}
	return found
}

// limbLetters are the limbs of Article 29(2).
var limbLetters = []string{"a", "b", "c", "d", "e", "f"}

// limbs gives one blocking finding for each limb of Article 29(2) that a preservation request does not satisfy.
func limbs(f Facts) []Finding {
	if !f.preservation() {
		return nil
	}
	var found []Finding
	for _, limb := range limbLetters {
		if missing := missingIn(f, limb); len(missing) > 0 {
			found = append(found, block("limb-"+limb, missing[0], basis(treaty.Article("29(2)("+limb+")"))...).
				with(i18n.Arguments{"Missing": i18n.PlacesOf(missing...)}))
		}
	}
	return found
}

// missingIn returns the mandatory places of a limb without an answer. What the office needs, or whoever acts on the
// request, is no matter of the limb.
func missingIn(f Facts, limb string) []question.ID {
	var missing []question.ID
	for _, q := range question.All() {
		asked := q.Limb == limb && !q.OfficeNeeds && !q.NeededToAct
		if asked && f.level(q) == question.Mandatory && !f.Draft.Has(q.ID) {
			missing = append(missing, q.ID)
		}
	}
	if limb == "c" {
		missing = append(missing, missingInItems(f.Draft.Items())...)
	}
	return missing
}

// missingInItems returns the mandatory places inside the items of data sought.
func missingInItems(items []answer.Item) []question.ID {
	var missing []question.ID
	for i, item := range items {
		place := func(field question.FieldName) question.ID { return question.DataItems.At(i).Field(field) }
		if !treaty.DataCategory(item.Category).Valid() {
			missing = append(missing, place(question.FieldCategory))
		}
		if !slices.ContainsFunc(item.Identifiers, func(id answer.Identifier) bool {
			return strings.TrimSpace(id.Value) != ""
		}) {
			missing = append(missing, place(question.FieldIdentifiers))
		}
		if strings.TrimSpace(item.Relationship.Text) == "" {
			missing = append(missing, place(question.FieldRelationship))
		}
	}
	return missing
}

var itemBasis = map[treaty.RequestType]treaty.Article{treaty.Preservation: "29(2)(c)", treaty.StoredData: "31(1)"}

// dataItems names what is missing inside the items of a request for stored data; for a preservation request limb (c)
// says it.
func dataItems(f Facts) []Finding {
	if f.preservation() {
		return nil
	}
	var found []Finding
	for _, place := range missingInItems(f.Draft.Items()) {
		found = append(found, block("item-incomplete", place, basis(itemBasis[f.Type()])...))
	}
	return found
}

// territoryBasis is the provision by which a request reaches data in the territory of the requested Party alone.
func (f Facts) territoryBasis() []string {
	if f.preservation() {
		return basis("29(1)", "29(2)(d)")
	}
	return basis("31(1)")
}

// custodianLink asks how the link to the requested State was established where neither custodian nor location is known.
func custodianLink(f Facts) []Finding {
	if !f.Draft.Has(question.CustodianKnown) || custodianIsKnown(f) || f.Draft.Has(question.CustodianLocation) ||
		f.Draft.Has(question.CustodianLocationBasis) {
		return nil
	}
	return []Finding{warn("link-to-territory-missing", question.CustodianLocationBasis, f.territoryBasis()...)}
}

// placeholders refuses a text in which a word in square brackets was left to be replaced.
func placeholders(f Facts) []Finding {
	var found []Finding
	for place, text := range f.FreeTexts() {
		if mark := placeholderPattern.FindString(text.Text); mark != "" {
			found = append(found, block("placeholder-left", place, itemless(f)...).
				with(i18n.Arguments{"Mark": i18n.Text(mark)}))
		}
	}
	return found
}

// itemless is the basis of a finding about the text as a whole.
func itemless(f Facts) []string {
	if f.preservation() {
		return basis("29(2)")
	}
	return basis("31")
}
