package storage_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/storage"
)

func set(t testing.TB, d *request.Draft, id string, value any) {
	t.Helper()
	if err := d.Set(question.ID(id), value); err != nil {
		t.Fatal(err)
	}
}

func TestADraftComesBackAsItWas(t *testing.T) {
	path := newPath(t)
	vault := open(t, path)
	saved := draft(t, first, "12 Js 44/26")
	save(t, vault, saved, noon)
	_ = vault.Close()
	loaded, err := open(t, path).Load(first)
	if err != nil || !reflect.DeepEqual(loaded, saved) {
		t.Errorf("%+v %v", loaded, err)
	}
}

func TestAnIDMayBeWrittenInAnyForm(t *testing.T) {
	vault := newVault(t)
	save(t, vault, draft(t, strings.ToUpper(first), "1"), noon)
	save(t, vault, draft(t, "urn:uuid:"+first, "2"), noon)
	list, err := vault.List()
	if err != nil || len(list) != 1 || list[0].ID != first || list[0].Reference != "2" {
		t.Errorf("%+v %v", list, err)
	}
	if loaded, err := vault.Load(strings.ToUpper(first)); err != nil || loaded.ID != first {
		t.Errorf("%v", err)
	}
	if err := vault.Save(draft(t, "12", "1"), "", noon); !errors.Is(err, storage.ErrDraftID) {
		t.Errorf("an id that is no UUID: %v", err)
	}
}

func TestTheListTellsWhatADraftIs(t *testing.T) {
	vault := newVault(t)
	save(t, vault, draft(t, first, "12 Js 44/26"), noon)
	other := request.New(second)
	set(t, other, string(question.FactsSummary), answer.Text{Text: " \n" + strings.Repeat("é", 130) + "\nmore"})
	save(t, vault, other, noon.Add(time.Hour).In(time.FixedZone("", 3600)))
	list, err := vault.List()
	if err != nil {
		t.Fatal(err)
	}
	for i := range list {
		if list[i].Newest != 1 || len(list[i].Digest) != 64 {
			t.Errorf("the newest revision: %d, %q", list[i].Newest, list[i].Digest)
		}
		list[i].Newest, list[i].Digest = 0, ""
	}
	wanted := []request.Summary{
		{ID: second, Subject: strings.Repeat("é", 119) + "…", Created: noon.Add(time.Hour),
			Changed: noon.Add(time.Hour), Answered: 1},
		{ID: first, Reference: "12 Js 44/26", Type: "preservation", To: "JP", Subject: "Illegal access", Created: noon,
			Changed: noon, Answered: 5},
	}
	if !reflect.DeepEqual(list, wanted) {
		t.Errorf("got\n%+v\nwant\n%+v", list, wanted)
	}
}

func TestSaveKeepsTheDateOfCreation(t *testing.T) {
	vault := newVault(t)
	d := draft(t, first, "1")
	save(t, vault, d, noon)
	set(t, d, string(question.Reference), "2")
	save(t, vault, d, noon.Add(time.Hour))
	save(t, vault, d, noon.Add(2*time.Hour))
	s, err := vault.Summary(first)
	if err != nil || !s.Created.Equal(noon) || !s.Changed.Equal(noon.Add(time.Hour)) {
		t.Errorf("created %s, changed %s by the last save that changed something, %v", s.Created, s.Changed, err)
	}
}

func TestDeleteAndRestore(t *testing.T) {
	vault := newVault(t)
	d := draft(t, first, "1")
	save(t, vault, d, noon)
	if err := errors.Join(vault.SetPlace(first, string(question.OffenceArticles)), vault.Delete(first)); err != nil {
		t.Fatal(err)
	}
	list, _ := vault.List()
	bin, _ := vault.Bin()
	if _, err := vault.Load(first); !errors.Is(err, storage.ErrNoDraft) || len(list) != 0 || len(bin) != 1 ||
		bin[0].ID != first {
		t.Errorf("after deletion: %v, list %v, bin %v", err, list, bin)
	}
	if err := vault.Restore(first); err != nil {
		t.Fatal(err)
	}
	place, _ := vault.Place(first)
	if loaded, err := vault.Load(first); err != nil || !reflect.DeepEqual(loaded, d) ||
		place != string(question.OffenceArticles) {
		t.Errorf("after restoring: %v, place %q", err, place)
	}
	if err := vault.Restore(first); !errors.Is(err, storage.ErrNoDraft) {
		t.Errorf("a draft that is not in the bin: %v", err)
	}
}

func TestSaveBringsADraftBackFromTheBin(t *testing.T) {
	vault := newVault(t)
	d := draft(t, first, "1")
	save(t, vault, d, noon)
	_ = vault.Delete(first)
	save(t, vault, d, noon.Add(time.Hour))
	list, _ := vault.List()
	bin, _ := vault.Bin()
	if len(list) != 1 || len(bin) != 0 || !list[0].Created.Equal(noon) {
		t.Errorf("list %v, bin %v", list, bin)
	}
}

func TestWhatIsNotThereIsNamed(t *testing.T) {
	vault := newVault(t)
	_, load := vault.Load(first)
	_, summary := vault.Summary("no uuid")
	_, place := vault.Place(first)
	_, history := vault.History(first)
	_, signed := vault.Signed(first)
	for name, err := range map[string]error{
		"Load": load, "Summary": summary, "Place": place, "History": history, "Signed": signed,
		"SetPlace": vault.SetPlace(first, "x"),
		"Delete":   vault.Delete(first), "Restore": vault.Restore(first), "Purge": vault.Purge(first),
		"SetArchived": vault.SetArchived(first, true),
		"Mark":        vault.Mark(first), "SaveSigned": vault.SaveSigned(first, nil, noon),
	} {
		if !errors.Is(err, storage.ErrNoDraft) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestArchive(t *testing.T) {
	vault := newVault(t)
	save(t, vault, draft(t, first, "1"), noon)
	for _, archived := range []bool{true, false} {
		if err := vault.SetArchived(first, archived); err != nil {
			t.Fatal(err)
		}
		if s, err := vault.Summary(first); err != nil || s.Archived != archived {
			t.Errorf("%+v %v", s, err)
		}
	}
}

func TestSaveAllStoresAllOrNone(t *testing.T) {
	vault := newVault(t)
	if err := vault.SaveAll([]*request.Draft{draft(t, first, "1"), draft(t, "no uuid", "2")}, "", noon); !errors.Is(err,
		storage.ErrDraftID) {
		t.Fatal(err)
	}
	if list, _ := vault.List(); len(list) != 0 {
		t.Errorf("stored %v", list)
	}
	if err := vault.SaveAll([]*request.Draft{draft(t, first, "1"), draft(t, second, "2")}, "", noon); err != nil {
		t.Fatal(err)
	}
	if list, _ := vault.List(); len(list) != 2 {
		t.Errorf("stored %v", list)
	}
}

func TestADamagedSummaryIsMadeAnew(t *testing.T) {
	path := newPath(t)
	vault, err := storage.Open(path, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = vault.Close() }()
	save(t, vault, draft(t, first, "1"), noon)
	if err := errors.Join(vault.SaveSigned(first, []byte("%PDF"), noon), vault.Spoil("drafts", 0)); err != nil {
		t.Fatal(err)
	}
	list, err := vault.List()
	if err != nil || len(list) != 1 || list[0].Damaged || list[0].Reference != "1" || list[0].Signed != 1 ||
		!list[0].Created.Equal(noon) {
		t.Errorf("%+v %v", list, err)
	}
}

func TestADamagedDraftHidesNoOther(t *testing.T) {
	vault, err := storage.Open(newPath(t), storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = vault.Close() }()
	for hour, reference := range []string{"1", "2", "3"} {
		save(t, vault, draft(t, first, reference), noon.Add(time.Duration(hour)*time.Hour))
	}
	if err := vault.Spoil("revisions", 2); err != nil {
		t.Fatal(err)
	}
	if _, err := vault.Load(first); !errors.Is(err, storage.ErrDamaged) {
		t.Errorf("load: %v", err)
	}
	history, err := vault.History(first)
	if err != nil || len(history) != 3 || !history[0].Damaged || history[1].Damaged {
		t.Fatalf("history %+v %v", history, err)
	}
	before, err := vault.LoadRevision(first, history[1].Number)
	if err != nil || before.String(question.Reference) != "2" {
		t.Errorf("the revision before: %v", err)
	}
	save(t, vault, before, noon.Add(4*time.Hour))
	if _, err := vault.Load(first); err != nil {
		t.Errorf("saved again: %v", err)
	}
}
