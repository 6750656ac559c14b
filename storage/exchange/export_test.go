package exchange

// Decode reads the content of a file that was decrypted elsewhere.
func Decode(text []byte) (*Parcel, error) { return decode(text) }

// Content is what Export encrypts.
func Content(parcel *Parcel) ([]byte, error) { return parcel.encode() }
