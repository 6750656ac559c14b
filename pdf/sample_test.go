package pdf

import (
	"fmt"

	"rogatory/forms/document"
	"rogatory/forms/treaty"
)

// english is a fictitious request of about four pages with every kind of block.
func english() document.Document {
	return document.Document{
		Type: treaty.Preservation, Language: "en",
		Letterhead: []string{
			"Public Prosecutor’s Office of Freiburg", "Cybercrime Unit",
			"Kaiser-Joseph-Straße 259, 79098 Freiburg im Breisgau, Germany",
			"Telephone +49 761 205 0 · cybercrime@sta-freiburg.example",
		},
		Title:    "Request for the expedited preservation of stored computer data",
		Subtitle: "Articles 16, 29 and 30 of the Convention on Cybercrime (ETS No. 185)",
		Confidence: "Confidential. The requested Party is asked to keep the fact and the substance of this request " +
			"confidential (Article 27(8)).",
		Reference: "12 Js 44/26", Date: "2026-11-22", Author: "Public Prosecutor’s Office of Freiburg",
		Footer: "Ref. 12 Js 44/26", PageLabel: "Page {page} of {pages}",
		Blocks: englishBlocks(),
	}
}

func englishBlocks() []document.Block {
	return []document.Block{
		document.Fields{Rows: []document.Field{
			{Label: "Our reference", Value: "12 Js 44/26"},
			{Label: "Date", Value: "22 November 2026"},
			{Label: "To", Value: "Computer Crime and Intellectual Property Section\nU.S. Department of Justice, " +
				"Criminal Division\n24/7 point of contact (Article 35)"},
			{Label: "Urgency", Value: "Urgent: the data are about to be deleted"},
		}},
		document.Heading{Level: 1, Number: "1", Text: "Requesting authority"},
		document.Fields{Rows: []document.Field{
			{Label: "Authority", Value: "Public Prosecutor’s Office of Freiburg, Cybercrime Unit"},
			{Label: "Person in charge", Value: "Dr Ana Šimić, senior public prosecutor"},
			{Label: "Telephone", Value: "+49 761 205 0 (working hours), +49 171 555 0199 (at any hour)"},
			{Label: "E-mail", Value: "cybercrime@sta-freiburg.example"},
		}},
		document.Heading{Level: 1, Number: "2", Text: "Investigation and offences"},
		document.Paragraph{Text: "The Public Prosecutor’s Office of Freiburg conducts a criminal investigation " +
			"against persons unknown for illegal access (Article 2 of the Convention) and computer-related fraud " +
			"(Article 8 of the Convention), which German law punishes under sections 202a and 263a of the Criminal " +
			"Code with imprisonment of up to five years."},
		document.Heading{Level: 2, Text: "Summary of the facts"},
		document.Paragraph{Text: "Between 3 and 14 November 2026 unknown persons entered the mail system of a " +
			"hospital in Freiburg with credentials that they had obtained through a forged log-in page. They read " +
			"the correspondence of the accounts department, changed the bank details on eleven invoices and had " +
			"418,250 euros paid to accounts under their control. The hospital noticed the fraud on 16 November " +
			"2026, when a supplier sent a reminder.\nThe log files of the hospital show that the access came from " +
			"addresses which the provider named below had assigned at the times given in section 3."},
		document.Paragraph{Text: "The investigation has so far established the following:"},
		document.List{Items: []string{
			"The forged page stood under " +
				"https://login.clinic-freiburg.example.net/auth/realms/staff/protocol/openid-connect/" +
				"auth?client_id=webmail&response_type=code and was registered on 1 November 2026.",
			"The credentials of three members of staff were used from abroad at times when these persons were at work.",
			"The confirmation of the registration went to the mailbox j.meier.1984@mail.example.com.",
		}},
		document.Heading{Level: 1, Number: "3", Text: "Data to be preserved"},
		document.Paragraph{Text: "The competent authorities of the requested Party are asked to order the expedited " +
			"preservation of the following data, which are stored by means of computer systems in its territory, " +
			"pending a request for mutual assistance:"},
		document.Table{Columns: []document.Column{{Title: "No.", Share: 0.08},
			{Title: "Account or identifier", Share: 0.4}, {Title: "Data", Share: 0.3},
			{Title: "Period (UTC)", Share: 0.22}}, Rows: dataRows(26)},
		document.Heading{Level: 1, Number: "4", Text: "Why the data are needed, and why at once"},
		document.Paragraph{Text: "The data are needed to identify the persons who used the accounts, to trace the " +
			"payments and to secure evidence for the trial. Traffic data of this kind are kept by the custodian for " +
			"a short time only; according to its published policy it deletes connection logs after thirty days. The " +
			"computer data are therefore particularly vulnerable to loss."},
		document.Paragraph{Text: "The custodian is also asked to preserve the forensic image of the server whose " +
			"SHA-256 digest is e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, as far as it holds " +
			"a copy."},
		document.Heading{Level: 1, Number: "5", Text: "Undertakings"},
		document.Paragraph{Text: "The requesting Party intends to submit a request for mutual assistance for the " +
			"search or similar access, seizure or similar securing, or disclosure of the data (Article 29(2)(f)). " +
			"It asks that the preservation last for at least sixty days (Article 29(7)) and be continued after " +
			"receipt of that request until a decision is taken on it."},
		document.Paragraph{Text: "If the requested Party finds that a provider in another State was involved in the " +
			"transmission of a communication, it is asked to disclose expeditiously a sufficient amount of traffic " +
			"data to identify that provider and the path of the communication (Article 30)."},
		document.Signature{PlaceAndDate: "Freiburg im Breisgau, 22 November 2026", Name: "Dr Ana Šimić",
			Post: "Senior public prosecutor", Authority: "Public Prosecutor’s Office of Freiburg",
			SealLabel: "Signature and seal"},
	}
}

func dataRows(n int) [][]string {
	var rows [][]string
	for i := 1; i <= n; i++ {
		account := fmt.Sprintf("accounts-payable.%02d@clinic-freiburg.example", i)
		data := "Subscriber information and traffic data"
		if i%3 == 0 {
			account = fmt.Sprintf("2001:db8:85a3::8a2e:370:%04x", 7000+i)
			data = "Subscriber information, traffic data and the content of the mailbox as it stood on the day of " +
				"the order"
		}
		rows = append(rows, []string{fmt.Sprint(i), account, data, "3 November 2026 00:00 to 16 November 2026 23:59"})
	}
	return rows
}

// french is a shorter request with the spaces that French puts before high punctuation, in Greek and Cyrillic company.
func french() document.Document {
	return document.Document{
		Type: treaty.Preservation, Language: "fr",
		Letterhead: []string{"Tribunal judiciaire de Strasbourg", "Parquet du procureur de la République",
			"Quai Finkmatt, 67070 Strasbourg Cedex, France"},
		Title:     "Demande de conservation rapide de données informatiques stockées",
		Subtitle:  "Articles 16, 29 et 30 de la Convention sur la cybercriminalité (STE nº 185)",
		Reference: "n° 26 327 000 012", Date: "2026-11-22", Author: "Parquet de Strasbourg",
		Footer: "Réf. n° 26 327 000 012", PageLabel: "Page {page} sur {pages}",
		Blocks: []document.Block{
			document.Heading{Level: 1, Number: "1", Text: "Objet de la demande"},
			document.Paragraph{Text: "Le procureur de la République demande aux autorités compétentes de la Partie " +
				"requise d’ordonner la conservation rapide des données énumérées ci-dessous, au sens de l’article " +
				"29 de la Convention\u202f: il s’agit de données «\u00a0particulièrement susceptibles de perte ou " +
				"de modification\u00a0»\u202f; la durée de conservation demandée est d’au moins soixante jours."},
			document.List{Items: []string{"le compte «\u00a0cœur.brisé@example.fr\u00a0»\u202f;",
				"les journaux de connexion à l’adresse 192.0.2.17\u202f;",
				"le nom d’utilisateur «\u00a0Ελένη Παπαδοπούλου\u00a0» et le pseudonyme «\u00a0Дмитрий\u00a0»."}},
			document.Table{Columns: []document.Column{{Title: "Identifiant", Share: 1}, {Title: "Période", Share: 1}},
				Rows: [][]string{
					{"compte-très-long_avec.des-séparateurs/et/un/chemin@example.fr", "du 3 au 16 novembre 2026"},
					{"192.0.2.17", "du 1er au 2 novembre 2026\u202f?"},
				}},
			document.Signature{PlaceAndDate: "Strasbourg, le 22 novembre 2026", Name: "Élodie Lefèvre",
				Post: "Vice-procureure de la République", Authority: "Parquet de Strasbourg",
				SealLabel: "Signature et sceau"},
		},
	}
}
