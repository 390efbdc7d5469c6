package cases

import (
	"testing"

	"campusline/menus/menustest"
	"campusline/settings/schematest"
)

// The sample is edited with the schema beside it.
func TestTheSampleHoldsTheSchemaOfItsTeams(t *testing.T) {
	t.Parallel()
	files := menustest.Files(t)
	schematest.Beside(t, files, SchemaFile, theSchema(t), File)
}

func theSchema(t *testing.T) []byte {
	t.Helper()
	schema, err := Schema()
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// What an editor underlines in teams.yaml is what the reader refuses.
func TestTheSchemaFindsSlipsThatTheReaderFinds(t *testing.T) {
	t.Parallel()
	v, files := sampleWith(t, "")
	schema := theSchema(t)
	for _, slip := range []string{
		"poeple: {}", "people: {Reyes: {name: Ms. Reyes}}", "people: {reyes: {nmae: Ms. Reyes}}", "people: {reyes: {languages: xx}}",
		"people: {reyes: {away: {form: 2026-11-02}}}", "people: {reyes: {away: {from: tomorrow}}}", "people: []",
		"teams: {office: {answers within: soon}}", "teams: {office: {peolpe: [reyes]}}", "route: {topic: late bus}",
		"route: [{topic: late bus, to: buses, urgent: maybe}]", "route: [{kind: complaint, to: buses}]", "sensitive: [{reviewer: reyes}]",
		"roles: [{who: reyes, may: [everything]}]", "low score: 11", "low score: low", "closes after: 5", "resolves within: a week",
	} {
		if schematest.Slip(t, schema, slip) == nil {
			t.Errorf("the schema takes %q", slip)
		}
		files[File] = []byte(slip)
		if _, problems := ReadRules(files, v); len(problems) == 0 {
			t.Errorf("the reader takes %q", slip)
		}
	}
}
