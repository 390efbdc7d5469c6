package goals

import (
	"encoding/json"
	"fmt"
)

// SchemaFile is where a district's folder keeps the schema of goals.yaml for editors.
const SchemaFile = "schema/goals.json"

// part is something that a goal says.
type part struct {
	name, means, example string
	pattern              string // that an editor holds it against
	optional             bool
}

// How a day and a value with or without its unit are written.
const (
	dayForm    = `^\d{4}-\d{2}-\d{2}$`
	numberForm = `^\d+(\.\d+)? ?[%hs]?$`
)

func parts() []part {
	return []part{
		{"for", "what it is for", "Families hear from us within a school day.", ``, true},
		{"from", "what it was", "70%", numberForm, false},
		{"since", "on which day it was that", "2026-08-03", dayForm, false},
		{"to", "what it is to be", "90%", numberForm, false},
		{"by", "by which day", "2027-05-28", dayForm, false},
	}
}

func partNames() []string {
	var names []string
	for _, p := range parts() {
		names = append(names, p.name)
	}
	return names
}

// Schema is the JSON Schema, draft 7, of goals.yaml, from which an editor of YAML completes and explains its words.
func Schema() ([]byte, error) {
	of, required := map[string]any{}, []string{}
	for _, p := range parts() {
		says := map[string]any{
			"type": []string{"string", "number"}, "description": fmt.Sprintf("It says %s, like `%s`.", p.means, p.example),
		}
		if p.pattern != "" {
			says["pattern"] = p.pattern
		}
		of[p.name] = says
		if !p.optional {
			required = append(required, p.name)
		}
	}
	goal := map[string]any{"type": "object", "additionalProperties": false, "properties": of, "required": required}
	content, err := json.MarshalIndent(map[string]any{
		"$schema": "http://json-schema.org/draft-07/schema#", "title": "What the plan of a district is to move",
		"type": "object", "additionalProperties": false, "properties": map[string]any{
			"goals": map[string]any{
				"type": "object", "additionalProperties": goal,
				"description": "Each figure, as reports name it, with its goal.",
			},
		},
	}, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("writing the schema of %s: %w", File, err)
	}
	return append(content, '\n'), nil
}
