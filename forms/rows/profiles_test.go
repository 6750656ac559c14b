package rows_test

import (
	"strings"
	"testing"

	"rogatory/forms/rows"
)

// Each table has the headings that a public program reads; the values are made up. The columns stand in another order
// than usual, since only their names count.
func TestTablesOfProvidersAreReadByTheirHeadings(t *testing.T) {
	for _, c := range []struct{ provider, text, want string }{
		{"Kik, binds.csv", "user_jid,ip,port,ts,device\nblue_abc@talk.kik.com,192.0.2.7,51234,2026-07-20 23:41:07,x",
			"ip 192.0.2.7 51234 2026-07-20T23:41:07Z UTC\naccount blue_abc@talk.kik.com 0"},
		{"Kik, binds.csv", "device,port,ts,ip,user_jid\nx,51234,2026-07-20 23:41:07,192.0.2.7,blue_abc@talk.kik.com",
			"ip 192.0.2.7 51234 2026-07-20T23:41:07Z UTC\naccount blue_abc@talk.kik.com 0"},
		{"Kik, data-text.csv", "id,content_id,filename,message,sender_id,receiver_id,ip,port,parent_id,sent_at," +
			"sent_at_ts,app_name\n1,c,,hello 198.51.100.9,blue_abc,red_def,192.0.2.7,51234,,2026-07-20 23:41:07," +
			"1784590867000,x", "ip 192.0.2.7 51234 2026-07-20T23:41:07Z UTC\naccount blue_abc 0"},
		{"Shadowserver", `"timestamp","severity","ip","protocol","port","asn","geo","dst_ip","dst_port"` + "\n" +
			`"2026-07-20 23:41:07","high","192.0.2.7","tcp",51234,3320,"DE","198.51.100.1",80`,
			"ip 192.0.2.7 51234 2026-07-20T23:41:07Z UTC"},
		{"Shadowserver", `"timestamp","ip","protocol","port","hostname","asn","geo"` + "\n" +
			`"2026-07-20 23:41:07","192.0.2.7","tcp",445,,3320,"DE"`, "ip 192.0.2.7 0 2026-07-20T23:41:07Z UTC"},
		{"Shadowserver", `"timestamp","ip","asn","geo","src_port","dst_port","dst_ip"` + "\n" +
			`"2026-07-20 23:41:07","192.0.2.7",3320,"DE",1789,80,"198.51.100.1"`,
			"ip 192.0.2.7 1789 2026-07-20T23:41:07Z UTC"},
		{"Snapchat, ip_data.csv", "ip,asn,first_seen_time,last_seen_time\n192.0.2.7,3320,2026-07-20 23:41:07 UTC," +
			"2026-07-21 10:00:00 UTC", "ip 192.0.2.7 0 2026-07-20T23:41:07Z UTC"},
		{"Snapchat, ip_data.csv", "ip,asn,first seen time,last seen time\n192.0.2.7,3320,Mon Jul 20 23:41:07 UTC " +
			"2026,Tue Jul 21 10:00:00 UTC 2026", "ip 192.0.2.7 0 2026-07-20T23:41:07Z UTC"},
		{"Apple, Apple ID SignOn Information.csv", "Application,Logged In Date,IP Address\niTunes,2026-07-20 " +
			"23:41:07,192.0.2.7", "ip 192.0.2.7 0 2026-07-20T23:41:07Z UTC"},
		{"Google, Access Log Activity", "Gaia ID,Activity Timestamp,IP Address,Product Name\n123456789012345678901," +
			"2026-07-20 23:41:07 UTC,192.0.2.7,Gmail",
			"ip 192.0.2.7 0 2026-07-20T23:41:07Z UTC\naccount 123456789012345678901 0"},
		{"", "ip,port,ts\n192.0.2.7,51234,2026-07-20 23:41:07Z", "ip 192.0.2.7 51234 2026-07-20T23:41:07Z"},
	} {
		table := rows.Parse(c.text, rows.Options{Zone: "UTC"})
		if got := strings.ReplaceAll(told(table), " \n", "\n"); got != c.want || table.Provider.Name != c.provider {
			t.Errorf("%s, as %q:\n got %s\nwant %s", c.provider, table.Provider.Name, got, c.want)
		}
		if (table.Provider.Source == "") != (c.provider == "") {
			t.Errorf("%s: the source is %q", c.provider, table.Provider.Source)
		}
	}
}

// The zone of a profile was not read in the text: it is told as such, and another zone of the data set is a question.
func TestTheZoneOfAProviderIsToldAsSuch(t *testing.T) {
	const text = "user_jid,ip,port,ts,device\nblue_abc,192.0.2.7,51234,2026-07-20 23:41:07,x"
	table := rows.Parse(text, rows.Options{Zone: "Europe/Berlin"})
	row := table.Rows[0]
	if row.ZoneFrom != rows.ZoneOfProvider || row.Identifier.At != "2026-07-20T23:41:07Z" || open(table) !=
		"zone-differs []" {
		t.Errorf("%+v, asked %s", row, open(table))
	}
	table = rows.Parse(text, rows.Options{Zone: "Europe/Berlin", Answers: map[string]bool{rows.AskZone: false}})
	if row := table.Rows[0]; row.ZoneFrom != rows.ZoneOfDefault || row.Identifier.At != "2026-07-20T23:41:07+02:00" {
		t.Errorf("the user's answer does not count: %+v", row)
	}
}
