package rows

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"sort"
	"strings"
)

// deepest is how deep objects may stand inside each other.
const deepest = 32

// objects reads JSON: one object a line, or a list of objects. Each value is a cell that its key names.
func (p *parser) objects(records []record) bool {
	if len(records) == 0 {
		return false
	}
	first := strings.TrimSpace(records[0].text)
	if first[0] != '{' && first[0] != '[' {
		return false
	}
	if first[0] == '{' && json.Valid([]byte(first)) {
		for _, rec := range records {
			p.object(rec)
		}
	} else if !p.objectList(records) {
		return false
	}
	p.settleColumns()
	p.hasValue, p.hasMoment = true, true
	return true
}

// object adds a line with one object; another line stands as it is.
func (p *parser) object(rec record) {
	l := line{number: rec.number, text: rec.text, free: true}
	decoder := json.NewDecoder(strings.NewReader(rec.text))
	decoder.UseNumber()
	var value map[string]any
	if err := decoder.Decode(&value); err != nil {
		p.free(rec)
		return
	}
	p.values(&l, "", value, 0)
	p.lines = append(p.lines, l)
}

// objectList reads a list of objects, or objects over several lines.
func (p *parser) objectList(records []record) bool {
	var whole strings.Builder
	starts := make([]int, len(records))
	for i, rec := range records {
		starts[i] = whole.Len()
		whole.WriteString(rec.text)
		whole.WriteByte('\n')
	}
	text := []byte(whole.String())
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if bytes.HasPrefix(bytes.TrimSpace(text), []byte("[")) {
		if _, err := decoder.Token(); err != nil {
			return false
		}
	}
	var lines []line
	for decoder.More() {
		at := decoder.InputOffset()
		var raw json.RawMessage
		if err := decoder.Decode(&raw); err != nil {
			if errors.Is(err, io.EOF) {
				break
			}
			return false
		}
		begin := int(decoder.InputOffset()) - len(raw)
		number := records[sort.SearchInts(starts, max(begin, int(at))+1)-1].number
		l := line{number: number, text: string(raw), free: true}
		inner := json.NewDecoder(bytes.NewReader(raw))
		inner.UseNumber()
		var value map[string]any
		if inner.Decode(&value) != nil {
			return false
		}
		p.values(&l, "", value, 0)
		lines = append(lines, l)
	}
	p.lines = lines
	return len(lines) > 0
}

// values adds the values of an object, sorted by key so that the same text always gives the same cells. Of objects
// inside it the key is the path; what the whole path does not tell its last part may.
func (p *parser) values(l *line, path string, value any, depth int) {
	switch v := value.(type) {
	case map[string]any:
		if depth > deepest {
			return
		}
		keys := make([]string, 0, len(v))
		for key := range v {
			keys = append(keys, key)
		}
		sort.Strings(keys)
		for _, key := range keys {
			p.values(l, strings.TrimPrefix(path+"."+key, "."), v[key], depth+1)
		}
	case []any:
		for _, one := range v {
			p.values(l, path, one, depth+1)
		}
	case nil:
	case bool:
	case json.Number:
		p.value(l, path, v.String())
	case string:
		p.value(l, path, v)
	}
}

func (p *parser) value(l *line, path, text string) {
	h := p.headOf(path)
	if last := path[strings.LastIndexByte(path, '.')+1:]; h.Role == "" && last != path {
		h = p.headOf(last)
	}
	l.raw = append(l.raw, path+"="+text)
	l.cells = append(l.cells, cell{placed{text, len(l.cells) + 1}, h})
}
