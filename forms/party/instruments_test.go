package party_test

import (
	"slices"
	"strings"
	"testing"

	"rogatory/forms/party"
	"rogatory/forms/treaty"
)

// bound lists who is bound by an instrument and how well that is known, as section 4 of the study of the Parties has
// it. Members that were read in a source stand first; members named from general knowledge alone stand apart.
var bound = []struct {
	instrument treaty.Instrument
	confidence treaty.Confidence
	members    string
}{
	{"ets30", treaty.High,
		"AD AL AM AT AZ BA BE BG CH CL CY CZ DE DK EE ES FI FR GB GE GR HR HU IL IS IT LI LT LU LV MC MD ME MK MT " +
			"NL NO PL PT RO RS SE SI SK SM TR UA"},
	{"ets182", treaty.High,
		"AL AM AT AZ BA BE BG CH CL CY CZ DE DK EE ES FI FR GB GE HR HU IL IT LI LT LU LV MD ME MK MT NL NO PL PT " +
			"RO RS SE SI SK TR UA"},
	{"ets99", treaty.Medium, "AM AT AZ BG CL CZ DE DK EE ES FI GB GE GR IT LT LU LV NL PL PT SE SK"},
	{"ets99", treaty.GeneralKnowledge, "AL BA BE CY FR HR HU IS MD ME MK MT NO RO RS SI TR UA"},
	{"eio", treaty.High, "AT BE BG CY CZ DE EE ES FI FR GR HR HU IT LT LU LV MT NL PL PT RO SE SI SK"},
	{"eu-mla-2000", treaty.Medium, "AT BE BG CY CZ DE DK EE ES FI FR HR HU IT LT LU LV MT NL PL PT RO SE SI SK"},
	{"eu-mla-2000", treaty.GeneralKnowledge, "GR"}, // the study calls it uncertain
	{"schengen", treaty.Medium,
		"AT BE BG CH CZ DE DK EE ES FI FR GR HR HU IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK"},
	{"eu-no-is", treaty.Medium,
		"AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IS IT LT LU LV MT NL NO PL PT RO SE SI SK"},
	{"eu-japan", treaty.Medium, "AT BE BG CY CZ DE EE ES FI FR GR HU IT JP LT LU LV MT NL PL PT RO SE SI SK"},
	{"eu-japan", treaty.GeneralKnowledge, "HR"}, // a later accession, not checked
	{"eu-us", treaty.Medium, "HR"},              // the day of its instrument with the United States was not found
	{"eu-us", treaty.High,
		"AT BE BG CY CZ DE DK EE ES FI FR GR HU IT LT LU LV MT NL PL PT RO SE SI SK US"},
	{"eu-uk", treaty.High,
		"AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IT LT LU LV MT NL PL PT RO SE SI SK"},
	{"nordic", treaty.High, "FI"}, // whose own series of treaties was read
	{"nordic", treaty.Medium, "DK IS NO SE"},
	{"oas-a55", treaty.High, "AR BR CA CL CO CR CZ EC GD PA PE PY UA US"},
	{"cplp", treaty.High, "BR CV PT ST"},
	{"cis-minsk", treaty.GeneralKnowledge, "AM AZ GE MD"},
	{"cis-minsk", treaty.High, "UA"},
	{"cis-chisinau", treaty.Medium, "AM"},
	{"cis-chisinau", treaty.GeneralKnowledge, "AZ"},
	{"ecowas", treaty.GeneralKnowledge, "BJ CI CV GH NG SL SN"},
	{"riyadh", treaty.GeneralKnowledge, "MA TN"},
	{"maghreb", treaty.GeneralKnowledge, "MA TN"},
	{"mercosur", treaty.GeneralKnowledge, "AR BR CL PY"},
	{"central-america", treaty.GeneralKnowledge, "CR PA"},
	{"asean", treaty.GeneralKnowledge, "PH"},
	{"saarc", treaty.GeneralKnowledge, "LK"},
	{"reg-2023-1543", treaty.Medium, "AT BE BG CY CZ DE EE ES FI FR GR HR HU IT LT LU LV MT NL PL PT RO SE SI SK"},
	{"cloud-uk-us", treaty.High, "GB US"},
	{"cloud-au-us", treaty.GeneralKnowledge, "AU US"},
	{"cis-cyber-2018", treaty.Medium, "AM"},
	{"baltic-1992", treaty.GeneralKnowledge, "EE LT LV"},
	{"untoc", treaty.GeneralKnowledge, "FJ"},
	{"untoc", treaty.High,
		"AD AL AM AR AT AU AZ BA BE BG BJ BR CA CH CI CL CM CO CR CV CY CZ DE DK DO EC EE ES FI FR GB GD GE GH GR HR " +
			"HU IL IS IT JP KI LI LK LT LU LV MA MC MD ME MK MT MU NG NL NO NZ PA PE PH PL PT PY RO RS RW SE SI SK " +
			"SL SM SN ST TN TO TR UA US VU"},
	{"uncac", treaty.High,
		"AL AM AR AT AU AZ BA BE BG BJ BR CA CH CI CL CM CO CR CV CY CZ DE DK DO EC EE ES FI FJ FR GB GD GE GH GR HR " +
			"HU IL IS IT JP KI LI LK LT LU LV MA MD ME MK MT MU NG NL NO NZ PA PE PH PL PT PY RO RS RW SE SI SK SL " +
			"SN ST TN TR UA US VU"},
	{"uncac", treaty.Medium, "TO"},
	{"harare", treaty.Medium, "AU CA CM CY FJ GB GD GH KI LK MT MU NG NZ RW SL TO VU"},
}

func TestInstrumentsHaveTheirMembers(t *testing.T) {
	members := membersByConfidence(t)
	for _, b := range bound {
		key := string(b.instrument) + " " + string(b.confidence)
		if got := strings.Join(members[key], " "); got != b.members {
			t.Errorf("%s:\n got %s\nwant %s", key, got, b.members)
		}
		delete(members, key)
	}
	for key, codes := range members {
		t.Errorf("%s is on record for %v, and the study does not say so", key, codes)
	}
}

func membersByConfidence(t *testing.T) map[string][]string {
	t.Helper()
	register := open(t)
	members := map[string][]string{}
	for _, code := range register.Codes() {
		record, err := register.Party(code)
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range record.Instruments {
			if b.With != "" {
				continue // treaties between two have a test of their own
			}
			key := string(b.ID) + " " + string(b.Confidence)
			members[key] = append(members[key], string(code))
		}
	}
	return members
}

// Every instrument of the list except the Convention itself and bilateral treaties has members.
func TestEveryInstrumentIsTested(t *testing.T) {
	instruments, err := open(t).Instruments()
	if err != nil {
		t.Fatal(err)
	}
	for _, record := range instruments.All() {
		instrument := record.ID
		named := slices.ContainsFunc(bound, func(b struct {
			instrument treaty.Instrument
			confidence treaty.Confidence
			members    string
		}) bool {
			return b.instrument == instrument
		})
		pending := record.Status.Pending != nil
		if !named && !pending && instrument != treaty.ETS185 && instrument != "bilateral" {
			t.Errorf("no member of %s is tested", instrument)
		}
	}
}

// The first days on which instruments bind, as the study has them.
func TestInstrumentsBindFromTheirDay(t *testing.T) {
	days := map[treaty.Instrument]string{
		"ets30": "AL 2000-07-03, AD 2005-07-25, AM 2002-04-25, AZ 2003-10-02, BE 1975-11-11, BA 2005-07-24, BG " +
			"1994-09-15, CL 2011-08-28, CY 2000-05-24, " +
			"DK 1962-12-12, DE 1977-01-01, EE 1997-07-27, FI 1981-04-29, FR 1967-08-21, GE 2000-01-11, GR " +
			"1962-06-12, HU 1993-10-11, IS 1984-09-18, IL 1967-12-26, " +
			"IT 1962-06-12, HR 1999-08-05, LV 1997-08-31, LI 1970-01-26, LT 1997-07-16, LU 1977-02-16, MT " +
			"1994-06-01, MD 1998-05-05, MC 2007-06-17, ME 2006-06-06, " +
			"NL 1969-05-15, MK 1999-10-26, NO 1962-06-12, UA 1998-06-09, AT 1968-12-31, PL 1996-06-17, PT 1994-12-26",
		"ets182": "AL 2004-02-01, AM 2011-04-01, BE 2009-07-01, BA 2008-03-01, BG 2004-09-01, CL 2011-09-01, " +
			"CY 2015-06-01, DK 2004-02-01, DE 2015-06-01, " +
			"EE 2005-01-01, FI 2014-08-01, FR 2012-06-01, GE 2014-05-01, HU 2018-05-01, IL 2006-07-01, IT " +
			"2019-12-01, HR 2007-07-01, LV 2004-07-01, LI 2021-01-01, " +
			"LT 2004-08-01, LU 2022-02-01, MT 2012-08-01, MD 2013-12-01, NL 2011-04-01, MK 2009-04-01, NO " +
			"2013-02-01, UA 2012-01-01, AT 2018-03-01, PL 2004-02-01, " +
			"PT 2007-05-01, RO 2005-03-01, RS 2007-08-01, SI 2013-07-01, SK 2005-05-01, ES 2018-07-01, CZ " +
			"2006-07-01, TR 2016-11-01, GB 2010-10-01, SE 2014-05-01, CH 2005-02-01",
		"eu-us":    "US 2010-02-01, DE 2010-02-01, FR 2010-02-01",
		"eu-uk":    "GB 2021-05-01, DE 2021-05-01, HR 2021-05-01",
		"eu-japan": "JP 2011-01-02, DE 2011-01-02, FR 2011-01-02",
		"cplp":     "BR 2009-08-01, ST 2009-08-01, PT 2010-03-01, CV 2018-09-01",
	}
	register := open(t)
	for instrument, list := range days {
		for pair := range strings.SplitSeq(list, ", ") {
			code, day, _ := strings.Cut(pair, " ")
			record, err := register.Party(party.Code(code))
			if err != nil {
				t.Fatal(err)
			}
			if bond, _ := record.BoundBy(instrument); bond.From != treaty.Date(day) {
				t.Errorf("%s is bound by %s from %q, want %s", code, instrument, bond.From, day)
			}
		}
	}
}

// Ukraine left the Minsk convention; Denmark is bound neither by the directive on the investigation order nor by the
// agreement with Japan, Italy by ETS 182 only since 2019, and the Dominican Republic is outside the convention of the
// American States.
func TestInstrumentsThatDoNotBind(t *testing.T) {
	cases := []struct {
		code       party.Code
		instrument treaty.Instrument
		day        treaty.Date
	}{
		{"UA", "cis-minsk", "2022-12-01"}, {"DK", "eio", party.Edition}, {"DK", "eu-japan", party.Edition},
		{"DO", "oas-a55", party.Edition}, {"IT", "ets182", "2019-11-30"}, {"GR", "ets182", party.Edition},
		{"GB", "eio", party.Edition}, {"GB", "schengen", party.Edition},
		{"CY", "schengen", party.Edition},
	}
	register := open(t)
	for _, c := range cases {
		record, err := register.Party(c.code)
		if err != nil {
			t.Fatal(err)
		}
		if _, bound := record.At(c.day).BoundBy(c.instrument); bound {
			t.Errorf("%s is bound by %s on %s", c.code, c.instrument, c.day)
		}
	}
}
