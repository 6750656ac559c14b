package rows

import "slices"

// profile is what is known of the table of one provider from a public program that reads it: what its columns are, by
// their headings and never by their place, and the zone of moments that name none.
type profile struct {
	name   string
	source string // the program, its file and the commit at which the file was read
	needs  []string
	roles  map[string]known
	zone   string // empty where the source does not say
	// unless names a heading without which another one is not what its word says.
	unless map[string]string
}

// The public programs that the profiles are read from, as of 1 December 2026.
const (
	fromRLEAPP  = "github.com/abrignoni/RLEAPP at 4c171455925ebcb6d977df71b36171851b21186e: "
	fromCCPA    = "github.com/btidor/ccpa.party at d76d3a6ce04320c0ec2c3fad08df3af9fb35cbaa: "
	fromIntelMQ = "github.com/certtools/intelmq at 876a41468db4d9d89a929b51abeb3df81644424d: "
)

var (
	aPort    = known{role: RolePort}
	anAt     = known{role: RoleAt}
	anIP     = known{role: RoleValue, kind: "ip"}
	anOwner  = known{role: RoleValue, kind: "account"}
	leftOut  = known{role: RoleUnused}
	theEndAt = known{role: RoleAt, side: ending}
)

// profiles are the tables that are known, those with more headings first. Headings are folded.
var profiles = []profile{
	{"Kik, data-text.csv", fromRLEAPP + "scripts/artifacts/kik.py, kik_chat_text, _kik_ts",
		[]string{"sender id", "receiver id", "ip", "port", "sent at", "sent at ts"},
		map[string]known{"sender id": anOwner, "receiver id": leftOut, "ip": anIP, "port": aPort, "sent at": anAt,
			"sent at ts": leftOut, "id": leftOut, "content id": leftOut, "message": leftOut, "filename": leftOut,
			"parent id": leftOut, "app name": leftOut}, "UTC", nil},
	{"Kik, binds.csv", fromRLEAPP + "scripts/artifacts/kik.py, kik_binds, _kik_ts",
		[]string{"user jid", "ip", "port", "ts", "device"},
		map[string]known{"user jid": anOwner, "ip": anIP, "port": aPort, "ts": anAt, "device": leftOut}, "UTC", nil},
	{"Shadowserver", fromIntelMQ + "intelmq/bots/parsers/shadowserver/schema.json.test, _config.py",
		[]string{"timestamp", "ip", "asn", "geo"},
		map[string]known{"timestamp": anAt, "ip": anIP, "src port": aPort, "port": aPort, "asn": leftOut,
			"hostname": leftOut, "geo": leftOut, "region": leftOut, "city": leftOut, "url": leftOut, "tag": leftOut,
			"dst ip": leftOut, "dst port": leftOut, "type": leftOut},
		"UTC", map[string]string{"port": "dst ip"}}, // of a scan, the port is that of the service which was found
	{"Snapchat, ip_data.csv", fromRLEAPP + "scripts/artifacts/snapIPd.py",
		[]string{"ip", "first seen time", "last seen time"},
		map[string]known{"ip": anIP, "asn": leftOut, "first seen time": anAt, "last seen time": theEndAt,
			"url": leftOut}, "UTC", nil},
	{"Apple, Apple ID SignOn Information.csv", fromCCPA + "src/parsers/apple.tsx",
		[]string{"application", "logged in date", "ip address"},
		map[string]known{"application": leftOut, "logged in date": anAt, "ip address": anIP}, "UTC", nil},
	{"Google, Access Log Activity", fromCCPA + "src/parsers/google.tsx",
		[]string{"activity timestamp", "ip address", "product name"},
		map[string]known{"activity timestamp": anAt, "ip address": anIP, "product name": leftOut}, "", nil},
}

// recogniseProvider finds the profile that the headings fit, and takes over what it says.
func (p *parser) recogniseProvider() {
	folded := make([]string, len(p.columns))
	for i, h := range p.columns {
		if h != nil {
			folded[i] = fold(h.Heading)
		}
	}
	at := slices.IndexFunc(profiles, func(known profile) bool {
		return !slices.ContainsFunc(known.needs, func(need string) bool { return !slices.Contains(folded, need) })
	})
	if at < 0 {
		return
	}
	found := profiles[at]
	p.provider = Provider{found.name, found.source}
	for i, h := range p.columns {
		role, named := found.roles[folded[i]]
		if !named {
			continue
		}
		if need := found.unless[folded[i]]; need != "" && !slices.Contains(folded, need) {
			role = leftOut
		}
		h.known(role)
		if h.Role == RoleAt && h.Zone == "" {
			h.Zone, h.profiled = found.zone, found.zone != ""
		}
	}
}
