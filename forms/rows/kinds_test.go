package rows_test

import (
	"strings"
	"testing"

	"rogatory/forms/rows"
)

// Each case stands for a kind of cell or of text that can be taken for another one. All are read with the zone
// Europe/Berlin.
func TestNothingIsTakenForSomethingElse(t *testing.T) {
	for _, c := range []struct{ sentence, text, want, asked string }{
		{"a word of an event column is no kind", "IP Address,Time,Event\n192.0.2.7,2026-11-20 23:41:07,Mobile\n1" +
			"92.0.2.8,2026-11-20 23:45:07,mail",
			"ip 192.0.2.7 0 2026-11-20T23:41:07+01:00 Europe/Berlin\nip 192.0.2.8 0 2026-11-20T23:45:07+01:00 Eu" +
				"rope/Berlin", ""},
		{"a status under its heading is no port", "ip;status;date\n192.0.2.7;443;2026-11-20T23:41:07Z",
			"ip 192.0.2.7 0 2026-11-20T23:41:07Z", ""},
		{"a number that stands apart is no port", "192.0.2.7 2026-11-20T23:41:07Z 443",
			"ip 192.0.2.7 0 2026-11-20T23:41:07Z | not-understood@3:443", ""},
		{"a low number beside the address is none", "192.0.2.7 302",
			"ip 192.0.2.7 0 | not-understood@2:302", ""},
		{"a year beside the address is none", "192.0.2.7\t2026",
			"ip 192.0.2.7 0 | not-understood@2:2026", ""},
		{"the destination's port is none", "srcIP,srcPort,dstIP,dstPort,startTime,endTime,bytes\n192.0.2.7,51234" +
			",198.51.100.1,443,1795218067,1795218090,5120",
			"ip 192.0.2.7 51234 2026-11-20T23:41:07Z", ""},
		{"a zone may stand in a line above with its long name", "All times are in Eastern Standard Time\nIP,Date" +
			"\n192.0.2.7,2026-11-20 23:41:07",
			"ip 192.0.2.7 0 2026-11-20T23:41:07-05:00 America/New_York", "zone-differs"},
		{"or as a city", "Time zone: Europe/Paris\nIP,Date\n192.0.2.7,2026-11-20 23:41:07",
			"ip 192.0.2.7 0 2026-11-20T23:41:07+01:00 Europe/Paris", ""},
		{"or below the table", "IP,Date\n192.0.2.7,2026-11-20 23:41:07\n192.0.2.8,2026-11-20 23:42:07\nAll times" +
			" are UTC",
			"ip 192.0.2.7 0 2026-11-20T23:41:07Z UTC\nip 192.0.2.8 0 2026-11-20T23:42:07Z UTC", "zone-differs"},
		{"a key may end in its zone", "ip,created_utc\n192.0.2.7,1795218067",
			"ip 192.0.2.7 0 2026-11-20T23:41:07Z", ""},
		{"camel's humps hide none", "ip,loginTimeUtc\n192.0.2.7,2026-07-20 23:41:07",
			"ip 192.0.2.7 0 2026-07-20T23:41:07Z UTC", "zone-differs"},
		{"a heading with an offset", "IP-Adresse;Zeit (GMT+2);Quellport;Zielport\n192.0.2.7;20.07.2026 23:41:07;" +
			"51234;443",
			"ip 192.0.2.7 51234 2026-07-20T23:41:07+02:00", "zone-differs"},
		{"local time is no zone", "IP;Local time\n192.0.2.7;2026-07-20 23:41:07",
			"ip 192.0.2.7 0 2026-07-20T23:41:07 | zone-unknown@2:2026-07-20 23:41:07", "zone-differs"},
		{"an abbreviation of a heading out of season", "IP,Time (EST)\n192.0.2.7,2026-07-20 23:41:07",
			"ip 192.0.2.7 0 2026-07-20T23:41:07-05:00 | zone-season@2:2026-07-20 23:41:07", "zone-differs"},
		{"the zone of a cell against that of its heading", "IP,Time (UTC)\n192.0.2.7,2026-07-20 23:41:07 +0200",
			"ip 192.0.2.7 0 2026-07-20T23:41:07+02:00 | zone-conflict@2:2026-07-20 23:41:07 +0200", ""},
		{"a State is no zone", "IP,State,Time\n192.0.2.7,UT,2026-11-20 23:41:07",
			"ip 192.0.2.7 0 2026-11-20T23:41:07+01:00 Europe/Berlin", ""},
		{"the end of a session is not its moment", "IP,Session start,Session end\n192.0.2.7,2026-11-20 23:41:07," +
			"2026-11-20 23:51:07",
			"ip 192.0.2.7 0 2026-11-20T23:41:07+01:00 Europe/Berlin", ""},
		{"Login over moments is a moment", "User ID;Login IP;Login\nabc;192.0.2.7;2026-11-20 23:41:07Z",
			"ip 192.0.2.7 0 2026-11-20T23:41:07Z\naccount abc 0", ""},
		{"a day of birth is no moment of use", "Date of birth;Account;Last login\n1990-01-02;abc;2026-11-20 23:4" +
			"1:07Z",
			"account abc 0 2026-11-20T23:41:07Z", ""},
		{"the outer address and port of a translation count", "Private IP;Private port;Public IP;Public port;Sta" +
			"rt;End\n100.64.0.5;40000;192.0.2.7;51234;2026-11-20 23:41:07Z;2026-11-20 23:51:07Z",
			"ip 192.0.2.7 51234 2026-11-20T23:41:07Z", ""},
		{"a block of ports is none", "IP;Port range;Date\n192.0.2.7;1024-2047;2026-11-20 23:41:07Z",
			"ip 192.0.2.7 0 2026-11-20T23:41:07Z | port-block@2:1024-2047", ""},
		{"nor behind the address", "192.0.2.7:1024-2047 2026-11-20T23:41:07Z",
			"ip 192.0.2.7 0 2026-11-20T23:41:07Z | port-block@1:1024-2047", ""},
		{"a port beside an account is told", "Account;Port;Date\nabc;51234;2026-11-20 23:41:07Z",
			"account abc 0 2026-11-20T23:41:07Z | port-without-address@2:51234", ""},
		{"a number that lost its digits is no identifier", "Phone;Date\n3.52099E+14;2026-11-20 23:41:07Z",
			"0 2026-11-20T23:41:07Z | no-identifier@0:3.52099E+14;2026-11-20 23:41:07Z | digits-lost@1:3.52099E+" +
				"14", ""},
		{"a span of time has no offset", "IP;Time\n192.0.2.7;2026-11-20 09:15-10:30",
			"ip 192.0.2.7 0 | interval@2:2026-11-20 09:15-10:30", ""},
		{"India or Israel", "IP;Date\n192.0.2.7;2026-11-20 11:41:07 IST",
			"ip 192.0.2.7 0 2026-11-20T11:41:07 | zone-ambiguous@2:2026-11-20 11:41:07 IST", ""},
		{"a version under its heading is no address", "Version\tIP\n5.1.2.3\t192.0.2.7",
			"ip 192.0.2.7 0", ""},
		{"one date shows the order of its column", "IP;Date\n192.0.2.7;2026-20-11 10:00\n192.0.2.8;2026-05-06 10" +
			":00",
			"ip 192.0.2.7 0 2026-11-20T10:00+01:00 Europe/Berlin\nip 192.0.2.8 0 2026-06-05T10:00+02:00 Europe/B" +
				"erlin", ""},
		{"nothing but midnights are days", "IP;Date\n192.0.2.7;20.11.2026 00:00\n192.0.2.8;21.11.2026 00:00",
			"ip 192.0.2.7 0 2026-11-20 Europe/Berlin | time-missing@2:20.11.2026 00:00\nip 192.0.2.8 0 2026-11-2" +
				"1 Europe/Berlin | time-missing@2:21.11.2026 00:00", "midnights"},
		{"a clock that never shows more than twelve is a question", "IP,Date\n192.0.2.7,11/20/2026 9:15\n192.0.2" +
			".7,11/21/2026 9:15\n192.0.2.7,11/22/2026 9:15\n192.0.2.7,11/23/2026 9:15\n192.0.2.7,11/24/2026 9:15" +
			"\n192.0.2.7,11/24/2026 9:15",
			"ip 192.0.2.7 0 2026-11-20T09:15+01:00 Europe/Berlin\nip 192.0.2.7 0 2026-11-21T09:15+01:00 Europe/B" +
				"erlin\nip 192.0.2.7 0 2026-11-22T09:15+01:00 Europe/Berlin\nip 192.0.2.7 0 2026-11-23T09:15+01:" +
				"00 Europe/Berlin\nip 192.0.2.7 0 2026-11-24T09:15+01:00 Europe/Berlin\nip 192.0.2.7 0 2026-11-2" +
				"4T09:15+01:00 Europe/Berlin", "half-of-day"},
		{"a kind that the form contradicts", "kind;value\nemail;192.0.2.7\naccount;192.0.2.8\nphone;192.0.2.9",
			"email 192.0.2.7 0 | value-malformed@2:192.0.2.7\naccount 192.0.2.8 0 | kind-contradicts@2:192.0.2.8" +
				"\nphone 192.0.2.9 0 | value-malformed@2:192.0.2.9", ""},
		{"an unread word beside a time", "2026-11-20 11:41:07 foo 192.0.2.7",
			"ip 192.0.2.7 0 | moment-unreadable@1:2026-11-20 11:41:07 foo", ""},
		{"the early morning in Chinese is not known", "2026-11-20 凌晨 1:41:07\t192.0.2.7",
			"ip 192.0.2.7 0 | moment-unreadable@1:2026-11-20 凌晨 1:41:07", ""},
		{"the evening is", "2026-11-20 11:41:07 晚上\t192.0.2.7",
			"ip 192.0.2.7 0 2026-11-20T23:41:07+01:00 Europe/Berlin", ""},
		{"a month that two languages share", "20 listopada 2026 23:41 UTC\t192.0.2.7",
			"ip 192.0.2.7 0 | month-ambiguous@1:20 listopada 2026 23:41 UTC", ""},
		{"a month in Hebrew", "20 נובמבר 2026 23:41 UTC\t192.0.2.7",
			"ip 192.0.2.7 0 2026-11-20T23:41Z UTC", ""},
		{"figures of Arabic", "١٩٢.٠.٢.٧\t٢٠ نوفمبر ٢٠٢٦ ١١:٤١ م",
			"ip 192.0.2.7 0 2026-11-20T23:41+01:00 Europe/Berlin", ""},
		{"a year of another calendar", "20/11/2569 23:41\t192.0.2.7",
			"ip 192.0.2.7 0 | calendar@1:20/11/2569 23:41", ""},
		{"an epoch of Windows is an offer", "IP,Timestamp\n192.0.2.7,134396916670000000",
			"ip 192.0.2.7 0 2026-11-20T23:41:07Z | stamp-uncertain@2:134396916670000000", "stamps"},
		{"addresses that nobody should follow", "192[.]0[.]2[.]7\t2026-11-20T23:41:07Z\nuser[@]example[.]org",
			"ip 192.0.2.7 0 2026-11-20T23:41:07Z | defanged@1:192[.]0[.]2[.]7\nemail user@example.org 0 | defang" +
				"ed@1:user[@]example[.]org", ""},
		{"names that look like domains", "a@b\nfile.zip\nreadme.md\ntom.ford\n1.0.0.0\nfoo.example.org",
			"0 | no-identifier@0:a@b\ndomain file.zip 0 | kind-uncertain@1:file.zip\ndomain readme.md 0 | kind-u" +
				"ncertain@1:readme.md\ndomain tom.ford 0 | kind-uncertain@1:tom.ford\nip 1.0.0.0 0 | kind-uncert" +
				"ain@1:1.0.0.0\ndomain foo.example.org 0", ""},
		{"a sign that is not seen inside a name", "Account\npay\u200bpal_user\nab\u202ecd",
			"account pay\u200bpal_user 0 | invisible-sign@1:U+200B\naccount ab\u202ecd 0 | invisible-sign@1:U+20" +
				"2E", ""},
		{"a check sum in capitals that is wrong", "0x52908400098527886E0F7030069857D2E4169Ee7\nTJRabPrwbZy45sbav" +
			"fcjinPJC18kjpRTv8",
			"0 | no-identifier@0:0x52908400098527886E0F7030069857D2E4169Ee7\nwallet TJRabPrwbZy45sbavfcjinPJC18k" +
				"jpRTv8 0", ""},
		{"a firewall that names its cells", "date=2026-11-20 time=23:41:07 devname=fw srcip=192.0.2.7 srcport=51" +
			"234 dstip=198.51.100.1 dstport=443 action=accept",
			"ip 192.0.2.7 51234 2026-11-20T23:41:07+01:00 Europe/Berlin", ""},
		{"a packet filter behind a system's log", "Nov 20 23:41:07 fw kernel: [UFW BLOCK] IN=eth0 OUT= SRC=192.0" +
			".2.7 DST=198.51.100.1 LEN=60 PROTO=TCP SPT=51234 DPT=22",
			"ip 192.0.2.7 51234 | year-missing@1:Nov 20 23:41:07", ""},
		{"an event in the common form", "CEF:0|Vendor|Prod|1|100|name|5|src=192.0.2.7 spt=51234 dst=198.51.100.1" +
			" dpt=443 rt=1795218067000 suser=bob",
			"ip 192.0.2.7 51234 2026-11-20T23:41:07Z\naccount bob 0", ""},
		{"the extended log of IIS is UTC", "#Software: IIS\n#Fields: date time s-ip cs-method cs-uri-stem cs-uri" +
			"-query s-port cs-username c-ip cs(User-Agent) sc-status time-taken\n2026-11-20 23:41:07 198.51.100." +
			"1 GET / - 443 - 192.0.2.7 Mozilla/5.0 200 15",
			"ip 192.0.2.7 0 2026-11-20T23:41:07Z UTC", "zone-differs"},
		{"a combined log names a user", "192.0.2.7 - bob [20/Nov/2026:23:41:07 +0100] \"GET / HTTP/1.1\" 200 512" +
			"0 \"-\" \"Mozilla/5.0 (X11; Linux)\"",
			"ip 192.0.2.7 0 2026-11-20T23:41:07+01:00\naccount bob 0", ""},
		{"a virtual host before it", "example.org:443 192.0.2.7 - - [20/Nov/2026:23:41:07 +0100] \"GET / HTTP/1." +
			"1\" 200 5120 \"-\" \"Mozilla/5.0\"",
			"ip 192.0.2.7 0 2026-11-20T23:41:07+01:00", ""},
		{"objects line by line", "{\"ip\":\"192.0.2.7\",\"ts\":1795218067,\"port\":51234,\"user\":{\"id\":\"abc" +
			"\"},\"status\":404}\n{\"ip\":\"192.0.2.8\",\"ts\":1795218068,\"port\":51235,\"user\":{\"id\":\"abc" +
			"\"}}",
			"ip 192.0.2.7 51234 2026-11-20T23:41:07Z\naccount abc 0\nip 192.0.2.8 51235 2026-11-20T23:41:08Z", ""},
		{"the head of a message", "Received: from x.example.org (x.example.org [192.0.2.7]) by mx.example.com wi" +
			"th ESMTP id 1;\n Fri, 20 Nov 2026 23:41:07 +0100\nFrom: Bob <bob@example.org>\nMessage-ID: <1@examp" +
			"le.org>\nDate: Fri, 20 Nov 2026 23:41:00 +0100",
			"ip 192.0.2.7 0 2026-11-20T23:41:07+01:00\nemail bob@example.org 0\nother <1@example.org> 0", ""},
		{"blocks one below the other", "Time: 2026-11-20 23:41:07\nIP: 192.0.2.7\nPort: 51234\n\nTime: 2026-11-2" +
			"0 23:42:07\nIP: 192.0.2.8\nPort: 51235",
			"ip 192.0.2.7 51234 2026-11-20T23:41:07+01:00 Europe/Berlin\nip 192.0.2.8 51235 2026-11-20T23:42:07+" +
				"01:00 Europe/Berlin", ""},
		{"labels in a line", "IP: 192.0.2.7 Port: 51234 Time: 2026-11-20 23:41:07 UTC",
			"ip 192.0.2.7 51234 2026-11-20T23:41:07Z UTC", ""},
		{"a quoted cell over two lines", "IP,Date\r\n\"192.0.2.7\",\"Nov 20,\r\n2026 23:41:07 UTC\"\r\n",
			"ip 192.0.2.7 0 2026-11-20T23:41:07Z UTC", ""},
		{"formulas that keep text", "=\"192.0.2.7\";2026-11-20T23:41:07Z\n'+49301234567;",
			"ip 192.0.2.7 0 2026-11-20T23:41:07Z\nphone +49301234567 0", ""},
		{"a column that counts the lines names nobody", "ID;IP\n1;192.0.2.7\n2;192.0.2.8",
			"ip 192.0.2.7 0\nip 192.0.2.8 0", ""},
	} {
		table := rows.Parse(c.text, rows.Options{Zone: "Europe/Berlin"})
		if got := strings.TrimSpace(told(table)); got != c.want || asked(table) != c.asked {
			t.Errorf("%s:\n got %s\nwant %s\nasked %q, want %q", c.sentence, got, c.want, asked(table), c.asked)
		}
	}
}
