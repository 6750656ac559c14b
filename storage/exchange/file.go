package exchange

import (
	"bytes"
	"io"

	"filippo.io/age"
	"filippo.io/age/armor"
)

// Export writes a parcel as a binary age file. Nothing is written where the parcel or the lock has a fault.
func Export(parcel *Parcel, lock Lock, out io.Writer) error {
	text, err := parcel.encode()
	if err != nil {
		return err
	}
	recipients, err := lock.recipients()
	if err != nil {
		return err
	}
	var file bytes.Buffer
	if err := encrypt(text, recipients, &file); err != nil {
		return fail(ErrCannotWrite, err)
	}
	if _, err := out.Write(file.Bytes()); err != nil {
		return fail(ErrCannotWrite, err)
	}
	return nil
}

func encrypt(text []byte, recipients []age.Recipient, out io.Writer) error {
	sealed, err := age.Encrypt(out, recipients...)
	if err != nil {
		return err
	}
	if _, err := sealed.Write(text); err != nil {
		return err
	}
	return sealed.Close()
}

// Import reads an age file, binary or armoured. It writes nothing anywhere. The error is always a *storage.Error.
func Import(in io.Reader, key Key) (*Parcel, error) {
	file, err := readBounded(in)
	if err != nil {
		return nil, err
	}
	sealed, err := unarmour(file)
	if err != nil {
		return nil, err
	}
	identities, err := key.identities()
	if err != nil {
		return nil, err
	}
	opened, err := age.Decrypt(sealed, identities...)
	if err != nil {
		return nil, key.explain(err)
	}
	text, err := io.ReadAll(opened)
	if err != nil {
		return nil, fail(ErrDamaged, err)
	}
	return decode(text)
}

// readBounded reads the whole file: the content is never longer than what it is encrypted in.
func readBounded(in io.Reader) ([]byte, error) {
	file, err := io.ReadAll(io.LimitReader(in, maximumEncrypted+1))
	if err != nil {
		return nil, fail(ErrCannotRead, err)
	}
	if len(file) > maximumEncrypted {
		return nil, fail(ErrTooLarge, nil)
	}
	return file, nil
}

// maximumEncrypted leaves room around the content for armour, which adds a third, and for the header.
const maximumEncrypted = MaximumFile + MaximumFile/2

const intro = "age-encryption.org/"

// unarmour finds out which form of age file this is.
func unarmour(file []byte) (io.Reader, error) {
	if bytes.HasPrefix(file, []byte(intro)) {
		return bytes.NewReader(file), nil
	}
	text := bytes.TrimSpace(bytes.TrimPrefix(file, []byte("\ufeff")))
	if bytes.HasPrefix(text, []byte(armor.Header)) {
		return armor.NewReader(bytes.NewReader(text)), nil
	}
	return nil, fail(ErrNotAge, nil)
}
