package privacy

import (
	"encoding/json"
	"fmt"
)

// SchemaFile is where a district's folder keeps the schema of privacy.yaml for editors.
const SchemaFile = "schema/privacy.json"

// Schema is the JSON Schema, draft 7, of privacy.yaml, from which an editor of YAML completes and explains its words.
func Schema() ([]byte, error) {
	kinds := map[string]any{}
	for _, k := range keepings() {
		kinds[string(k.kind)] = map[string]any{
			"type": "string", "pattern": periodWords.String(), "description": fmt.Sprintf("%s Usually %s.", k.means, k.usual),
		}
	}
	root := map[string]any{
		"$schema": "http://json-schema.org/draft-07/schema#", "title": "For how long a district keeps what it holds of people",
		"type": "object", "additionalProperties": false, "properties": map[string]any{
			"keep": map[string]any{
				"type": "object", "additionalProperties": false, "properties": kinds,
				"description": "How long each kind of record is kept, like `90 days`, `18 months` or `3 years`.",
			},
		},
	}
	content, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("writing the schema of %s: %w", File, err)
	}
	return append(content, '\n'), nil
}
