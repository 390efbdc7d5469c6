package main

import (
	"encoding/json"
	"io"
	"net/url"
	"path"
	"path/filepath"
	"slices"

	"campusline/menus"
	"campusline/proof"
)

// The parts of a SARIF log that are written (OASIS, Static Analysis Results Interchange Format 2.1.0).
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool    sarifTool     `json:"tool"`
		Results []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID      string        `json:"id"`
		Short   sarifText     `json:"shortDescription"`
		Default *sarifDefault `json:"defaultConfiguration,omitempty"`
	}
	sarifDefault struct {
		Level string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    int                `json:"ruleIndex"` // among the rules of the driver
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Justification string `json:"justification"`
	}
)

// writeSARIF writes what was found for editors and for code review. What is waived is there too, as suppressed.
func writeSARIF(w io.Writer, found *checked) error {
	run := sarifRun{Tool: sarifTool{sarifDriver{Name: "campusline"}}, Results: []sarifResult{}}
	for _, f := range append(found.all(), found.Waived...) {
		run.Results = append(run.Results, sarifResultOf(found.folder, &f))
	}
	run.Tool.Driver.Rules = sarifRules(run.Results)
	for i := range run.Results {
		of := &run.Results[i]
		of.RuleIndex = slices.IndexFunc(run.Tool.Driver.Rules, func(r sarifRule) bool { return r.ID == of.RuleID })
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(sarifLog{
		Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run},
	})
}

func sarifResultOf(folder string, f *proof.Finding) sarifResult {
	r := sarifResult{RuleID: f.Rule, Level: sarifLevel(f.Severity), Message: sarifText{f.Text}}
	if f.Fix != "" {
		r.Message.Text += " " + f.Fix
	}
	if f.Call != nil {
		r.Message.Text += "\n\n" + f.Call.String() + "\nAgain: " + f.Call.Command(folder)
	}
	at := sarifPhysical{Artifact: sarifArtifact{sarifURI(folder, f.File)}}
	if f.Line > 0 {
		at.Region = &sarifRegion{f.Line, f.Column}
	}
	r.Locations = []sarifLocation{{at}}
	if f.Because != "" {
		r.Suppressions = []sarifSuppression{{"external", f.Because}}
	}
	return r
}

// sarifLevel is the word for a severity there.
func sarifLevel(severity menus.Severity) string {
	switch severity {
	case menus.Error:
		return "error"
	case menus.Note:
		return "note"
	}
	return "warning"
}

// sarifURI is where a file is: from the folder in which the command was given, as code review expects it, or where the
// district's folder was named from the root, from there.
func sarifURI(folder, file string) string {
	name := filepath.ToSlash(filepath.Join(folder, filepath.FromSlash(file)))
	uri := url.URL{Path: name}
	if path.IsAbs(name) {
		uri.Scheme = "file"
	}
	return uri.String()
}

// sarifRules describes each rule that a result names, once: those of the proof by their reason, and those of the files
// by their name.
func sarifRules(results []sarifResult) []sarifRule {
	proved := map[string]proof.Rule{}
	for _, r := range proof.Rules() {
		proved[r.Name] = r
	}
	seen := map[string]bool{}
	rules := []sarifRule{}
	for _, r := range results {
		if seen[r.RuleID] {
			continue
		}
		seen[r.RuleID] = true
		rule, known := proved[r.RuleID]
		if !known {
			rules = append(rules, sarifRule{ID: r.RuleID, Short: sarifText{r.RuleID}})
			continue
		}
		rules = append(rules, sarifRule{r.RuleID, sarifText{rule.Why}, &sarifDefault{sarifLevel(rule.Severity)}})
	}
	return rules
}
