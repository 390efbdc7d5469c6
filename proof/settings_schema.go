package proof

import (
	"encoding/json"
	"fmt"

	"campusline/menus"
)

// SchemaFile is where a district's folder keeps the schema of check.yaml for editors.
const SchemaFile = "schema/check.json"

// Schema is the JSON Schema, draft 7, of check.yaml: what an editor of YAML needs to complete and explain the rules, the
// figures and the parts of a waiver. It is made of the rules and the limits that a check goes by.
func Schema() ([]byte, error) {
	content, err := json.MarshalIndent(object{
		"$schema": "http://json-schema.org/draft-07/schema#", "title": "What check goes by in a district", "type": []string{"object", "null"},
		"additionalProperties": false,
		"properties": object{
			"limits":   parts("The figures that a line keeps to. One that is not written is that of good practice.", limitSchemas()),
			"severity": parts("How much a rule matters in this district: `error` keeps the menus from being published, `warning` does not, `note` asks for nothing, and `off` is not told.", severitySchemas()),
			"waivers":  object{"description": "What a rule is to let pass, each with a reason and a last day.", "type": "array", "items": waiverSchema()},
		},
	}, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("writing the schema of %s: %w", SettingsFile, err)
	}
	return append(content, '\n'), nil
}

// object is a value of JSON.
type object map[string]any

// parts is the schema of something that has these parts and no others, any of which may be left out.
func parts(means string, properties object) object {
	return object{"description": means, "type": []string{"object", "null"}, "properties": properties, "additionalProperties": false}
}

func limitSchemas() object {
	all := object{}
	for name, means := range limitMeanings() {
		all[name] = object{"description": means, "type": "number", "minimum": 0, "maximum": mostLimit}
	}
	return all
}

// limitMeanings says what each figure is, by its name in check.yaml.
func limitMeanings() map[string]string {
	usual := DefaultLimits()
	meaning := func(means string, figure any) string { return fmt.Sprintf("%s Usually %v.", means, figure) }
	return map[string]string{
		"seconds to a person":       meaning("How many seconds a person, or a promise that someone will answer, may be away from anywhere on a line.", usual.Worst),
		"seconds between languages": meaning("How many seconds longer that may take in one language than in another.", usual.Gap),
		"menus to a desk":           meaning("Behind how many menus a desk may lie.", usual.Depth),
		"seconds of greeting":       meaning("How many seconds a greeting may take.", usual.Greeting),
		"seconds of a menu":         meaning("How many seconds a menu may take, with its choices.", usual.Menu),
		"choices":                   meaning("From how many choices on a menu gives a warning; 0 for a person is not counted.", usual.Choices),
		"most choices":              meaning("How many choices a menu may have at most.", usual.MostChoices),
		"reading grade":             meaning("The school grade at which everything can be read.", usual.Grade),
		"characters of a text":      meaning("How many characters a text may have.", usual.Characters),
		"survey questions by text":  meaning("How many questions a survey may ask one person by text.", usual.SurveyByText),
		"survey questions by call":  meaning("How many questions a survey may ask one person on a call.", usual.SurveyByCall),
		"questions after an event":  meaning("How many questions a survey may ask that is sent after every event.", usual.SurveyAfterEvent),
		"segments of a text":        meaning("How many segments a text may take, each of which is billed.", usual.Segments),
		"days to an answer":         meaning("How many days a family may wait for a first reply, holidays counted.", usual.Reply),
	}
}

func severitySchemas() object {
	all := object{}
	for _, r := range Rules() {
		all[r.Name] = object{"description": fmt.Sprintf("%s Usually %s.", r.Why, r.Severity), "enum": severities()}
	}
	return all
}

// mostLimit is a figure that no limit is above.
const mostLimit = 100_000

// severities are how much a rule can matter.
func severities() []menus.Severity {
	return []menus.Severity{menus.Error, menus.Warning, menus.Note, Off}
}

func waiverSchema() object {
	return object{
		"type": "object", "additionalProperties": false, "required": []string{"rule", "because", "until"},
		"properties": object{
			"rule":    object{"description": "The rule that does not have to hold.", "enum": ruleNames()},
			"at":      object{"description": "The menu where it does not have to; without it, everywhere.", "type": "string"},
			"because": object{"description": "The reason, for whoever reads this next year.", "type": "string", "minLength": 1},
			"until":   object{"description": "The last day on which it need not hold, like `2027-01-31`. Then somebody looks again.", "type": "string", "pattern": `^\d{4}-\d{2}-\d{2}$`},
		},
	}
}
