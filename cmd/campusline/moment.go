package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"campusline/menus"
)

// timeIn reads the time that a flag gives, as people write it, in the district's zone.
func timeIn(version *menus.Version, flag, words string) (time.Time, error) {
	impossible := ""
	for _, layout := range []string{"2006-01-02 15:04", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 3:04 pm", "2006-01-02 3pm"} {
		at, err := time.ParseInLocation(layout, words, version.District.Zone)
		if err == nil {
			return at, nil
		}
		if part := outOfRange(err); part != "" && impossible == "" {
			impossible = part
		}
	}
	_, err := time.Parse(time.DateOnly, words)
	switch part := outOfRange(err); {
	case err == nil:
		return time.Time{}, fmt.Errorf("%s %s lacks the time; write it like \"%[2]s 18:00\"", flag, words)
	case part != "" || impossible == "day":
		day, _, _ := strings.Cut(strings.Replace(words, "T", " ", 1), " ")
		return time.Time{}, fmt.Errorf("%s: there is no such day as %s", flag, day)
	case impossible != "":
		return time.Time{}, fmt.Errorf("%s: %q has no such time as a clock shows", flag, words)
	}
	return time.Time{}, fmt.Errorf("%s should be like \"2026-12-18 18:00\", not %q", flag, words)
}

// outOfRange says which part of a time there is not, though it is written as it should be: a day or a clock's time; "" for
// another fault.
func outOfRange(err error) string {
	var wrong *time.ParseError
	if !errors.As(err, &wrong) || !strings.HasSuffix(wrong.Message, "out of range") {
		return ""
	}
	if strings.Contains(wrong.Message, "day") || strings.Contains(wrong.Message, "month") {
		return "day"
	}
	return "clock"
}
