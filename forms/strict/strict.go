// Package strict reads JSON that comes from outside. The standard reader puts up with what makes two programs read two
// different files out of one: bytes that are not UTF-8, halves of characters, a key that stands twice, a key in other
// capitals. Here each of them is an error that says where it is.
//
//	if err := strict.Check(text, strict.Keys(file{})); err != nil {
//		var fault *strict.Fault
//		…
//	}
//
// What the values mean, and which keys an object may have, is left to the reader.
package strict

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"unicode/utf8"
)

// Reason tells what is wrong with a text.
type Reason string

// The reasons.
const (
	NotUTF8    Reason = "not-utf8"    // bytes that are no character
	HalfSign   Reason = "half-sign"   // \ud83d without its other half
	KeyTwice   Reason = "key-twice"   // a key that stands twice in one object
	UnknownKey Reason = "unknown-key" // a key that a reader knows in other capitals only
	NotJSON    Reason = "not-json"
)

// Fault is what is wrong with a text, and where.
type Fault struct {
	Reason Reason
	Line   int    // from 1
	Key    string // for KeyTwice and UnknownKey
	Err    error  // what lay behind it, for NotJSON
}

// Error gives the reason in technical English.
func (f *Fault) Error() string {
	return fmt.Sprintf("line %d: %s %q", f.Line, f.Reason, f.Key)
}

// Unwrap returns what lay behind the fault.
func (f *Fault) Unwrap() error { return f.Err }

// Check holds the first JSON value of a text to the rules of the package. The error is a *Fault.
func Check(text []byte, known map[string]bool) error {
	if at := invalid(text); at >= 0 {
		return &Fault{Reason: NotUTF8, Line: lineOf(text, at)}
	}
	if at := halfSign(text); at >= 0 {
		return &Fault{Reason: HalfSign, Line: lineOf(text, at)}
	}
	c := checker{text: text, decoder: json.NewDecoder(bytes.NewReader(text)), known: map[string]string{}}
	for key := range known {
		c.known[strings.ToLower(key)] = key
	}
	return c.value()
}

// invalid returns the place of the first byte that is no character, or -1.
func invalid(text []byte) int {
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRune(text[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

// halfSign returns the place of the first escape \uD800 to \uDFFF that has no other half, or -1.
func halfSign(text []byte) int {
	for at := 0; at < len(text); at++ {
		if text[at] != '\\' {
			continue
		}
		switch first, second := surrogate(text[at:]), surrogate(text[min(len(text), at+6):]); {
		case first == 0:
			at++ // what follows the stroke is no escape by itself
		case first < 0xDC00 && second >= 0xDC00:
			at += 11
		default:
			return at
		}
	}
	return -1
}

// surrogate is the half of a character that an escape stands for; 0 where a text begins with something else.
func surrogate(text []byte) int {
	var unit int
	if len(text) < 6 || text[0] != '\\' || text[1] != 'u' {
		return 0
	}
	if n, err := fmt.Sscanf(string(text[2:6]), "%04x", &unit); n != 1 || err != nil || unit < 0xD800 || unit > 0xDFFF {
		return 0
	}
	return unit
}

func lineOf(text []byte, at int) int { return 1 + bytes.Count(text[:at], []byte("\n")) }

// checker walks through a value.
type checker struct {
	text    []byte
	decoder *json.Decoder
	known   map[string]string // keys by their small letters
}

func (c *checker) value() error {
	token, err := c.decoder.Token()
	if err != nil {
		return c.broken(err)
	}
	switch token {
	case json.Delim('{'):
		return c.object()
	case json.Delim('['):
		for c.decoder.More() {
			if err := c.value(); err != nil {
				return err
			}
		}
		return c.end()
	}
	return nil
}

func (c *checker) object() error {
	seen := map[string]bool{}
	for c.decoder.More() {
		token, err := c.decoder.Token()
		if err != nil {
			return c.broken(err)
		}
		key, _ := token.(string)
		if seen[key] {
			return c.fault(KeyTwice, key)
		}
		seen[key] = true
		if exact, ok := c.known[strings.ToLower(key)]; ok && exact != key {
			return c.fault(UnknownKey, key)
		}
		if err := c.value(); err != nil {
			return err
		}
	}
	return c.end()
}

// end reads what closes an object or a list.
func (c *checker) end() error {
	if _, err := c.decoder.Token(); err != nil {
		return c.broken(err)
	}
	return nil
}

// fault is one at the key that was read last.
func (c *checker) fault(reason Reason, key string) error {
	return &Fault{Reason: reason, Line: lineOf(c.text, int(c.decoder.InputOffset())), Key: key}
}

func (c *checker) broken(err error) error {
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	return &Fault{Reason: NotJSON, Line: lineOf(c.text, int(c.decoder.InputOffset())), Err: err}
}

// Keys are the names that the fields of values of these types have in JSON, those of the types inside them too.
func Keys(values ...any) map[string]bool {
	known := map[string]bool{}
	for _, value := range values {
		collect(reflect.TypeOf(value), known, map[reflect.Type]bool{})
	}
	return known
}

func collect(t reflect.Type, known map[string]bool, seen map[reflect.Type]bool) {
	if seen[t] {
		return
	}
	seen[t] = true
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		collect(t.Elem(), known, seen)
	case reflect.Struct:
		for i := range t.NumField() {
			field := t.Field(i)
			if name, _, _ := strings.Cut(field.Tag.Get("json"), ","); name != "" && name != "-" {
				known[name] = true
			}
			collect(field.Type, known, seen)
		}
	}
}
