package pkcs12

import (
	"crypto/x509/pkix"
	"encoding/asn1"
	"fmt"
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"
)

type file struct {
	Version int
	Safe    content
	Seal    seal `asn1:"optional"`
}

type content struct {
	Type asn1.ObjectIdentifier
	Body asn1.RawValue `asn1:"explicit,optional,tag:0"`
}

type encrypted struct {
	Version int
	Info    struct {
		Type      asn1.ObjectIdentifier
		Algorithm pkix.AlgorithmIdentifier
		Data      asn1.RawValue `asn1:"optional,tag:0"`
	}
}

type bag struct {
	Type       asn1.ObjectIdentifier
	Body       asn1.RawValue `asn1:"explicit,tag:0"`
	Attributes asn1.RawValue `asn1:"set,optional"`
}

func idData() asn1.ObjectIdentifier      { return asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 7, 1} }
func idEncrypted() asn1.ObjectIdentifier { return asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 7, 6} }
func idBag(n int) asn1.ObjectIdentifier {
	return asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 12, 10, 1, n}
}
func idX509() asn1.ObjectIdentifier { return asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 22, 1} }
func idName() asn1.ObjectIdentifier { return asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 20} }

// The kinds of bags (RFC 7292, 4.2).
const (
	keyBag         = 1
	shroudedKeyBag = 2
	certificateBag = 3
	nestedBag      = 6
)

// Read opens a file. A password with composed characters, such as é, is tried as it was typed and then in the other
// form, since keyboards and programs differ in it. It returns ErrFormat, ErrPassword or ErrProtection, wrapped.
func Read(data []byte, password string) (Contents, error) {
	var f file
	if err := unmarshal(data, &f); err != nil {
		return Contents{}, err
	}
	var safe []byte
	if f.Version != 3 || !f.Safe.Type.Equal(idData()) || unmarshal(f.Safe.Body.Bytes, &safe) != nil {
		return Contents{}, fmt.Errorf("%w: version %d, type %v", ErrFormat, f.Version, f.Safe.Type)
	}
	first := error(nil)
	tried := map[string]bool{}
	for _, form := range []string{password, norm.NFC.String(password), norm.NFD.String(password)} {
		if tried[form] {
			continue
		}
		tried[form] = true
		contents, err := open(f.Seal, safe, form)
		if err == nil {
			return contents, nil
		}
		if first == nil {
			first = err
		}
	}
	return Contents{}, first
}

// secret is a password as the two kinds of key derivation take it.
type secret struct {
	utf8 []byte
	bmp  []byte // UTF-16, big-endian, with a zero at its end (RFC 7292, B.1); nil in the second form of no password
}

// open checks the seal and takes out what is under it.
func open(s seal, safe []byte, password string) (Contents, error) {
	with := secret{utf8: []byte(password)}
	for _, unit := range append(utf16.Encode([]rune(password)), 0) {
		with.bmp = append(with.bmp, byte(unit>>8), byte(unit))
	}
	err := s.check(safe, with)
	if err != nil && password == "" {
		with.bmp = nil // some programs leave the zero out where there is no password
		err = s.check(safe, with)
	}
	if err != nil {
		return Contents{}, err
	}
	var list []content
	if err := unmarshal(safe, &list); err != nil {
		return Contents{}, err
	}
	r := reader{with: with, sealed: s.present()}
	for _, one := range list {
		if err := r.content(one); err != nil {
			return Contents{}, err
		}
	}
	return r.found, nil
}

// reader collects what a file holds.
type reader struct {
	with   secret
	sealed bool // the password is known to be right
	found  Contents
	bags   int
}

// content reads one part of the file, encrypted or not.
func (r *reader) content(c content) error {
	switch {
	case c.Type.Equal(idData()):
		var plain []byte
		if err := unmarshal(c.Body.Bytes, &plain); err != nil {
			return err
		}
		return r.list(plain, 0)
	case c.Type.Equal(idEncrypted()):
		var e encrypted
		if err := unmarshal(c.Body.Bytes, &e); err != nil {
			return err
		}
		data := e.Info.Data.Bytes
		if e.Info.Data.IsCompound {
			data = pieces(data)
		}
		plain, err := r.decrypt(e.Info.Algorithm, data)
		if err != nil {
			return err
		}
		return r.list(plain, 0)
	}
	return fmt.Errorf("%w: %v", ErrProtection, c.Type)
}

// decrypt decrypts; without a seal, nonsense behind it means that the password was wrong.
func (r *reader) decrypt(algorithm pkix.AlgorithmIdentifier, data []byte) ([]byte, error) {
	plain, err := decrypt(algorithm, data, r.with)
	if err == nil && !r.sealed {
		var any asn1.RawValue
		if unmarshal(plain, &any) != nil || any.Tag != asn1.TagSequence {
			return nil, ErrPassword
		}
	}
	return plain, err
}

// list reads bags.
func (r *reader) list(plain []byte, depth int) error {
	const most = 1000
	var bags []bag
	if err := unmarshal(plain, &bags); err != nil {
		return err
	}
	for _, b := range bags {
		if r.bags++; r.bags > most || depth > maxDepth {
			return ErrFormat
		}
		if err := r.bag(b, depth); err != nil {
			return err
		}
	}
	return nil
}

// bag takes what one bag holds. Revocation lists and secrets of other programs are passed over.
func (r *reader) bag(b bag, depth int) error {
	switch {
	case b.Type.Equal(idBag(keyBag)):
		r.found.Keys = append(r.found.Keys, Key{PKCS8: b.Body.Bytes, Name: b.name()})
	case b.Type.Equal(idBag(shroudedKeyBag)):
		var shrouded struct {
			Algorithm pkix.AlgorithmIdentifier
			Data      []byte
		}
		if err := unmarshal(b.Body.Bytes, &shrouded); err != nil {
			return err
		}
		key, err := r.decrypt(shrouded.Algorithm, shrouded.Data)
		if err != nil {
			return err
		}
		r.found.Keys = append(r.found.Keys, Key{PKCS8: key, Name: b.name()})
	case b.Type.Equal(idBag(certificateBag)):
		var c struct {
			Type asn1.ObjectIdentifier
			Data []byte `asn1:"explicit,tag:0"`
		}
		if err := unmarshal(b.Body.Bytes, &c); err != nil {
			return err
		}
		if c.Type.Equal(idX509()) {
			r.found.Certificates = append(r.found.Certificates, c.Data)
		}
	case b.Type.Equal(idBag(nestedBag)):
		return r.list(b.Body.Bytes, depth+1)
	}
	return nil
}

// name is the friendly name among the attributes.
func (b bag) name() string {
	rest := b.Attributes.Bytes
	for len(rest) > 0 {
		var attribute struct {
			Type   asn1.ObjectIdentifier
			Values []asn1.RawValue `asn1:"set"`
		}
		var err error
		if rest, err = asn1.Unmarshal(rest, &attribute); err != nil {
			return ""
		}
		if attribute.Type.Equal(idName()) && len(attribute.Values) > 0 && len(attribute.Values[0].Bytes)%2 == 0 {
			var units []uint16
			for i := 0; i < len(attribute.Values[0].Bytes); i += 2 {
				units = append(units, uint16(attribute.Values[0].Bytes[i])<<8|uint16(attribute.Values[0].Bytes[i+1]))
			}
			return string(utf16.Decode(units))
		}
	}
	return ""
}
