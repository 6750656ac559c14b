package moment

// plain reads the form that most logs have, 2026-11-20 23:41:07 with Z or an offset behind it or nothing, without
// cutting it into tokens.
func plain(text string) (Reading, bool) {
	const form = "0000-00-00 00:00:00"
	if len(text) < len(form) || len(text) > len(form)+len("+00:00") || text[10] != ' ' && text[10] != 'T' {
		return Reading{}, false
	}
	for i := range len(form) {
		figure := text[i] >= '0' && text[i] <= '9'
		if i != 10 && (form[i] == '0' && !figure || form[i] != '0' && text[i] != form[i]) {
			return Reading{}, false
		}
	}
	zone := text[len(form):]
	switch {
	case zone == "", zone == "Z":
	case len(zone) == len("+00:00") && zone[3] == ':' && offsetPattern.MatchString(zone):
	default:
		return Reading{}, false
	}
	return Reading{Dated: true, Timed: true, Year: atoi(text[:4]), one: atoi(text[5:7]), two: atoi(text[8:10]),
		Form: "year-first-", Hour: atoi(text[11:13]), Minute: atoi(text[14:16]), Second: atoi(text[17:19]),
		Seconds: true, Zone: zone}, true
}
