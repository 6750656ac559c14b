package party

// Document is a source that facts are taken from.
type Document struct {
	ID    string
	Title Words
}

// OfficeSource is the document of an office amendment; the place of its source describes it. No built-in record may
// name it.
const OfficeSource = "office"

// Documents returns every source that a record may name, the best first.
func Documents() []Document {
	return []Document{
		{"declarations-2024", Words{"Declarations and reservations to ETS 185, list of the treaty office as copied " +
			"in June 2024", "Déclarations et réserves à la STE 185, liste du Bureau des traités copiée en juin 2024"}},
		{"territorial-2024", Words{"Territorial declarations to ETS 185, list as copied in 2024",
			"Déclarations territoriales à la STE 185, liste copiée en 2024"}},
		{"treaty-database-nl-2026", Words{"Netherlands treaty database, ETS 185, changes to 14 January 2026",
			"Base des traités des Pays-Bas, STE 185, modifications jusqu’au 14 janvier 2026"}},
		{"gazette-2012", Words{"Austrian federal gazette, ETS 185 with declarations, 2012",
			"Journal officiel fédéral autrichien, STE 185 et déclarations, 2012"}},
		{"authorities-2013", Words{"Cybercrime Convention Committee, T-CY (2013) 04, table of authorities, 18 " +
			"February 2013", "Comité de la Convention Cybercriminalité, T-CY (2013) 04, tableau des autorités, 18 " +
			"février 2013"}},
		{"parties-study-2026", Words{"Study of status, languages and routing of the Parties, 22 November 2026",
			"Étude sur l’état, les langues et les voies de transmission des Parties, 22 novembre 2026"}},
		{"instruments-study-2026", Words{"Study of the instruments beside ETS 185, 30 November 2026",
			"Étude des instruments applicables à côté de la STE 185, 30 novembre 2026"}},
		{"members-study-2026", Words{"Study of the members of the United Nations and regional conventions, 30 " +
			"November 2026",
			"Étude sur les membres des conventions des Nations Unies et régionales, 30 novembre 2026"}},
		{"bilateral-study-2026", Words{"Study of treaties between two Parties, 30 November 2026",
			"Étude des traités entre deux Parties, 30 novembre 2026"}},
		{"ets30-declarations", Words{"ETS 30, declarations as in the Austrian consolidated text (Gesetzesnummer " +
			"10002150), to 12 February 2015",
			"STE 30, déclarations selon le texte consolidé autrichien (Gesetzesnummer 10002150), au 12 février 2015"}},
		{"ets30-declarations-2017", Words{"ETS 30, declarations as in the Austrian consolidated text (Gesetzesnummer " +
			"10002150), to 21 November 2017",
			"STE 30, déclarations selon le texte consolidé autrichien (Gesetzesnummer 10002150), au 21 novembre 2017"}},
		{"ets182-declarations", Words{"ETS 182, declarations in gazettes and lists of the treaty office, copies read " +
			"in November 2026",
			"STE 182, déclarations dans les journaux officiels et les listes du Bureau des traités, copies lues en " +
				"novembre 2026"}},
		{"ets141-declarations", Words{"ETS 141, declarations as in the Austrian consolidated text (Gesetzesnummer " +
			"10003489), to 1 October 2013",
			"STE 141, déclarations selon le texte consolidé autrichien (Gesetzesnummer 10003489), au " +
				"1er octobre 2013"}},
		{"uncac-notifications", Words{"United Nations Convention against Corruption, notifications as in the " +
			"Austrian consolidated text (Gesetzesnummer 20004661), to 2011",
			"Convention des Nations Unies contre la corruption, notifications selon le texte consolidé autrichien " +
				"(Gesetzesnummer 20004661), jusqu’en 2011"}},
		{"untoc-notifications", Words{"United Nations Convention against Transnational Organized Crime, " +
			"notifications as in the Austrian consolidated text (Gesetzesnummer 20004175)",
			"Convention des Nations Unies contre la criminalité transnationale organisée, notifications selon le " +
				"texte consolidé autrichien (Gesetzesnummer 20004175)"}},
		{"domestic-law", Words{"Statute of the Party", "Loi de la Partie"}},
		{"national-guidance", Words{"Published guidance of the Party", "Indications publiées par la Partie"}},
		{"official-languages", Words{"Official languages of the State; not a declaration",
			"Langues officielles de l’État ; pas une déclaration"}},
		{OfficeSource, Words{"Source found by the office", "Source trouvée par le service"}},
	}
}

// DocumentByID finds a source by its id.
func DocumentByID(id string) (Document, bool) {
	for _, d := range Documents() {
		if d.ID == id {
			return d, true
		}
	}
	return Document{}, false
}
