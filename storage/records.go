package storage

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"

	"rogatory/storage/root"

	bolt "go.etcd.io/bbolt"
)

// records reads and writes sealed values inside one transaction.
type records struct {
	vault *Vault
	tx    *bolt.Tx
	root  *root.Record // what the vault holds; nil where the transaction only reads
}

// rootKey is the key of the one value of its bucket.
var rootKey = []byte("root")

// change does what a writing transaction does, and keeps the record of what the vault then holds.
func (r records) change(write func(records) error) error {
	var err error
	if r.root, err = r.readRoot(); err != nil {
		return err
	}
	if err := write(r); err != nil {
		return err
	}
	r.root.Transaction = r.tx.ID()
	content, err := r.root.Encode()
	if err != nil {
		return err
	}
	return r.putSealed(rootBucket, rootKey, content)
}

// readRoot reads the record of what the vault holds. A vault of schema 1 has none.
func (r records) readRoot() (*root.Record, error) {
	content, found, err := r.get(rootBucket, rootKey)
	if err != nil || !found {
		return root.New(), err
	}
	record, err := root.Decode(content)
	if err != nil {
		return nil, r.vault.fail(ErrDamaged, fmt.Errorf("the record of the vault: %w", err))
	}
	return record, nil
}

// count makes the record anew from the keys of every bucket.
func (r records) count() (*root.Record, error) {
	counted := root.New()
	err := r.tx.ForEach(func(name []byte, values *bolt.Bucket) error {
		if bucket := string(name); bucket != metaBucket && bucket != rootBucket {
			return values.ForEach(func(key, _ []byte) error {
				counted.Add(bucket, key)
				return nil
			})
		}
		return nil
	})
	return counted, err
}

// get returns a value, valid while the transaction lives, and whether there is one.
func (r records) get(bucket string, key []byte) ([]byte, bool, error) {
	values := r.tx.Bucket([]byte(bucket))
	if values == nil {
		return nil, false, nil
	}
	sealed := values.Get(key)
	if sealed == nil {
		return nil, false, nil
	}
	content, err := r.open(bucket, key, sealed)
	return content, true, err
}

func (r records) open(bucket string, key, sealed []byte) ([]byte, error) {
	content, err := r.vault.sealer.open(bucket, key, sealed)
	if err != nil {
		return nil, r.vault.fail(ErrDamaged, fmt.Errorf("%s %q: %w", bucket, key, err))
	}
	return content, nil
}

func (r records) put(bucket string, key, content []byte) error {
	if values := r.tx.Bucket([]byte(bucket)); values == nil || values.Get(key) == nil {
		r.root.Add(bucket, key)
	}
	return r.putSealed(bucket, key, content)
}

func (r records) putSealed(bucket string, key, content []byte) error {
	sealed, err := r.vault.sealer.seal(bucket, key, content)
	if err != nil {
		return err
	}
	values, err := r.tx.CreateBucketIfNotExists([]byte(bucket))
	if err != nil {
		return err
	}
	return values.Put(key, sealed)
}

func (r records) remove(bucket string, key []byte) error {
	values := r.tx.Bucket([]byte(bucket))
	if values.Get(key) != nil {
		r.root.Remove(bucket, key)
	}
	return values.Delete(key)
}

// getJSON reads a value into target and leaves target alone where there is none.
func (r records) getJSON(bucket string, key []byte, target any) error {
	content, found, err := r.get(bucket, key)
	if err != nil || !found {
		return err
	}
	return r.parse(bucket, key, content, target)
}

func (r records) parse(bucket string, key, content []byte, target any) error {
	if err := json.Unmarshal(content, target); err != nil {
		return r.vault.fail(ErrDamaged, fmt.Errorf("%s %q: %w", bucket, key, err))
	}
	return nil
}

func (r records) putJSON(bucket string, key []byte, value any) error {
	content, err := json.Marshal(value)
	if err != nil {
		return err
	}
	return r.put(bucket, key, content)
}

// numbered is the key of one of several values of a draft: in the order of their numbers.
func numbered(id string, number int) []byte {
	return binary.BigEndian.AppendUint64([]byte(id+"/"), uint64(number))
}

// keys returns the keys of a bucket, which then may change.
func (r records) keys(bucket string) [][]byte {
	var all [][]byte
	cursor := r.tx.Bucket([]byte(bucket)).Cursor()
	for key, _ := cursor.First(); key != nil; key, _ = cursor.Next() {
		all = append(all, bytes.Clone(key))
	}
	return all
}

func numberOf(key []byte) int { return int(binary.BigEndian.Uint64(key[len(key)-8:])) }

// numbers returns the numbers of a draft's values in a bucket, in ascending order.
func (r records) numbers(bucket, id string) []int {
	var all []int
	prefix := []byte(id + "/")
	cursor := r.tx.Bucket([]byte(bucket)).Cursor()
	for key, _ := cursor.Seek(prefix); bytes.HasPrefix(key, prefix); key, _ = cursor.Next() {
		all = append(all, numberOf(key))
	}
	return all
}

// last returns the highest number of a draft's values in a bucket, and 0 where there is none.
func (r records) last(bucket, id string) int {
	all := r.numbers(bucket, id)
	if len(all) == 0 {
		return 0
	}
	return all[len(all)-1]
}
