// Package root is the record of what a vault holds. Each value of a vault is checked when it is read, but a value that
// is gone cannot be; so the vault keeps, in the same transaction as every change, how many values each bucket has and a
// digest of their keys. What is missing, came from elsewhere or lies under another key is noticed at the next opening.
//
//	record := root.New()
//	record.Add("drafts", key)              // a value came
//	record.Remove("drafts", key)           // it went
//	record.Transaction = number            // of the change that wrote it
//	differing := counted.Differs(record)   // what was counted in the file, and what it should have
package root

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

// Record says what a vault holds. The zero Record holds nothing and cannot be added to; see New.
type Record struct {
	Transaction int             `json:"transaction"` // number of the change that wrote the record
	Buckets     map[string]Keys `json:"buckets"`     // of each bucket that has values
}

// Keys says which values a bucket has.
type Keys struct {
	Count  int    `json:"count"`
	Digest digest `json:"digest"` // of all keys, in no order
}

// digest is the sum of the SHA-256 of every key, cut to 16 bytes. To add a key a second time takes it away.
type digest [16]byte

// MarshalText writes a digest in hexadecimal.
func (d digest) MarshalText() ([]byte, error) { return []byte(hex.EncodeToString(d[:])), nil }

// UnmarshalText reads one.
func (d *digest) UnmarshalText(text []byte) error {
	content, err := hex.DecodeString(string(text))
	if err == nil && len(content) != len(d) {
		err = fmt.Errorf("a digest of %d bytes", len(content))
	}
	copy(d[:], content)
	return err
}

// New is the record of an empty vault.
func New() *Record { return &Record{Buckets: map[string]Keys{}} }

// Decode reads a record as Encode wrote it.
func Decode(content []byte) (*Record, error) {
	record := New()
	err := json.Unmarshal(content, record)
	return record, err
}

// Encode writes the record as JSON.
func (r *Record) Encode() ([]byte, error) { return json.Marshal(r) }

// Add notes that a bucket has a value that it had not before.
func (r *Record) Add(bucket string, key []byte) { r.change(bucket, key, 1) }

// Remove notes that a value is gone that the bucket had.
func (r *Record) Remove(bucket string, key []byte) { r.change(bucket, key, -1) }

// Empty notes that a bucket has no value any more.
func (r *Record) Empty(bucket string) { delete(r.Buckets, bucket) }

func (r *Record) change(bucket string, key []byte, by int) {
	keys := r.Buckets[bucket]
	keys.Count += by
	sum := sha256.Sum256(key)
	for i := range keys.Digest {
		keys.Digest[i] ^= sum[i]
	}
	r.Buckets[bucket] = keys
	if keys == (Keys{}) {
		delete(r.Buckets, bucket)
	}
}

// Differs names, in the order of their names, the buckets in which two records differ.
func (r *Record) Differs(other *Record) []string {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(r.Buckets)) {
		if r.Buckets[name] != other.Buckets[name] {
			names = append(names, name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(other.Buckets)) {
		if _, both := r.Buckets[name]; !both {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
