package prices

import (
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"campusline/menus"
)

// File is where a district's own prices stand in its folder.
const File = "prices.yaml"

// Read gives the prices that a district's folder has, or the shipped ones where it has none. Every problem is told at
// once, and with any of them the shipped prices are given.
func Read(files fs.FS) (*Table, []menus.Problem) {
	content, err := fs.ReadFile(files, File)
	if err != nil {
		return Shipped(), nil
	}
	table, problems := readTable(File, content)
	if len(problems) > 0 {
		return Shipped(), problems
	}
	return table, nil
}

// parts are the names that a table may have.
func parts() []string { return []string{"as of", "source", "currency", "segment", "fees"} }

// reader reads one file and collects what is wrong with it.
type reader struct {
	file     string
	table    Table
	problems []menus.Problem
}

func readTable(file string, content []byte) (*Table, []menus.Problem) {
	r := reader{file: file, table: Table{Currency: "USD", Fees: map[string]Amount{}}}
	var document yaml.Node
	if err := yaml.Unmarshal(content, &document); err != nil {
		r.add(&yaml.Node{Line: 1, Column: 1}, "Look for a missing colon, quotation mark or bracket.", "This file cannot be read: %s.", err)
		return nil, r.problems
	}
	root := &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1}
	if len(document.Content) > 0 {
		root = document.Content[0]
	}
	r.each(root, "This file", r.part)
	if len(r.problems) == 0 && r.table.AsOf.IsZero() {
		r.add(root, "Write the day on which you looked the prices up: `as of: 2026-07-05`.", "Prices need their day.")
	}
	if len(r.problems) == 0 && r.table.Segment == 0 {
		r.add(root, "Write what the carrier bills for one segment: `segment: 0.0083`.", "There is no price of a segment.")
	}
	return &r.table, r.problems
}

func (r *reader) add(at *yaml.Node, fix, text string, args ...any) {
	r.problems = append(r.problems, menus.Problem{
		File: r.file, Line: at.Line, Column: at.Column, Rule: "prices", Severity: menus.Error,
		Text: fmt.Sprintf(text, args...), Fix: fix,
	})
}

// each calls for every name of a list of names with values.
func (r *reader) each(n *yaml.Node, what string, do func(key, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		r.add(n, "Write each part as `name: value`.", "%s should be a list of names with values.", what)
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if seen[key.Value] {
			r.add(key, "Keep one of them.", "`%s` is written twice here.", key.Value)
			continue
		}
		seen[key.Value] = true
		do(key, n.Content[i+1])
	}
}

var currencyCode = regexp.MustCompile(`^[A-Z]{3}$`)

func (r *reader) part(key, value *yaml.Node) {
	switch key.Value {
	case "as of":
		day, err := time.Parse(time.DateOnly, value.Value)
		if err != nil {
			r.add(value, "Write it like `2026-07-05`.", "`%s` is not a day.", value.Value)
		}
		r.table.AsOf = day
	case "source":
		r.table.Source = strings.TrimSpace(value.Value)
	case "currency":
		if !currencyCode.MatchString(value.Value) {
			r.add(value, "Write its three letters, such as `USD`.", "`%s` is not a currency.", value.Value)
		}
		r.table.Currency = value.Value
	case "segment":
		r.table.Segment = r.amount(value)
	case "fees":
		r.each(value, "`fees`", func(company, fee *yaml.Node) { r.table.Fees[company.Value] = r.amount(fee) })
	default:
		r.add(key, "It can have: "+strings.Join(parts(), ", ")+".", "`%s` has no meaning here.", key.Value)
	}
}

func (r *reader) amount(value *yaml.Node) Amount {
	amount, err := parseAmount(value.Value)
	if err != nil {
		r.add(value, "Write it like `0.0083`, in the currency's units, with at most six places.", "`%s` is not a price.", value.Value)
	}
	return amount
}
