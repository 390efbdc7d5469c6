package interchange

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
)

// xliffReader reads a file of XLIFF 2 from its first element to its last.
type xliffReader struct {
	*xml.Decoder
	document Document
	problems []Problem
	plural   *Entry // of the group that is being read, nil outside of one
	first    bool   // no form of that group has been read
	other    bool   // this is XML, and no XLIFF of a kind we read
}

func readXLIFF(text string) (Document, []Problem) {
	r := &xliffReader{Decoder: xml.NewDecoder(strings.NewReader(text))}
	// The text has been decoded, whatever its first line says of UTF-16.
	r.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	err := r.read()
	line, _ := r.InputPos()
	switch {
	case r.other:
		return Document{}, []Problem{{
			line, "This is no file of XLIFF 2.",
			"Let your tool save it in version 2.0 or 2.1, as it was exported.",
		}}
	case err != nil:
		r.problems = append(r.problems, Problem{line, "This file cannot be read from here on.", "Let your tool save it once more; a part of it is missing or was changed by hand."})
	}
	return r.document, r.problems
}

func (r *xliffReader) read() error {
	for begun := false; ; {
		token, err := r.Token()
		if errors.Is(err, io.EOF) && begun {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if !begun && (t.Name.Local != "xliff" || !strings.HasPrefix(attribute(t, "version"), "2.")) {
				r.other = true
				return nil
			}
			begun = true
			if err := r.start(t); err != nil {
				return err
			}
		case xml.EndElement:
			if t.Name.Local == "group" && r.plural != nil {
				r.take(*r.plural)
				r.plural = nil
			}
		}
	}
}

func (r *xliffReader) start(t xml.StartElement) error {
	switch t.Name.Local {
	case "xliff":
		r.document.Source, r.document.Language = attribute(t, "srcLang"), attribute(t, "trgLang")
	case "group":
		if attribute(t, "type") == pluralGroup {
			r.plural, r.first = &Entry{}, true
		}
	case "unit":
		line, _ := r.InputPos()
		unit, err := r.unit(t)
		if err != nil {
			return err
		}
		unit.Line = line
		r.takeUnit(unit)
	}
	return nil
}

// takeUnit takes a text of its own, or the next form of one with a plural. The first form tells everything else, and a
// form that nobody has reviewed makes the whole unreviewed.
func (r *xliffReader) takeUnit(unit Entry) {
	switch {
	case r.plural == nil:
		r.take(unit)
	case r.first:
		*r.plural, r.first = unit, false
	default:
		r.plural.Plural = unit.Text
		r.plural.Forms = append(r.plural.Forms, unit.Forms...)
		r.plural.Stale = r.plural.Stale || unit.Stale
		r.plural.State = lesser(r.plural.State, unit.State)
	}
}

func (r *xliffReader) take(e Entry) {
	e = e.settled(Draft)
	if slices.ContainsFunc(r.document.Entries, func(o Entry) bool { return o.Text == e.Text && o.Gone == e.Gone }) {
		r.problems = append(r.problems, Problem{e.Line, "This text is translated twice.", "Keep one of the two."})
		return
	}
	r.document.Entries = append(r.document.Entries, e)
}
