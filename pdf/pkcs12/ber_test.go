package pkcs12_test

import (
	"encoding/asn1"
	"testing"

	"rogatory/pdf/pkcs12"
)

// loose writes DER anew as programs with streams do: lengths left open, and octet strings in pieces.
func loose(t *testing.T, der []byte) []byte {
	t.Helper()
	var out []byte
	for len(der) > 0 {
		var one asn1.RawValue
		rest, err := asn1.Unmarshal(der, &one)
		if err != nil {
			t.Fatal(err)
		}
		der = rest
		inPieces := !one.IsCompound && len(one.Bytes) > 100 && (one.FullBytes[0] == 0x04 || one.FullBytes[0] == 0x80)
		if !one.IsCompound && !inPieces {
			out = append(out, one.FullBytes...)
			continue
		}
		out = append(out, one.FullBytes[0]|0x20, 0x80)
		if one.IsCompound {
			out = append(out, loose(t, one.Bytes)...)
		}
		for body := one.Bytes; inPieces && len(body) > 0; {
			n := min(100, len(body))
			out = append(append(out, 0x04, byte(n)), body[:n]...)
			body = body[n:]
		}
		out = append(out, 0, 0)
	}
	return out
}

// insides loosens what stands in the octet string of a file without a MAC as well.
func insides(t *testing.T, data []byte) []byte {
	t.Helper()
	var f struct {
		Version int
		Safe    struct {
			Type asn1.ObjectIdentifier
			Body []byte `asn1:"explicit,tag:0"`
		}
	}
	if rest, err := asn1.Unmarshal(data, &f); err != nil || len(rest) > 0 {
		t.Fatal(err)
	}
	f.Safe.Body = loose(t, f.Safe.Body)
	out, err := asn1.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	return loose(t, out)
}

// Browsers and older systems write BER.
func TestFilesInBER(t *testing.T) {
	of := identity(t)
	sealed := loose(t, openssl(t, of, "geheim"))
	open := insides(t, openssl(t, of, "geheim", "-nomac"))
	for name, data := range map[string][]byte{"sealed": sealed, "without a MAC, to the innermost": open} {
		t.Run(name, func(t *testing.T) {
			got, err := pkcs12.Read(data, "geheim")
			if err != nil {
				t.Fatal(err)
			}
			holds(t, got, of)
		})
	}
	for n := range len(sealed) {
		if _, err := pkcs12.Read(sealed[:n], "geheim"); err == nil {
			t.Fatalf("the first %d of %d bytes are taken for a file", n, len(sealed))
		}
	}
}
