package rows

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// known says what a heading of these very words announces.
type known struct {
	role Role
	kind string
	side side
	soft bool // the cells must agree: "login" is an account or a moment
}

// side says which end of a connection a column is about.
type side byte

const (
	noSide      side = iota
	inner            // behind the translation of addresses
	outer            // in front of it
	destination      // the server
	ending           // of a session
)

// headings are the words of headings, folded; a file that was exported elsewhere seldom has our own words.
var headings = map[known][]string{
	{role: RoleKind, soft: true}: {"kind", "type", "kind of identifier", "identifier type", "nature", "art", "typ",
		"type d identifiant", "tipo"},
	{role: RoleValue}: {"value", "identifier", "valeur", "identifiant", "kennung", "wert", "identificador", "valor"},
	{role: RolePort}: {"port", "source port", "src port", "srcport", "sport", "spt", "client port", "port source",
		"port client", "remote port", "quellport", "quell port", "port quelle", "puerto", "puerto origen",
		"puerto de origen", "porta", "porta sorgente", "porta di origine", "porta de origem", "porta logica",
		"porta logica de origem", "poort", "bronpoort", "id orig p", "c port", "src p", "sp", "l4 src port",
		"port number", "ip port", "login port", "user port", "порт"},
	{role: RoleAt}: {"date", "time", "date and time", "date time", "datetime", "timestamp", "time stamp", "moment",
		"when", "hour", "utc time", "event time", "login time", "heure", "date et heure", "date heure", "horodatage",
		"moment de l utilisation", "moment of use", "datum", "uhrzeit", "zeit", "zeitpunkt", "zeitstempel",
		"datum uhrzeit", "datum und uhrzeit", "datum zeit", "fecha", "hora", "fecha y hora", "fecha hora", "ora",
		"data e ora", "data ora", "data e hora", "data hora", "tijd", "tijdstip", "datum en tijd", "tid", "dato",
		"tidspunkt", "aika", "ts", "utc", "gmt", "eventtime", "rt", "epoch", "unix time", "unixtime", "logged at",
		"date gmt", "дата", "время", "дата и время", "data i godzina", "czas", "日時", "日付", "時刻", "日期", "时间"},
	{role: RoleAt, soft: true}: {"at", "data", "created", "session", "first", "start", "begin", "from", "von", "on",
		"connected", "connect", "logon", "beginn", "debut", "inicio", "inizio", "anmeldung"},
	{role: RoleAt, side: ending, soft: true}: {"end", "last", "stop", "to", "bis", "until", "logout", "logoff",
		"disconnected", "disconnect", "log out", "sign out", "ende", "fin", "fine", "abmeldung"},
	{role: RoleZone}: {"zone", "time zone", "timezone", "tz", "offset", "utc offset", "fuseau", "fuseau horaire",
		"decalage", "decalage utc", "zeitzone", "zona horaria", "fuso orario", "fuso horario", "tijdzone"},
	{role: RoleValue, kind: "ip"}: {"src", "remote address", "source address", "adresse source", "srcaddr", "src addr",
		"saddr", "sa", "id orig h", "c ip", "client address", "quelle", "quelladresse", "remote addr", "rhost", "peer",
		"client", "x forwarded for", "x originating ip"},
	{role: RoleUnused, side: destination}: {"dst", "dest", "destination", "dstaddr", "daddr", "da", "id resp h",
		"id resp p", "s ip", "s port", "dpt", "dp", "dport", "dstport", "server", "ziel", "zielport", "zieladresse"},
	{role: RoleValue, kind: "email"}: {"email", "e mail", "mail", "email address", "e mail address", "courriel",
		"adresse electronique", "adresse e mail", "adresse email", "adresse mail", "email adresse", "e mail adresse",
		"correo", "correo electronico", "posta elettronica", "from address", "smtp from", "email id"},
	{role: RoleValue, kind: "phone"}: {"phone", "telephone", "phone number", "telephone number", "msisdn",
		"numero de telephone", "n de telephone", "telefon", "telefonnummer", "rufnummer", "mobilnummer", "handynummer",
		"telefono", "telefone", "mobile number", "cell phone", "phone no", "calling number", "caller", "a number"},
	{role: RoleValue, kind: "phone", soft: true}: {"mobile", "number", "numero", "nummer", "cell", "tel"},
	{role: RoleValue, kind: "url"}: {"url", "link", "web address", "lien", "adresse web", "adresse url", "profile url",
		"uri", "webadresse"},
	{role: RoleValue, kind: "domain"}:  {"domain", "domain name", "domaine", "nom de domaine", "dominio"},
	{role: RoleValue, kind: "imei"}:    {"imei", "imei number"},
	{role: RoleValue, kind: "imsi"}:    {"imsi"},
	{role: RoleValue, kind: "mac"}:     {"mac", "mac address", "adresse mac", "mac adresse", "hardware address"},
	{role: RoleValue, kind: "wallet"}:  {"wallet", "wallet address", "portefeuille", "btc address", "bitcoin address"},
	{role: RoleValue, kind: "service"}: {"service"},
	{role: RoleValue, kind: "other"}: {"message id", "messageid", "msgid", "transaction hash", "tx hash", "txid",
		"transaction id", "sha256", "sha1", "md5", "file hash"},
	{role: RoleValue, kind: "account"}: {"account", "account id", "account name", "user id", "userid", "user name",
		"username", "compte", "utilisateur", "nom d utilisateur", "nom du compte", "identifiant de compte", "benutzer",
		"benutzername", "benutzerkennung", "konto", "kontoname", "usuario", "cuenta", "utente", "conta", "gebruiker",
		"gebruikersnaam", "screen name", "chat id", "suser", "cs username", "gaia id", "uid", "steam id", "telegram id",
		"discord id", "kontonummer", "account number", "nutzer", "nutzername", "nutzerkennung", "profile id",
		"customer id", "subscriber id", "user identifier", "vanity name", "handle",
		"nickname", "member id"},
	{role: RoleValue, kind: "account", soft: true}: {"user", "login", "name", "id", "member", "customer"},
	{role: RoleUnused}: {"asn", "as", "bytes", "octets", "duration", "duration s", "status", "code", "size", "country",
		"pays", "land", "state", "city", "region", "action", "event", "user agent", "result", "response", "method",
		"protocol", "isp", "device", "product", "activity", "sc status", "cs method", "time taken", "browser", "os"},
}

// byWords is headings by word.
var byWords = func() map[string]known {
	all := map[string]known{}
	for k, list := range headings {
		for _, word := range list {
			all[word] = k
		}
	}
	return all
}()

func set(list ...string) map[string]bool {
	all := map[string]bool{}
	for _, word := range list {
		all[word] = true
	}
	return all
}

// Words that decide what a heading of several words is about, in the order in which they are asked.
var (
	addressWords = set("ip", "ipv4", "ipv6", "ips", "ipaddress", "ipaddr", "srcip", "sourceip", "clientip", "remoteip",
		"loginip", "quellip", "dstip", "destip", "serverip", "publicip", "privateip", "ipadresse")
	portWords = set("port", "ports", "sport", "srcport", "sourceport", "clientport", "quellport", "dport", "dstport",
		"destport", "zielport", "puerto", "porta", "poort")
	destinationWords = set("destination", "dest", "dst", "target", "server", "ziel", "destino", "destinazione",
		"cible", "listen", "listening", "responder", "dstip", "destip", "serverip", "dport", "dstport", "destport",
		"zielport", "host", "service", "resp", "cel", "doel")
	innerWords = set("private", "privateip", "internal", "inside", "inner", "local", "lan", "intern", "interne",
		"privee", "prive", "pre", "original", "subscriber")
	outerWords = set("public", "publicip", "external", "outside", "outer", "translated", "mapped", "nat", "xlate",
		"global", "extern", "externe", "publique", "post", "wan", "oeffentliche", "offentliche", "publica")
	blockWords = set("start", "end", "first", "last", "block", "range", "low", "high", "min", "max", "from", "to",
		"blocks")
	neverAddress = set("version", "country", "asn", "as", "location", "city", "region", "type", "count", "org", "isp",
		"owner", "hostname", "risk", "score", "class", "reputation", "routable", "is", "proxy", "vpn", "tor", "geo",
		"name", "number", "status", "range")
	neverPort = set("name", "speed", "status", "count", "type", "protocol", "state", "report", "is")
	times     = set("date", "time", "timestamp", "datetime", "datum", "uhrzeit", "zeit", "zeitstempel", "zeitpunkt",
		"fecha", "hora", "heure", "horodatage", "ora", "tid", "tidspunkt", "dato", "tijd", "tijdstip", "aika", "ts",
		"utc", "gmt", "seen", "recorded", "created", "occurred", "observed", "logged", "timestamps", "times",
		"loginzeit", "anmeldezeit", "when", "at", "epoch", "saat", "tarih", "дата", "время", "czas", "data")
	endings = set("end", "ended", "ending", "stop", "stopped", "last", "until", "logout", "logoff", "disconnect",
		"disconnected", "ende", "fin", "final", "closed", "released", "abmeldung", "abmeldezeit", "bis", "finish",
		"finished", "expires", "fine")
	starts = set("start", "started", "begin", "beginning", "beginn", "debut", "inicio", "inizio", "login", "logon",
		"connected", "connect", "opened", "anmeldung", "first", "activity", "access")
	neverTimes = set("birth", "born", "dob", "naissance", "geburt", "geburtsdatum", "nacimiento", "duration", "dauer",
		"elapsed", "taken", "ttl", "expires", "expiry", "expiration", "response", "processing", "uptime", "total",
		"count", "interval", "age", "minutes", "spent", "valid", "format", "per", "average", "naixement", "range")
	neverValue = set("type", "status", "count", "verified", "domain", "provider", "agent", "group", "role", "country",
		"display", "is", "age", "balance", "created", "owner", "reason", "language", "locale")
	emails   = set("email", "mail", "courriel", "emails")
	phones   = set("phone", "telephone", "msisdn", "telefon", "rufnummer", "phones")
	accounts = set("username", "userid", "account", "benutzername", "screenname", "konto", "compte", "cuenta")
)

// fold makes capitals, accents and punctuation equal and cuts words that are joined by capitals: sourcePort, createdAt.
func fold(cell string) string {
	var folded strings.Builder
	gap, lower := false, false
	runes := []rune(norm.NFD.String(trimmed(cell)))
	for i, r := range runes {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			next := i+1 < len(runes) && unicode.IsLower(runes[i+1])
			before := i > 0 && unicode.IsUpper(runes[i-1]) && i > 1 && unicode.IsUpper(runes[i-2])
			if (gap || unicode.IsUpper(r) && (lower || before && next)) && folded.Len() > 0 {
				folded.WriteByte(' ')
			}
			gap, lower = false, unicode.IsLower(r) || unicode.IsDigit(r)
			folded.WriteRune(unicode.ToLower(r))
		default:
			gap = true
		}
	}
	return folded.String()
}
