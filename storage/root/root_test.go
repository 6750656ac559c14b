package root_test

import (
	"reflect"
	"slices"
	"testing"

	"rogatory/storage/root"
)

// holding is the record of a vault with keys, each written as bucket and key.
func holding(keys ...[2]string) *root.Record {
	record := root.New()
	for _, key := range keys {
		record.Add(key[0], []byte(key[1]))
	}
	return record
}

func TestWhatARecordNotices(t *testing.T) {
	drafts := func(keys ...string) *root.Record {
		record := root.New()
		for _, key := range keys {
			record.Add("drafts", []byte(key))
		}
		return record
	}
	for _, c := range []struct {
		sentence string
		one      *root.Record
		other    *root.Record
		want     []string
	}{
		{"the same keys in another order", drafts("a", "b"), drafts("b", "a"), nil},
		{"a key that is missing", drafts("a", "b"), drafts("a"), []string{"drafts"}},
		{"another key", drafts("a", "b"), drafts("a", "c"), []string{"drafts"}},
		{"a bucket that is missing", holding([2]string{"bin", "a"}, [2]string{"drafts", "a"}), drafts("a"),
			[]string{"bin"}},
		{"two buckets too many", drafts("a"),
			holding([2]string{"signed", "a"}, [2]string{"drafts", "a"}, [2]string{"bin", "b"}),
			[]string{"bin", "signed"}},
		{"two buckets, and one of the other", holding([2]string{"signed", "a"}, [2]string{"drafts", "b"}),
			holding([2]string{"drafts", "a"}, [2]string{"bin", "a"}), []string{"bin", "drafts", "signed"}},
		{"nothing in both", root.New(), root.New(), nil},
		{"a key twice is not no key", drafts("a", "a"), root.New(), []string{"drafts"}},
	} {
		if got := c.one.Differs(c.other); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", c.sentence, got)
		}
	}
}

func TestWhatGoesLeavesNothing(t *testing.T) {
	record := holding([2]string{"drafts", "a"}, [2]string{"drafts", "b"}, [2]string{"bin", "c"}, [2]string{"bin", "d"})
	record.Remove("drafts", []byte("a"))
	record.Empty("bin")
	if want := holding([2]string{"drafts", "b"}); !reflect.DeepEqual(record, want) {
		t.Errorf("%+v, want %+v", record, want)
	}
	record.Remove("drafts", []byte("b"))
	if want := root.New(); !reflect.DeepEqual(record, want) {
		t.Errorf("in the end %+v", record)
	}
}

func TestARecordIsReadAsItWasWritten(t *testing.T) {
	record := holding([2]string{"drafts", "a"}, [2]string{"bin", "b"})
	record.Transaction = 42
	content, err := record.Encode()
	if err != nil {
		t.Fatal(err)
	}
	read, err := root.Decode(content)
	if err != nil || !reflect.DeepEqual(read, record) {
		t.Errorf("%+v, want %+v, %v", read, record, err)
	}
	for sentence, content := range map[string]string{
		"no JSON":                      "x",
		"a digest that is no number":   `{"buckets":{"drafts":{"count":1,"digest":"zz"}}}`,
		"a digest of a byte too few":   `{"buckets":{"drafts":{"digest":"000102030405060708090a0b0c0d0e"}}}`,
		"a byte too many":              `{"buckets":{"drafts":{"digest":"000102030405060708090a0b0c0d0e0f10"}}}`,
		"a transaction that is a word": `{"transaction":"one"}`,
	} {
		if _, err := root.Decode([]byte(content)); err == nil {
			t.Errorf("%s was read", sentence)
		}
	}
	if again, err := root.Decode([]byte("{}")); err != nil || !reflect.DeepEqual(again, root.New()) {
		t.Errorf("an empty record: %+v, %v", again, err)
	}
}
