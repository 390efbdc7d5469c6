package interchange

import (
	"path"
	"strings"
)

// Format is a way to write translations.
type Format string

// The formats.
const (
	PO    Format = "po"    // GNU gettext's portable objects
	XLIFF Format = "xliff" // OASIS, XML Localisation Interchange File Format 2.1
	CSV   Format = "csv"   // RFC 4180, as spreadsheets write it
)

// FormatOf tells a file's format by its name, PO where the name tells nothing.
func FormatOf(name string) Format {
	switch strings.ToLower(path.Ext(name)) {
	case ".xlf", ".xliff", ".xml":
		return XLIFF
	case ".csv", ".tsv", ".txt":
		return CSV
	}
	return PO
}

// Write writes a document.
func Write(d Document, as Format) []byte {
	switch as {
	case XLIFF:
		return writeXLIFF(d)
	case CSV:
		return writeCSV(d)
	}
	return WritePO(d)
}

// Read reads a document and every problem in it. What can be read is in the document though something else cannot.
// Files in UTF-16, as some spreadsheets and tools write them, are read like those in UTF-8.
func Read(data []byte, as Format) (Document, []Problem) {
	text, problem := decoded(data)
	if problem != nil {
		return Document{}, []Problem{*problem}
	}
	switch as {
	case XLIFF:
		return readXLIFF(text)
	case CSV:
		return readCSV(text)
	}
	return readPO(text)
}
