package main

import (
	"encoding/json"
	"io"

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
		ID    string    `json:"id"`
		Short sarifText `json:"shortDescription"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
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
		run.Results = append(run.Results, sarifResultOf(&f))
	}
	run.Tool.Driver.Rules = sarifRules(run.Results)
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(sarifLog{
		Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run},
	})
}

func sarifResultOf(f *proof.Finding) sarifResult {
	r := sarifResult{RuleID: f.Rule, Level: "warning", Message: sarifText{f.Text}}
	if f.Severity == menus.Error {
		r.Level = "error"
	}
	if f.Fix != "" {
		r.Message.Text += " " + f.Fix
	}
	if f.Call != nil {
		r.Message.Text += "\n\n" + f.Call.String()
	}
	at := sarifPhysical{Artifact: sarifArtifact{f.File}}
	if f.Line > 0 {
		at.Region = &sarifRegion{f.Line, f.Column}
	}
	r.Locations = []sarifLocation{{at}}
	if f.Because != "" {
		r.Suppressions = []sarifSuppression{{"external", f.Because}}
	}
	return r
}

// sarifRules describes each rule that a result names, once: those of the proof by their reason, and those of the files
// by their name.
func sarifRules(results []sarifResult) []sarifRule {
	why := map[string]string{}
	for _, r := range proof.Rules() {
		why[r.Name] = r.Why
	}
	seen := map[string]bool{}
	rules := []sarifRule{}
	for _, r := range results {
		if seen[r.RuleID] {
			continue
		}
		seen[r.RuleID] = true
		text := why[r.RuleID]
		if text == "" {
			text = r.RuleID
		}
		rules = append(rules, sarifRule{r.RuleID, sarifText{text}})
	}
	return rules
}
