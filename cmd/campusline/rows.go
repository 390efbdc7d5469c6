package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"strings"
	"time"
)

// rowWriter writes rows one after another.
type rowWriter[R any] interface {
	begin() error
	row(R) error
	end() error
}

func newRows[R any](w io.Writer, format string) rowWriter[R] {
	if format == "json" {
		return &jsonRows[R]{w: w}
	}
	return &csvRows[R]{w: csv.NewWriter(w)}
}

// jsonRows writes one array, a row a line.
type jsonRows[R any] struct {
	w     io.Writer
	after bool
}

func (j *jsonRows[R]) begin() error { return put(j.w, "[") }

func (j *jsonRows[R]) row(r R) error {
	content, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("writing a row: %w", err)
	}
	separator := "\n  "
	if j.after {
		separator = ",\n  "
	}
	j.after = true
	return put(j.w, separator+string(content))
}

func (j *jsonRows[R]) end() error {
	if j.after {
		return put(j.w, "\n]\n")
	}
	return put(j.w, "]\n")
}

func put(w io.Writer, text string) error {
	_, err := io.WriteString(w, text)
	return err
}

// csvRows writes a header of the rows' JSON names, then the rows.
type csvRows[R any] struct{ w *csv.Writer }

func (c *csvRows[R]) begin() error {
	var header []string
	kind := reflect.TypeFor[R]()
	for i := range kind.NumField() {
		if name := columnOf(kind.Field(i)); name != "" {
			header = append(header, name)
		}
	}
	return c.w.Write(header)
}

func (c *csvRows[R]) row(r R) error {
	var cells []string
	value := reflect.ValueOf(r)
	for i := range value.NumField() {
		if columnOf(value.Type().Field(i)) != "" {
			cells = append(cells, cell(value.Field(i).Interface()))
		}
	}
	return c.w.Write(cells)
}

// columnOf is the name of a field's column, "" for one that is not written.
func columnOf(field reflect.StructField) string {
	name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
	if name == "-" {
		return ""
	}
	return name
}

func (c *csvRows[R]) end() error {
	c.w.Flush()
	return c.w.Error()
}

// clockTime is a time that a spreadsheet too shows by the clock on the wall, where all others are in UTC.
type clockTime struct{ time.Time }

// cell writes a value for a spreadsheet. Words that a spreadsheet would take for a formula get an apostrophe before
// them, since they come from anybody who can text us; a phone number's plus is let be.
func cell(value any) string {
	switch v := value.(type) {
	case time.Time:
		return v.UTC().Format(time.RFC3339)
	case *time.Time:
		if v == nil {
			return ""
		}
		return cell(*v)
	case clockTime:
		return v.Format(time.RFC3339)
	case *int:
		if v == nil {
			return ""
		}
		return fmt.Sprint(*v)
	case *float64:
		if v == nil {
			return ""
		}
		return fmt.Sprint(*v)
	case json.RawMessage:
		return string(v)
	case string:
		if v != "" && strings.ContainsRune("=-@\t\r", rune(v[0])) || len(v) > 1 && v[0] == '+' && strings.Trim(v[1:], "0123456789") != "" {
			return "'" + v
		}
		return v
	}
	return fmt.Sprint(value)
}
