package sign

import (
	"crypto/sha256"
	"encoding/asn1"
	"errors"

	"rogatory/pdf/cms"
	"rogatory/pdf/read"
)

// firstElement cuts the first DER element off, behind which padding may stand.
func firstElement(data []byte) ([]byte, error) {
	var element asn1.RawValue
	if _, err := asn1.Unmarshal(data, &element); err != nil {
		return nil, cms.ErrMalformed
	}
	return element.FullBytes, nil
}

// Stamp adds a time stamp over the whole document (ETSI EN 319 142-1, 5.4.3). Behind the validation data that Extend
// adds, it makes the signatures B-LTA: the stamp proves that the data were there before the algorithms grew weak. It is
// renewed the same way before its own certificate ends. options must have a TimeStamper. It returns ErrNotSigned and
// the errors of Sign.
func Stamp(pdf []byte, options Options) ([]byte, error) {
	if options.TimeStamper == nil {
		return nil, ErrTimeStamp
	}
	document, err := read.Open(pdf)
	if err != nil {
		return nil, err
	}
	if _, _, err := carried(document); err != nil {
		return nil, err
	}
	options.stamp = true
	seal := func(digest []byte) ([]byte, error) { return checkedStamp(options, digest) }
	for reserve := firstReserve; ; reserve *= 4 {
		out, err := attempt(pdf, document, options, reserve, seal)
		if !errors.Is(err, errTooSmall) || reserve >= largestReserve {
			return out, err
		}
	}
}

// stampOf asks for a time stamp over data.
func stampOf(options Options) cms.Stamp {
	if options.TimeStamper == nil {
		return nil
	}
	return func(data []byte) ([]byte, error) {
		digest := sha256.Sum256(data)
		return checkedStamp(options, digest[:])
	}
}
