package cases

import (
	"encoding/json"
	"fmt"
)

// SchemaFile is where a district's folder keeps the schema of teams.yaml for editors.
const SchemaFile = "schema/teams.json"

// Schema is the JSON Schema, draft 7, of teams.yaml, from which an editor of YAML completes and explains its words.
func Schema() ([]byte, error) {
	root := partsOf(fileWords())
	root["$schema"], root["title"] = "http://json-schema.org/draft-07/schema#", "Who answers what families tell a district"
	content, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("writing the schema of %s: %w", File, err)
	}
	return append(content, '\n'), nil
}

// object is a value of JSON.
type object map[string]any

// partsOf is something that has these parts and no others.
func partsOf(words []word) object {
	properties := object{}
	for _, w := range words {
		takes := object{"description": w.means}
		for name, value := range w.takes {
			takes[name] = value
		}
		properties[w.name] = takes
	}
	return object{"type": "object", "properties": properties, "additionalProperties": false}
}

// someWords counts what is written without quotation marks as the words it was written with.
func someWords() object { return object{"type": []string{"string", "number", "boolean"}} }

func yesNoForm() object { return object{"enum": []any{true, false, "yes", "no", "on", "off"}} }

func dayForm() object { return object{"type": "string", "pattern": `^\d{4}-\d{2}-\d{2}$`} }

func termForm() object {
	return object{"type": "string", "pattern": `^\d{1,3} (school |business )?(day|hour|minute)s?$`}
}

func namedBy(value object) object {
	return object{"type": "object", "propertyNames": object{"pattern": goodName.String()}, "additionalProperties": value}
}

func itemsOf(item object) object { return object{"type": "array", "items": item} }

// listOf is a list, or one of it alone.
func listOf(item object) object { return object{"anyOf": []object{item, itemsOf(item)}} }
