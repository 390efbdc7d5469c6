package translations

import "strings"

// Phone returns a phone number as a text writes it, "(512) 555-0142", or as it is said, in groups with a pause
// between them, "5 1 2, 5 5 5, 0 1 4 2". The number is in E.164 form, with an extension after ";ext=" as RFC 3966
// has it. A number outside the North American plan is written as it is and said in threes.
func (l *Language) Phone(e164 string, written bool) string {
	number, extension, _ := strings.Cut(e164, ";ext=")
	if written {
		return l.writtenNumber(number) + after(l.manner.WrittenExtension, extension)
	}
	return saidNumber(number) + after(l.manner.Extension, spaced(extension))
}

// after returns an extension behind its word, or nothing where there is none.
func after(word, extension string) string {
	if extension == "" {
		return ""
	}
	return ", " + word + " " + extension
}

func (l *Language) writtenNumber(number string) string {
	n, ok := northAmerican(number)
	if !ok {
		return number
	}
	if l.manner.WrittenPhone == "" {
		return "(" + n[:3] + ") " + n[3:6] + "-" + n[6:]
	}
	return fill(l.manner.WrittenPhone, "area", n[:3], "exchange", n[3:6], "line", n[6:])
}

func saidNumber(number string) string {
	if n, ok := northAmerican(number); ok {
		return spaced(n[:3]) + ", " + spaced(n[3:6]) + ", " + spaced(n[6:])
	}
	number = strings.TrimPrefix(number, "+")
	var groups []string
	for len(number) > 4 {
		groups = append(groups, spaced(number[:3]))
		number = number[3:]
	}
	return strings.Join(append(groups, spaced(number)), ", ")
}

// northAmerican returns the ten digits of a number of the North American plan.
func northAmerican(number string) (string, bool) {
	n, ok := strings.CutPrefix(number, "+1")
	return n, ok && len(n) == 10 && ascii(n)
}

func spaced(digits string) string {
	return strings.Join(strings.Split(digits, ""), " ")
}
