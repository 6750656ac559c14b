package storage_test

import "errors"

const canLimitFileSize = false

func limitFileSize(uint64) error { return errors.New("Windows sets no limit on the size of a file") }
