package prices

import (
	"io/fs"
	"regexp"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"campusline/menus"
	"campusline/settings"
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

// reader reads one table of prices.
type reader struct {
	*settings.Reader
	table Table
}

func readTable(file string, content []byte) (*Table, []menus.Problem) {
	r := reader{
		Reader: &settings.Reader{File: file, Rule: "prices"}, table: Table{Currency: "USD", Fees: map[string]Amount{}},
	}
	root := r.Parse(content)
	if len(r.Problems) > 0 {
		return nil, r.Problems
	}
	r.Each(root, "This file", r.part)
	if len(r.Problems) == 0 && r.table.AsOf.IsZero() {
		r.Add(root, "Write the day on which you looked the prices up: `as of: 2026-07-05`.", "Prices need their day.")
	}
	if len(r.Problems) == 0 && r.table.Segment == 0 {
		r.Add(root, "Write what the carrier bills for one segment: `segment: 0.0083`.", "There is no price of a segment.")
	}
	return &r.table, r.Problems
}

var currencyCode = regexp.MustCompile(`^[A-Z]{3}$`)

func (r *reader) part(name string, key, value *yaml.Node) {
	switch name {
	case "as of":
		day, err := time.Parse(time.DateOnly, value.Value)
		if err != nil {
			r.Add(value, "Write it like `2026-07-05`.", "`%s` is not a day.", value.Value)
		}
		r.table.AsOf = day
	case "source":
		r.table.Source = strings.TrimSpace(value.Value)
	case "currency":
		if !currencyCode.MatchString(value.Value) {
			r.Add(value, "Write its three letters, such as `USD`.", "`%s` is not a currency.", value.Value)
		}
		r.table.Currency = value.Value
	case "segment":
		r.table.Segment = r.amount(value)
	case "fees":
		r.Each(value, "`fees`", func(company string, _, fee *yaml.Node) { r.table.Fees[company] = r.amount(fee) })
	default:
		r.Add(key, "It can have: "+strings.Join(parts(), ", ")+".", "`%s` has no meaning here.", key.Value)
	}
}

func (r *reader) amount(value *yaml.Node) Amount {
	amount, err := parseAmount(value.Value)
	if err != nil {
		r.Add(value, "Write it like `0.0083`, in the currency's units, with at most six places.", "`%s` is not a price.", value.Value)
	}
	return amount
}
