//go:build window

package main

import "rogatory/forms/question"

// The answers of the case that every interview is about: a mailbox that somebody opened, and the address from which.
// Names are typed without accents, since the keyboard of the display has none.

// answers are what is done on the pages that do not go by themselves. A page that a request does not have is not asked
// about.
func answers() map[question.PageID][]act {
	return map[question.PageID][]act{
		"parties": {fill("Tab Tab", "question.request.requested_party.title", text{"japan", "japon"}),
			{keys: "Return"}},
		"need": {press("End space", "option.need.alternatives.none-applies")},
		// The document is in the language of the texts, so that no translation is asked for.
		"languages": {fill("", "question.request.language.title", text{"engl", "fran"}), {keys: "Return"}},
		"reference": {fill("", "question.request.reference.title", same("12 Js 44/26"))},
		"stage":     {press("space", "option.case.stage.pre-trial")},
		"offence":   {press("space", "option.offence.articles.2")},
		"provisions": {
			fill("", "question.offence.title.title", text{"Data espionage", "Espionnage de donnees"}),
			fill("Tab Tab", "question.offence.provisions.title",
				text{"Section 202a of the Criminal Code", "Article 202a du code penal"}),
		},
		"facts": {fill("", "page.facts.why", text{
			"On 20 November 2026 at 23:41 an unknown person opened the mailbox of the victim from the address " +
				"192.0.2.7 and copied its contents.",
			"Le 20 novembre 2026, une personne inconnue a ouvert la messagerie de la victime depuis une adresse et " +
				"en a copie le contenu."})},
		"dual-criminality": {fill("", "page.dual-criminality.why",
			text{"The conduct would be illegal access there.", "Le comportement y serait puni comme acces illegal."})},
		"data":      dataItem(),
		"custodian": {press("Down space", "option.custodian.known.no")},
		"location": {
			fill("", "question.custodian.location.title",
				text{"A data centre in Tokyo", "Un centre de donnees a Tokyo"}),
			fill("Tab Tab", "question.custodian.location_basis.title",
				text{"Registry of IP addresses, 21 November 2026", "Registre des adresses IP, 21 novembre 2026"}),
		},
		"necessity": {
			press("space", "option.necessity.grounds.volatile"),
			fill("Tab Tab", "question.necessity.explanation.title",
				text{"The provider deletes connection records after seven days.",
					"Le fournisseur efface ses journaux apres sept jours."}),
		},
		"urgency":         {press("Down space", "screen.interview.no")},
		"expedition":      {press("space", "option.expedited.ground.vulnerable-data")},
		"confidentiality": {press("Down space", "screen.interview.no")},
		"follow-up":       {press("End space", "option.followup.measures.disclose")},
		"measures":        {press("space", "option.measure.kinds.disclose")},
		"results":         {press("space", "")},
		"use": {fill("", "question.use.proceedings.title",
			text{"They will show which customer used the address.",
				"Elles montreront quel client a utilise l adresse."})},
	}
}

// dataItem fills in the card of the first item: traffic data, one IP address with port and moment. Its relationship to
// the offence is left out: the page says so, and its link leads to the field.
func dataItem() []act {
	return []act{
		press("Down Down space", "option.data.items.category.traffic"),
		press("Tab space", "option.data.items.kinds.call-records"),
		fill("Tab", "question.data.items.identifiers.kind.title", same("ip")),
		fill("Tab", "question.data.items.identifiers.value.title", same("192.0.2.7")),
		{keys: "Tab", words: "question.data.items.identifiers.port.title", field: 2, typed: same("51234")},
		{keys: "Tab", words: "question.data.items.identifiers.at.title", field: 2,
			typed: same("20.11.2026 23:41:07+01:00")},
		press("ctrl+Next", "screen.interview.continue"),
		{keys: "Return", words: "question.data.items.relationship.title", field: 1,
			typed: text{"The records will show which customer used the address when the mailbox was opened.",
				"Les journaux montreront quel client utilisait l adresse."}},
	}
}

// officeParticulars are what the first start asks for: the particulars that stand in every request.
func officeParticulars() []act {
	field := func(id, typed string) act { return fill("Tab", "screen.settings.field."+id, same(typed)) }
	return []act{
		{keys: "Tab Tab Tab"}, // language, look and size of text stay as they are
		field("letterhead", "Staatsanwaltschaft Berlin"),
		fill("Tab", "screen.settings.field.party", text{"german", "allemagne"}), {keys: "Return"},
		field("authority", "Staatsanwaltschaft Berlin"),
		fill("Tab", "screen.settings.field.authority-kind", text{"prosecutor", "public"}), {keys: "Return"},
		field("address", "Turmstrasse 91, 10559 Berlin"),
		field("person", "Dr Anna Novak"),
		field("post", "Staatsanwaltin"),
		field("phone", "+49 30 5550100"),
		field("email", "duty@example.org"),
		fill("Tab Tab Tab", "screen.settings.field.time-zone", same("Europe/Berlin")),
		field("verification-name", "Jan Weber"),
		fill("Tab Tab", "screen.settings.field.verification-phone", same("+49 30 5550101")),
		fill("Tab Tab", "screen.settings.field.signatory-name", same("Dr Anna Novak")),
		field("signatory-post", "Staatsanwaltin"),
		field("signatory-place", "Berlin"),
		fill("Tab Tab", "screen.settings.field.drafting-language", text{"english", "francais"}), {keys: "Return"},
	}
}
