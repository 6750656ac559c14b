package request

import "rogatory/forms/question"

// JSONSchema returns the JSON Schema (draft 2020-12) of the draft file, made from the table of questions.
func JSONSchema() map[string]any {
	answers := map[string]any{}
	for _, q := range question.All() {
		answers[string(q.ID)] = kindSchema(q.Kind, q.Options, q.Fields)
	}
	return map[string]any{
		"$schema":  "https://json-schema.org/draft/2020-12/schema",
		"title":    "Rogatory draft",
		"type":     "object",
		"required": []string{"format", "schema", "id", "answers"},
		"properties": map[string]any{
			"format":  map[string]any{"const": Format},
			"schema":  map[string]any{"const": Schema},
			"id":      map[string]any{"type": "string", "format": "uuid"},
			"answers": map[string]any{"type": "object", "properties": answers, "additionalProperties": false},
			"set_aside": map[string]any{"type": "array", "items": wordsSchema("code", "question", "word", "ground",
				"by", "on")},
		},
	}
}

func kindSchema(kind question.Kind, options []string, fields []question.Field) map[string]any {
	switch kind {
	case question.Text:
		return textSchema()
	case question.YesNo:
		return map[string]any{"type": "boolean"}
	case question.Number, question.Index:
		return map[string]any{"type": "integer", "minimum": 0}
	case question.Several, question.Languages:
		return map[string]any{"type": "array", "items": stringSchema(options)}
	case question.Authority:
		return authoritySchema()
	case question.Authorities:
		return map[string]any{"type": "array", "items": authoritySchema()}
	case question.Entries:
		return map[string]any{"type": "array", "items": entrySchema(fields)}
	case question.Date:
		return map[string]any{"type": "string", "format": "date"}
	case question.Moment:
		return map[string]any{"type": "string"}
	default:
		return stringSchema(options)
	}
}

func stringSchema(options []string) map[string]any {
	if len(options) > 0 {
		return map[string]any{"enum": options}
	}
	return map[string]any{"type": "string"}
}

// wordsSchema is an object whose values are words.
func wordsSchema(names ...string) map[string]any {
	properties := map[string]any{}
	for _, name := range names {
		properties[name] = map[string]any{"type": "string"}
	}
	return map[string]any{"type": "object", "properties": properties, "additionalProperties": false}
}

// sourceSchema is where an identifier was read.
func sourceSchema() map[string]any {
	source := wordsSchema("file")
	properties, _ := source["properties"].(map[string]any)
	properties["line"] = map[string]any{"type": "integer", "minimum": 1}
	properties["cells"] = map[string]any{"type": "array", "items": map[string]any{"type": "string"}}
	return source
}

func textSchema() map[string]any {
	words := map[string]any{"type": "string"}
	return map[string]any{"type": "object", "required": []string{"text"}, "additionalProperties": false,
		"properties": map[string]any{
			"text":         words,
			"translations": map[string]any{"type": "object", "additionalProperties": words},
			"unconfirmed":  map[string]any{"type": "object", "additionalProperties": words},
		}}
}

func authoritySchema() map[string]any {
	words, list := map[string]any{"type": "string"}, map[string]any{"type": "array",
		"items": map[string]any{"type": "string"}}
	return map[string]any{"oneOf": []any{words, map[string]any{
		"type": "object", "required": []string{"name"}, "additionalProperties": false,
		"properties": map[string]any{"name": words, "address": words, "phones": list, "emails": list, "source": words,
			"confirmed_by": words},
	}}}
}

func entrySchema(fields []question.Field) map[string]any {
	properties := map[string]any{}
	for _, f := range fields {
		properties[string(f.Name)] = kindSchema(f.Kind, f.Options, f.Fields)
		if f.Name == question.FieldPort {
			properties["source"] = sourceSchema()
		}
	}
	return map[string]any{"type": "object", "properties": properties, "additionalProperties": false}
}
