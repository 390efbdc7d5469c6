package interchange

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"
)

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
		e.Note = strings.TrimPrefix(e.Note+"\n"+text, "\n")
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
