package menus

import (
	"encoding/json"
	"fmt"
	"path"
	"strings"
)

// schema is a JSON Schema, draft 7, which is what editors of YAML read.
type schema struct {
	Schema               string             `json:"$schema,omitempty"`
	Title                string             `json:"title,omitempty"`
	Description          string             `json:"description,omitempty"`
	Ref                  string             `json:"$ref,omitempty"`
	Type                 []string           `json:"type,omitempty"`
	Enum                 []any              `json:"enum,omitempty"`
	Pattern              string             `json:"pattern,omitempty"`
	Minimum              *int               `json:"minimum,omitempty"`
	Maximum              *int               `json:"maximum,omitempty"`
	AnyOf                []*schema          `json:"anyOf,omitempty"`
	Items                *schema            `json:"items,omitempty"`
	Properties           map[string]*schema `json:"properties,omitempty"`
	PropertyNames        *schema            `json:"propertyNames,omitempty"`
	AdditionalProperties any                `json:"additionalProperties,omitempty"` // a schema, or false
	Definitions          map[string]*schema `json:"definitions,omitempty"`
}

// schemas makes the schema of one file, whose parts are defined once.
type schemas struct{ definitions map[string]*schema }

// parts defines what has these parts, and refers to it.
func (s *schemas) parts(name string, words []word) *schema {
	key := strings.ReplaceAll(name, " ", "-")
	if s.definitions[key] == nil {
		x := &schema{Type: []string{"object"}, Properties: map[string]*schema{}, AdditionalProperties: false}
		s.definitions[key] = x
		for _, w := range words {
			x.Properties[w.name] = described(w.takes(s), w.means)
		}
	}
	return &schema{Ref: "#/definitions/" + key}
}

// described says what a value is. Beside a reference nothing else counts, so that it is wrapped.
func described(s *schema, means string) *schema {
	if s.Ref != "" {
		s = &schema{AnyOf: []*schema{s}}
	}
	s.Description = strings.TrimSpace(means + " " + s.Description)
	return s
}

// schemaFolder is where a district's folder keeps the schemas for editors. The loader leaves it aside.
const schemaFolder = "schema"

// Schemas are the JSON Schemas of a district's files, by their paths in its folder: what an editor of YAML needs to
// complete and explain the words of menus. They are made of the words that the loader knows.
func Schemas() (Files, error) {
	files := Files{}
	for file, x := range map[string]struct {
		title string
		root  form
	}{
		"district.json": {"Who a district is, who answers, and which menu each number begins with", partsOf("district", districtWords)},
		"calendar.json": {"The school year of a district", partsOf("calendar", calendarWords)},
		"campuses.json": {"The campuses of a district", namedBy(nameForm, partsOf("campus", campusWords))},
		"prices.json":   {"What a district pays for its texts", partsOf("prices", pricesWords)},
		"survey.json":   {"Questions that are asked again and again", partsOf("survey", surveyWords)},
		"menus.json":    {"What callers hear and texts get", namedBy(nameForm, partsOf("menu", menuParts))},
	} {
		content, err := x.root.written(x.title)
		if err != nil {
			return nil, fmt.Errorf("writing the schema %s: %w", file, err)
		}
		files[path.Join(schemaFolder, file)] = content
	}
	return files, nil
}

// written writes the schema of a file.
func (f form) written(title string) ([]byte, error) {
	s := &schemas{definitions: map[string]*schema{}}
	root := described(f(s), "")
	root.Schema, root.Title, root.Definitions = "http://json-schema.org/draft-07/schema#", title, s.definitions
	content, err := json.MarshalIndent(root, "", "  ")
	return append(content, '\n'), err
}
