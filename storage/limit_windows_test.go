package storage_test

import "errors"

func limitFileSize(uint64) error { return errors.New("Windows sets no limit on the size of a file") }
