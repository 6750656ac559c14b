package forge

import (
	"bytes"
	"crypto/sha256"
	"slices"
	"testing"

	"golang.org/x/crypto/cryptobyte"
	"golang.org/x/crypto/cryptobyte/asn1"

	"rogatory/pdf/cms"
	"rogatory/pdf/pdftest"
)

// confusion exchanges the message in the signature, or parts of it, while the document is what was signed, or changes
// the document and tells with what it was signed.
func (o original) confusion() map[string][]byte {
	out := map[string][]byte{}
	good := o.message()
	victim, err := cms.Parse(good)
	check(o.t, err)
	certificate, err := victim.Signer()
	check(o.t, err)
	put := pdftest.PutMessage
	sign := func(pdf []byte, identity pdftest.Identity) []byte {
		start, end := gap(pdf)
		digest := sha256.Sum256(slices.Concat(pdf[:start], pdf[end:]))
		message, err := cms.Detached(digest[:], identity.Key, identity.Chain, nil)
		check(o.t, err)
		return message
	}
	stolen := pdftest.Identity{Key: o.forger.Key, Chain: slices.Insert(slices.Clone(o.forger.Chain), 0, certificate)}
	out["the forger's key, the signer's certificate"] = put(o.pdf, sign(o.pdf, stolen))
	out["another page, the forger's key, the signer's certificate"] = put(o.changed(), sign(o.changed(), stolen))
	out["another page, signed with the forger's key under the signer's message"] = put(o.changed(),
		sign(o.pdf, o.forger))
	for name, change := range map[string]func(parts [][]byte) [][]byte{
		"no signers": func(p [][]byte) [][]byte { return append(p[:len(p)-1:len(p)-1], []byte{0x31, 0}) },
		"the signer twice": func(p [][]byte) [][]byte {
			return append(p[:len(p)-1:len(p)-1], doubledSet(o.t, p[len(p)-1]))
		},
		"no certificates": func(p [][]byte) [][]byte { return swap(p, 3) },
		"another certificate": func(p [][]byte) [][]byte {
			return swap(p, 3, wrap(o.t, explicitContent(), o.forger.Chain[0].Raw))
		},
		"content carried along": func(p [][]byte) [][]byte {
			inner := wrap(o.t, explicitContent(), wrap(o.t, asn1.OCTET_STRING, []byte("evil")))
			return swap(p, 2, wrap(o.t, asn1.SEQUENCE, children(o.t, p[2])[0], inner))
		},
		"something behind": func(p [][]byte) [][]byte { return append(slices.Clone(p), []byte{5, 0}) },
		"the kind of content changed": func(p [][]byte) [][]byte {
			return swap(p, 2, bytes.Replace(p[2], []byte{1, 7, 1}, []byte{1, 7, 5}, 1))
		},
	} {
		out[name] = put(o.pdf, o.rebuilt(good, change))
	}
	for name, change := range map[string]func(signer [][]byte) [][]byte{
		"no signed attributes":    func(s [][]byte) [][]byte { return swap(s, 3) },
		"empty signed attributes": func(s [][]byte) [][]byte { return swap(s, 3, []byte{0xA0, 0}) },
		"the attributes twice": func(s [][]byte) [][]byte {
			return swap(s, 3, wrap(o.t, explicitContent(), slices.Concat(children(o.t, s[3])...),
				slices.Concat(children(o.t, s[3])...)))
		},
		"an attribute taken away": func(s [][]byte) [][]byte {
			return swap(s, 3, wrap(o.t, explicitContent(), slices.Concat(children(o.t, s[3])[1:]...)))
		},
		"SHA-1 named": func(s [][]byte) [][]byte {
			return swap(s, 2, []byte{0x30, 7, 6, 5, 0x2b, 0x0e, 3, 2, 0x1a})
		},
		"MD5 named": func(s [][]byte) [][]byte {
			return swap(s, 2, []byte{0x30, 10, 6, 8, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 2, 5})
		},
		"SHA-512 named": func(s [][]byte) [][]byte {
			return swap(s, 2, bytes.Replace(s[2], []byte{4, 2, 1}, []byte{4, 2, 3}, 1))
		},
		"no algorithm":              func(s [][]byte) [][]byte { return swap(s, 4, []byte{0x30, 0}) },
		"a digest as the algorithm": func(s [][]byte) [][]byte { return swap(s, 4, s[2]) },
		"an empty signature":        func(s [][]byte) [][]byte { return swap(s, 5, []byte{4, 0}) },
		"a signature of two zeros": func(s [][]byte) [][]byte {
			return swap(s, 5, []byte{4, 8, 0x30, 6, 2, 1, 0, 2, 1, 0})
		},
		"a signature of two ones": func(s [][]byte) [][]byte {
			return swap(s, 5, []byte{4, 8, 0x30, 6, 2, 1, 1, 2, 1, 1})
		},
		"the name of another certificate": func(s [][]byte) [][]byte {
			other := o.forger.Chain[0]
			serial := []byte{2, 1, byte(other.SerialNumber.Int64())}
			return swap(s, 1, wrap(o.t, asn1.SEQUENCE, other.RawIssuer, serial))
		},
	} {
		out[name] = put(o.pdf, o.rebuilt(good, func(parts [][]byte) [][]byte {
			signer := children(o.t, children(o.t, parts[len(parts)-1])[0])
			set := wrap(o.t, asn1.SET, wrap(o.t, asn1.SEQUENCE, change(signer)...))
			return append(parts[:len(parts)-1:len(parts)-1], set)
		}))
	}
	return out
}

// swap puts other parts in the place of one.
func swap(parts [][]byte, at int, with ...[]byte) [][]byte {
	return slices.Replace(slices.Clone(parts), at, at+1, with...)
}

// rebuilt changes the parts of SignedData: version, digests, content, certificates and signers.
func (o original) rebuilt(message []byte, change func(parts [][]byte) [][]byte) []byte {
	info := children(o.t, message)
	data := children(o.t, info[1])[0]
	data = wrap(o.t, asn1.SEQUENCE, change(children(o.t, data))...)
	return wrap(o.t, asn1.SEQUENCE, info[0], wrap(o.t, explicitContent(), data))
}

func explicitContent() asn1.Tag { return asn1.Tag(0).ContextSpecific().Constructed() }

func doubledSet(t testing.TB, set []byte) []byte {
	inside := slices.Concat(children(t, set)...)
	return wrap(t, asn1.SET, inside, inside)
}

// element takes the first element of a DER encoding, without what follows.
func element(t testing.TB, der []byte) []byte {
	t.Helper()
	input := cryptobyte.String(der)
	var out cryptobyte.String
	var tag asn1.Tag
	if !input.ReadAnyASN1Element(&out, &tag) {
		t.Fatal("no element")
	}
	return out
}

// children takes a constructed element apart.
func children(t testing.TB, der []byte) [][]byte {
	t.Helper()
	input := cryptobyte.String(der)
	var inside cryptobyte.String
	var tag asn1.Tag
	if !input.ReadAnyASN1(&inside, &tag) {
		t.Fatal("no element")
	}
	var out [][]byte
	for !inside.Empty() {
		one := element(t, inside)
		out, inside = append(out, one), inside[len(one):]
	}
	return out
}

func wrap(t testing.TB, tag asn1.Tag, parts ...[]byte) []byte {
	t.Helper()
	var b cryptobyte.Builder
	b.AddASN1(tag, func(b *cryptobyte.Builder) { b.AddBytes(slices.Concat(parts...)) })
	out, err := b.Bytes()
	check(t, err)
	return out
}
