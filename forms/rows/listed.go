package rows

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
	"time"

	"rogatory/forms/answer"
	"rogatory/forms/moment"
	"rogatory/forms/rows/xlsx"
)

// listHeads are the headings of the list of identifiers. Programs read them, so that they are the same in every
// language.
var listHeads = []string{"data_set", "kind", "value", "port", "moment", "time_zone", "moment_utc", "precision"}

// listName is the name of the sheet.
const listName = "identifiers"

// List is the list of the identifiers of a request, with its headings: one line for each, with the number of its data
// set from 1, the moment as it is stated and in UTC, and to what that moment is precise: day, minute, second or
// fraction. A moment that is not certain, such as an hour that the clocks passed twice, has none in UTC.
func List(items []answer.Item) [][]string {
	list := [][]string{listHeads}
	for i, item := range items {
		for _, named := range item.Identifiers {
			if strings.TrimSpace(named.Value) == "" {
				continue
			}
			zone, port := named.TimeZone, ""
			if zone == "" && named.At != "" {
				zone = item.TimeZone
			}
			if named.Port != 0 {
				port = strconv.Itoa(named.Port)
			}
			utc, precision := InUTC(named.At, zone)
			list = append(list, []string{strconv.Itoa(i + 1), named.Kind, named.Value, port, named.At, zone,
				utc, precision})
		}
	}
	return list
}

// CSV is the list as a file (RFC 4180, UTF-8). The values stand in it sign by sign, so that it can be searched by
// program; a spreadsheet that opens it alters long numbers.
func CSV(items []answer.Item) ([]byte, error) {
	var out bytes.Buffer
	writer := csv.NewWriter(&out)
	writer.UseCRLF = true
	if err := writer.WriteAll(List(items)); err != nil {
		return nil, fmt.Errorf("list of identifiers: %w", err)
	}
	return out.Bytes(), nil
}

// InUTC writes a moment of a draft in UTC in its own precision: day, minute, second or fraction. It is empty where the
// moment is not certain or has no time of day.
func InUTC(at, zone string) (utc, precision string) {
	r, extent := moment.Read(at)
	switch {
	case extent != moment.Whole || !r.Dated:
		return "", ""
	case !r.Timed:
		return "", "day"
	}
	layout, precision := "2006-01-02T15:04Z", "minute"
	switch {
	case r.Fraction != "":
		layout, precision = "2006-01-02T15:04:05."+strings.Repeat("0", len(r.Fraction))+"Z", "fraction"
	case r.Seconds:
		layout, precision = "2006-01-02T15:04:05Z", "second"
	}
	var zones moment.Zones
	resolved, _, code := zones.Resolve(r, "", moment.Options{Zone: zone})
	if code != "" && code != ZoneConflict && code != moment.ZoneSeason {
		return "", precision
	}
	for _, form := range []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00"} {
		if placed, err := time.Parse(form, resolved); err == nil {
			return placed.UTC().Format(layout), precision
		}
	}
	return "", precision
}

// Workbook is the list as an Excel workbook with text in every cell, since a spreadsheet spoils the long numbers and
// the dates of a CSV file.
func Workbook(items []answer.Item) ([]byte, error) {
	return xlsx.Write(listName, List(items))
}
