// Package moment reads a date, a time of day and a zone as people and programs write them, and says what they do not
// say. It reads pasted and typed text alike; rows uses it for tables and logs, a cell of the interview for one moment.
//
// Reading and working out are two steps, since a table learns from all of its rows which figure is the day:
//
//	r, whole := moment.Read("20/11/2026 11:41:07 p. m.")         // what the figures say
//	at, zone, code := moment.Zones{}.Resolve(r, "Europe/Madrid", moment.Options{Order: moment.DayFirst})
//
// Nothing is guessed that could point at another person. Names of months, of days and of the halves of the day are
// those of the Unicode CLDR (names.txt), whole or abbreviated as it does, never by their first letters; a word that is
// not known makes the whole text no moment. A moment keeps the precision of its source: a time without seconds stays
// without them. Every code that is returned is the end of a catalogue id "error.row.<code>".
package moment
