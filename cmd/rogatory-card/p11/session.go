package p11

import (
	"runtime"
)

// Session is open work with one token.
type Session struct {
	module *Module
	handle uintptr
}

// Session opens one that reads and signs.
func (m *Module) Session(slot uint64) (*Session, error) {
	var pinned runtime.Pinner
	defer pinned.Unpin()
	handle := buffer(&pinned, ulongSize)
	if err := m.call(atOpenSession, uintptr(slot), serialSession, 0, 0, address(handle)); err != nil {
		return nil, err
	}
	return &Session{m, uintptr(getUlong(handle))}, nil
}

// Close ends the session, which also logs out.
func (s *Session) Close() error { return s.module.call(atCloseSession, s.handle) }

// Login gives the PIN; none for a reader with keys of its own.
func (s *Session) Login(pin []byte) error { return s.login(user, pin) }

func (s *Session) login(as uintptr, pin []byte) error {
	var pinned runtime.Pinner
	defer pinned.Unpin()
	if len(pin) > 0 {
		pinned.Pin(&pin[0])
	}
	return s.module.call(atLogin, s.handle, as, address(pin), uintptr(len(pin)))
}

// mostObjects bounds the objects of a token.
const mostObjects = 1024

// find lists the objects that have all attributes.
func (s *Session) find(template ...entry) ([]uintptr, error) {
	var pinned runtime.Pinner
	defer pinned.Unpin()
	wanted := encode(&pinned, template...)
	if err := s.module.call(atFindInit, s.handle, address(wanted), uintptr(len(template))); err != nil {
		return nil, err
	}
	defer func() { _ = s.module.call(atFindFinal, s.handle) }() // nothing is to be done about it
	var found []uintptr
	const many = 64
	out, count := buffer(&pinned, many*ulongSize), buffer(&pinned, ulongSize)
	for len(found) < mostObjects {
		if err := s.module.call(atFind, s.handle, address(out), many, address(count)); err != nil {
			return nil, err
		}
		n := min(int(getUlong(count)), many)
		if n == 0 {
			break
		}
		for i := range n {
			found = append(found, uintptr(getUlong(out[i*ulongSize:])))
		}
	}
	return found, nil
}

// value reads an attribute; none where the object lacks it.
func (s *Session) value(object uintptr, kind uint64) []byte {
	const longest = 1 << 20
	var pinned runtime.Pinner
	defer pinned.Unpin()
	ask := encode(&pinned, entry{kind: kind})
	if s.module.call(atGetAttributeValue, s.handle, object, address(ask), 1) != nil {
		return nil
	}
	size := getUlong(ask[entryLength:])
	if size == 0 || size > longest {
		return nil
	}
	out := make([]byte, size)
	ask = encode(&pinned, entry{kind, out})
	if s.module.call(atGetAttributeValue, s.handle, object, address(ask), 1) != nil {
		return nil
	}
	return out
}

// Certificate is a certificate on a token.
type Certificate struct {
	ID, DER []byte
	Label   string
}

// Certificates lists those of the token.
func (s *Session) Certificates() ([]Certificate, error) {
	objects, err := s.find(number(attributeClass, classCertificate))
	if err != nil {
		return nil, err
	}
	var list []Certificate
	for _, object := range objects {
		if der := s.value(object, attributeValue); der != nil {
			list = append(list, Certificate{ID: s.value(object, attributeID), DER: der,
				Label: string(s.value(object, attributeLabel))})
		}
	}
	return list, nil
}

// Key is a private key of a token.
type Key struct {
	session  *Session
	object   uintptr
	EachTime bool // it wants the PIN before each signature
}

// Key finds the private key with an identifier; nil where there is none. Most tokens show it after Login alone.
func (s *Session) Key(id []byte) (*Key, error) {
	objects, err := s.find(number(attributeClass, classPrivateKey), entry{attributeID, id})
	if err != nil || len(objects) == 0 {
		return nil, err
	}
	each := s.value(objects[0], attributeAlwaysAuthenticate)
	return &Key{session: s, object: objects[0], EachTime: len(each) == 1 && each[0] != 0}, nil
}

// SignRSA signs with PKCS #1 v1.5; info is the DigestInfo, size the length of the signature in bytes.
func (k *Key) SignRSA(info []byte, size int, pin []byte) ([]byte, error) {
	return k.sign(mechanismRSA, info, size, pin)
}

// SignECDSA signs a digest and returns the two numbers one after the other, size bytes in all.
func (k *Key) SignECDSA(digest []byte, size int, pin []byte) ([]byte, error) {
	return k.sign(mechanismECDSA, digest, size, pin)
}

func (k *Key) sign(mechanism uint64, data []byte, size int, pin []byte) ([]byte, error) {
	var pinned runtime.Pinner
	defer pinned.Unpin()
	m := k.session.module
	how := encode(&pinned, entry{kind: mechanism})
	if err := m.call(atSignInit, k.session.handle, address(how), k.object); err != nil {
		return nil, err
	}
	if k.EachTime {
		if err := k.session.login(contextUser, pin); err != nil {
			return nil, err
		}
	}
	const spare = 64
	out, count := buffer(&pinned, size+spare), buffer(&pinned, ulongSize)
	putUlong(count, uint64(len(out)))
	pinned.Pin(&data[0])
	if err := m.call(atSign, k.session.handle, address(data), uintptr(len(data)), address(out),
		address(count)); err != nil {
		return nil, err
	}
	return out[:min(getUlong(count), uint64(len(out)))], nil
}
