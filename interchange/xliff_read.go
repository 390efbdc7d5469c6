package interchange

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
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

func lesser(a, b State) State {
	order := []State{"", Draft, Reviewed, Approved}
	return order[min(slices.Index(order, a), slices.Index(order, b))]
}

// unit reads one text. A tool may have cut it into segments: they are put together again.
func (r *xliffReader) unit(begin xml.StartElement) (Entry, error) {
	e := Entry{Gone: attribute(begin, "type") == goneState}
	target, segments := "", 0
	for {
		token, err := r.Token()
		if err != nil {
			return e, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "note":
				err = r.note(&e, attribute(t, "category"))
			case "segment":
				state := stateInXLIFF(attribute(t, "state"))
				if segments > 0 {
					state = lesser(e.State, state)
				}
				e.State, segments = state, segments+1
				e.Stale = e.Stale || attribute(t, "subState") == staleState
			case "source":
				err = r.words(&e.Text)
			case "target":
				err = r.words(&target)
			}
			if err != nil {
				return e, err
			}
		case xml.EndElement:
			if t.Name.Local == "unit" {
				e.Forms = []string{target}
				return e, nil
			}
		}
	}
}

func stateInXLIFF(word string) State {
	switch word {
	case "reviewed":
		return Reviewed
	case "final":
		return Approved
	}
	return ""
}

func (r *xliffReader) note(e *Entry, category string) error {
	var text string
	if err := r.words(&text); err != nil {
		return err
	}
	switch category {
	case noteContext:
		e.Context = append(e.Context, text)
	case notePlace:
		e.Places = append(e.Places, text)
	case noteBy:
		e.By = text
	case noteOn:
		e.On = text
	case noteEarlier:
		e.Earlier = text
	default:
		e.Note += text
	}
	return nil
}

// words adds what stands in an element to a text, and placeholders as the names they stand for.
func (r *xliffReader) words(to *string) error {
	for depth := 1; depth > 0; {
		token, err := r.Token()
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.CharData:
			*to += string(t)
		case xml.StartElement:
			depth++
			switch t.Name.Local {
			case "ph":
				*to += placeholder(t)
			case "cp":
				code, err := strconv.ParseInt(attribute(t, "hex"), 16, 32)
				if err != nil {
					return err
				}
				*to += string(rune(code))
			}
		case xml.EndElement:
			depth--
		}
	}
	return nil
}

// placeholder is the name in braces that an element stands for. Some tools keep of it only the id.
func placeholder(t xml.StartElement) string {
	if shown := attribute(t, "disp"); shown != "" {
		return shown
	}
	name, _, _ := strings.Cut(attribute(t, "id"), ".")
	return "{" + name + "}"
}

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
