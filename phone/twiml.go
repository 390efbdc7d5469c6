package phone

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// element is one node of a document: a verb, a noun, or words between them,
// which have no name.
type element struct {
	name     string
	attrs    map[string]string
	children []*element
	words    string
}

// parse reads a document whose root is Response.
func parse(body []byte) (*element, *Fault) {
	if len(bytes.TrimSpace(body)) == 0 {
		return nil, faultf(11770, "the document is empty")
	}
	if body[0] != '<' {
		return nil, faultf(12100, "the document does not begin with XML: %.40q", body)
	}
	root, err := parseXML(body)
	if err != nil {
		return nil, faultf(12100, "the document is not XML: %v", err)
	}
	if root.name != "Response" {
		return nil, faultf(12100, "the document is <%s>, not <Response>", root.name)
	}
	return root, nil
}

func parseXML(body []byte) (*element, error) {
	decoder := xml.NewDecoder(bytes.NewReader(body))
	document := &element{}
	open := []*element{document}
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		inner := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			child, err := startElement(token)
			if err != nil {
				return nil, err
			}
			inner.children = append(inner.children, child)
			open = append(open, child)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 1 {
				inner.children = append(inner.children, &element{words: string(token)})
			} else if len(bytes.TrimSpace(token)) > 0 {
				return nil, errors.New("words outside the root element")
			}
		case xml.Directive:
			return nil, errors.New("a document type is declared")
		}
	}
	if len(document.children) != 1 {
		return nil, fmt.Errorf("%d root elements", len(document.children))
	}
	return document.children[0], nil
}

func startElement(token xml.StartElement) (*element, error) {
	e := &element{name: qualified(token.Name)}
	if len(token.Attr) > 0 {
		e.attrs = make(map[string]string, len(token.Attr))
	}
	for _, attr := range token.Attr {
		name := qualified(attr.Name)
		if _, twice := e.attrs[name]; twice {
			return nil, fmt.Errorf("<%s> has %s twice", e.name, name)
		}
		e.attrs[name] = attr.Value
	}
	return e, nil
}

func qualified(name xml.Name) string {
	if name.Space == "" {
		return name.Local
	}
	return name.Space + ":" + name.Local
}

// text answers the words of an element and of all within it, spaces run together.
func (e *element) text() string {
	var words strings.Builder
	e.writeText(&words)
	return strings.Join(strings.Fields(words.String()), " ")
}

func (e *element) writeText(words *strings.Builder) {
	words.WriteString(e.words)
	for _, child := range e.children {
		child.writeText(words)
	}
}

// elements answers the children that are not mere words.
func (e *element) elements() []*element {
	var named []*element
	for _, child := range e.children {
		if child.name != "" {
			named = append(named, child)
		}
	}
	return named
}

// hasWords reports whether words other than spaces stand directly within.
func (e *element) hasWords() bool {
	return slices.ContainsFunc(e.children, func(child *element) bool {
		return strings.TrimSpace(child.words) != ""
	})
}

// attr answers an attribute, or what the carrier takes when it is missing.
func (e *element) attr(name, missing string) string {
	if value, given := e.attrs[name]; given {
		return value
	}
	return missing
}

// canonical writes an answer so that two which mean the same are the same:
// the order of attributes and spaces between elements do not count.
func canonical(a answer) string {
	root, err := parseXML(a.body)
	if err != nil || !isXML(a.kind) {
		return a.kind + "\n" + string(a.body)
	}
	var b strings.Builder
	root.writeCanonical(&b)
	return b.String()
}

func (e *element) writeCanonical(b *strings.Builder) {
	if e.name == "" {
		fmt.Fprintf(b, "%q", strings.Join(strings.Fields(e.words), " "))
		return
	}
	b.WriteString("<" + e.name)
	for _, name := range slices.Sorted(maps.Keys(e.attrs)) {
		fmt.Fprintf(b, " %s=%q", name, e.attrs[name])
	}
	b.WriteString(">")
	for _, child := range e.children {
		if child.name != "" || strings.TrimSpace(child.words) != "" {
			child.writeCanonical(b)
		}
	}
	b.WriteString("</>")
}
