package verify

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/i18n"
)

// verdict is the answer to the first question, for the whole file.
func (s *Screen) verdict(outcome Outcome) fyne.CanvasObject {
	notice := widgets.Notice{Severity: widgets.MustFix, Word: s.say("is.broken"),
		Summary: s.deps.Words.Say("verify.broken")}
	switch {
	case !outcome.Signed:
		notice = widgets.Notice{Severity: widgets.CheckThis, Word: s.say("is.unsigned"),
			Summary: s.deps.Words.Say("verify.unsigned"), Action: s.say("unsigned.do")}
	case outcome.Valid:
		notice = widgets.Notice{Severity: widgets.Success, Word: s.say("is.valid"),
			Summary: s.deps.Words.Say("verify.valid"), Action: s.covers(outcome)}
	}
	var lines []string
	for _, problem := range outcome.Problems {
		if !s.ofASignature(outcome, problem) && problem != "not-signed" {
			lines = append(lines, s.problem(problem))
		}
	}
	if len(lines) > 0 {
		notice.Action = strings.TrimSpace(notice.Action + " " + strings.Join(lines, " "))
	}
	return widgets.NewNotice(notice)
}

// ofASignature reports whether a problem is told with a signature, so that it is not told twice.
func (s *Screen) ofASignature(outcome Outcome, problem string) bool {
	return slices.ContainsFunc(outcome.Signatures, func(one Signature) bool {
		return slices.Contains(one.Problems, problem)
	})
}

func (s *Screen) covers(outcome Outcome) string {
	if outcome.CoversWholeDocument {
		return s.say("covers.all")
	}
	return s.say("covers.part")
}

// signature is the card of one signature: the answers in the order in which a person asks.
func (s *Screen) signature(one Signature, number, all int) fyne.CanvasObject {
	card := widgets.Column(look.Small)
	card.Add(widgets.NewText(widgets.Section, s.heading(one, number, all)))
	card.Add(s.fact("", "signature", s.validity(one)))
	if one.Signer != "" {
		card.Add(s.fact("", "signer", one.Signer))
	}
	card.Add(s.fact(s.trustSign(one.Trusted), "trust",
		s.deps.Words.Say("verify.trust."+one.Trusted, i18n.Args{"Authority": one.VouchedBy})))
	card.Add(s.fact("", "time", s.time(one)))
	if !one.TimeStamp {
		card.Add(s.fact("", "level", s.level(one.Level)))
	}
	for _, change := range one.Changes {
		card.Add(widgets.NewText(widgets.Body, s.deps.Words.SayOr("verify.change."+change, change)))
	}
	for _, problem := range one.Problems {
		card.Add(widgets.NewText(widgets.TextStyle{Size: widgets.Body.Size, Colour: s.weight(one).Colour()},
			s.weight(one).Sign()+" "+s.problem(problem)+s.reasons(one, problem)))
	}
	if one.Fingerprint != "" {
		card.Add(widgets.NewDisclosure(s.say("certificate"), func() fyne.CanvasObject { return s.certificate(one) }))
	}
	return widgets.Panel(look.Paper, look.Line, card)
}

func (s *Screen) heading(one Signature, number, all int) string {
	kind := "kind.signature"
	if one.TimeStamp {
		kind = "kind.time-stamp"
	}
	if all == 1 {
		return s.say(kind)
	}
	return s.say("of", i18n.Args{"Kind": s.say(kind), "Number": number, "All": all})
}

func (s *Screen) validity(one Signature) string {
	if one.Valid {
		return s.say("is.valid")
	}
	return s.say("is.broken")
}

// weight is how much the problems of a signature count: those of one that holds are for attention alone.
func (s *Screen) weight(one Signature) widgets.Severity {
	if one.Valid {
		return widgets.CheckThis
	}
	return widgets.MustFix
}

func (s *Screen) trustSign(trusted string) string {
	if trusted == "no" {
		return widgets.CheckThis.Sign() + " "
	}
	return ""
}

func (s *Screen) fact(sign, label, value string) fyne.CanvasObject {
	return widgets.Column(0, widgets.NewText(widgets.Caption, s.say(label)), widgets.NewText(widgets.Body, sign+value))
}

// time says when, and on whose word.
func (s *Screen) time(one Signature) string {
	return s.deps.Words.Say("verify.when."+one.Footing, i18n.Args{"Time": s.deps.Words.DateTime(one.SignedAt),
		"Stamp": s.deps.Words.DateTime(one.StampedAt)})
}

func (s *Screen) level(level string) string {
	if level == "" {
		return s.say("level.none")
	}
	return s.say("level." + level)
}

// problem says what a code means. A code without words is shown as it is, rather than kept back.
func (s *Screen) problem(code string) string {
	return s.deps.Words.SayOr("verify.problem."+code, code)
}

// reasons say why a certificate is not fit, behind that problem.
func (s *Screen) reasons(one Signature, problem string) string {
	var out strings.Builder
	if problem == "certificate-unfit" {
		for _, reason := range one.Unfit {
			out.WriteString(" " + s.deps.Words.SayOr("verify.unfit."+reason, reason))
		}
	}
	return out.String()
}

// certificate is what a person reads out on the telephone to know a certificate again.
func (s *Screen) certificate(one Signature) fyne.CanvasObject {
	day := func(moment time.Time) string { return s.deps.Words.Date(moment) }
	return widgets.Column(look.Small, widgets.NewLines([]widgets.Line{
		{Label: s.say("issuer"), Value: one.Issuer},
		{Label: s.say("period"), Value: s.say("period.dates",
			i18n.Args{"From": day(one.NotBefore), "Until": day(one.NotAfter)})},
		{Label: s.say("fingerprint"), Value: inPairs(one.Fingerprint)}}),
		widgets.Row(0, widgets.NewCopy(s.deps.Runner, s.deps.Words.Say("widget.copy"),
			s.deps.Words.Say("widget.copied"), one.Fingerprint)))
}

// inPairs parts hexadecimal digits, so that they can be read out and the line can break.
func inPairs(digits string) string {
	var out strings.Builder
	for i, digit := range strings.ToUpper(digits) {
		if i > 0 && i%4 == 0 {
			out.WriteByte(' ')
		}
		out.WriteRune(digit)
	}
	return out.String()
}
