package outreach_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"campusline/menus"
	"campusline/menus/menustest"
	"campusline/outreach"
)

// inWords are problems, one a line.
func inWords(problems []menus.Problem) string {
	var all []string
	for _, p := range problems {
		all = append(all, p.String())
	}
	return strings.Join(all, "\n")
}

func TestContactsAreReadAsSpreadsheetsHaveThem(t *testing.T) {
	t.Parallel()
	file := "\xef\xbb\xbfNumber, Language ,campus,Grade,zone,Household\r\n" +
		"(512) 555-0111,Spanish,Oak Hill Elementary,3,,\r\n" +
		"'+15125550112,es-MX,oak-hill;cedar-prairie-high,4,America/Denver,4411\r\n" +
		",,,,,\r\n" +
		"512.555.0111,,cedar-prairie-high,9,,4411\r\n" +
		"5125550113,,,,,\r\n"
	got, problems := outreach.ReadMembers("families.csv", []byte(file), menustest.Sample(t))
	want := outreach.Contacts{
		Members: []outreach.Member{
			{Number: "+15125550111", Language: "es", Campuses: []string{"oak-hill", "cedar-prairie-high"}, Household: "4411"},
			{Number: "+15125550112", Language: "es", Campuses: []string{"oak-hill", "cedar-prairie-high"}, Zone: "America/Denver", Household: "4411"},
			{Number: "+15125550113"},
		},
		Twice: 1, Left: []string{"Grade"},
	}
	if diff := cmp.Diff(want, got); diff != "" || len(problems) > 0 {
		t.Errorf("%s\n%s", diff, inWords(problems))
	}
}

func TestEveryWrongRowIsTold(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ file, want string }{
		"numbers": {
			"number\n555-01\n+1.5125E+10\n512-555-0100\n\"\"\nnone\n512-555-0111\n",
			"f.csv:2:1: This is not a phone number: it has 5 digits. Write it like `512-555-0142`.\n" +
				"f.csv:3:1: The spreadsheet has rounded this number. Make the column one of text in the spreadsheet, and put the numbers in again.\n" +
				"f.csv:4:1: This is a line of the district's own. Take the row out.\n" +
				"f.csv:6:1: This is not a phone number: it has 0 digits. Write it like `512-555-0142`.",
		},
		"what is said of them": {
			"number,language,campus,zone\n512-555-0111,klingon,oak-hil,Texas\n512-555-0112,es,,\n512-555-0112,vi,,\n,es,,\n",
			"f.csv:2:1: `klingon` is not a language we know. Write a tag such as `es`, or its name. Leave the cell empty if it is not known.\n" +
				"f.csv:2:1: `oak-hil` is not in campuses.yaml. Did you mean `oak-hill`?\n" +
				"f.csv:2:1: `Texas` is not a time zone. Write it like `America/Denver`. Leave the cell empty if it is not known.\n" +
				"f.csv:4:1: Line 3 says something else of the same number. Make the two rows say the same.\n" +
				"f.csv:5:1: There is no number in this row. Write it like `512-555-0142`.",
		},
		"households": {
			"number,household\n512-555-0111,4411\n512-555-0111,4412\n512-555-0112," + strings.Repeat("4", 41) + "\n",
			"f.csv:3:1: Line 2 says something else of the same number. Make the two rows say the same.\n" +
				"f.csv:4:1: The name of this household is longer than 40 letters. Use a short one, such as the number that the school's records have for the family.",
		},
		"a slip in a column": {
			"number,langauge\n512-555-0111,es\n",
			"f.csv:1:1: `langauge` is no column. Did you mean `language`? If not, call it otherwise.",
		},
		"no numbers":   {"phone,language\n512-555-0111,es\n", "f.csv:1:1: No column is called `number`. Call the column with the phone numbers `number`."},
		"one twice":    {"number,number\n512-555-0111,\n", "f.csv:1:1: The column `number` is there twice. Keep one of them."},
		"nobody":       {"number\n", "f.csv: There are no contacts in this file. Write one in each row, under a line that names the columns: number, language, campus, zone, household."},
		"a quote open": {"number\n\"512-555-0111\n", "f.csv:2:1: This row cannot be read. Look for a quotation mark that is not closed."},
	} {
		got, problems := outreach.ReadMembers("f.csv", []byte(c.file), menustest.Sample(t))
		if diff := cmp.Diff(c.want, inWords(problems)); diff != "" || len(got.Members) > 0 {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// A list that Windows' own programs have saved, or those of a country whose comma is in numbers.
func TestAListIsReadHoweverASpreadsheetSavedIt(t *testing.T) {
	t.Parallel()
	const file = "Name;number;language\nMu\xf1oz;512-555-0111;espa\xf1ol\n"
	got, problems := outreach.ReadMembers("f.csv", []byte(file), menustest.Sample(t))
	if menus.Refused(problems) || len(got.Members) != 1 || got.Members[0].Language != "es" {
		t.Errorf("%+v, %v", got, problems)
	}
}
