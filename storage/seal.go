package storage

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
)

// A sealer stands between the vault and the disk: every value except those of meta passes through it. It binds a value
// to its bucket and key, so that a value cannot be moved. What open returns may share the memory of sealed.
type sealer interface {
	seal(bucket string, key, content []byte) ([]byte, error)
	open(bucket string, key, sealed []byte) ([]byte, error)
}

// plainFormat is the first byte of a value that is not encrypted. Each way of sealing has a byte of its own.
const plainFormat = 1

const plainHead = 1 + crc32.Size

// plain leaves the content readable and adds the format byte and a CRC-32C (big endian) over bucket, key and content.
type plain struct{}

func (plain) seal(bucket string, key, content []byte) ([]byte, error) {
	sealed := make([]byte, plainHead, plainHead+len(content))
	sealed[0] = plainFormat
	binary.BigEndian.PutUint32(sealed[1:], checksum(bucket, key, content))
	return append(sealed, content...), nil
}

func (plain) open(bucket string, key, sealed []byte) ([]byte, error) {
	if len(sealed) < plainHead || sealed[0] != plainFormat {
		return nil, errors.New("a value of an unknown format")
	}
	content := sealed[plainHead:]
	if binary.BigEndian.Uint32(sealed[1:]) != checksum(bucket, key, content) {
		return nil, errors.New("a value that does not match its checksum")
	}
	return content, nil
}

func checksum(bucket string, key, content []byte) uint32 {
	table := crc32.MakeTable(crc32.Castagnoli)
	sum := crc32.Update(0, table, append([]byte(bucket), 0))
	sum = crc32.Update(sum, table, append(append([]byte{}, key...), 0))
	return crc32.Update(sum, table, content)
}
