package staff

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"github.com/jmoiron/sqlx"
	"github.com/nyaruka/phonenumbers"

	"campusline/opportunities"
	"campusline/translations"
)

// person is somebody who is said to be there.
type person struct {
	number string // E.164, or the last digits of it
	party  int    // with them, where they had not signed up
}

// checkIn has people be there whom the coordinator names: by the last four digits, as the roster shows them, or by the
// whole number. After the end it enters them as having been there.
func (t *Texts) checkIn(ctx context.Context, tx *sqlx.Tx, w wanting, o *opportunities.Opportunity) (string, error) {
	people := peopleIn(w.rest)
	if len(people) == 0 {
		return t.roster(ctx, w)
	}
	_, lines, err := t.Store.Roster(ctx, w.code)
	if err != nil {
		return "", err
	}
	var here []string
	var told []string
	for _, p := range people {
		found := called(p.number, lines)
		if len(found) != 1 {
			told = append(told, w.say(notOne(found), "number", p.number))
			continue
		}
		number := found[0]
		switch err := t.enter(ctx, tx, &w, o, person{number, p.party}); {
		case err == nil:
			here = append(here, short(number, 1))
		case errors.Is(err, opportunities.ErrCancelled):
			return w.sayOf(o, translations.CallOffBefore), nil
		case errors.Is(err, opportunities.ErrTooEarly):
			return w.sayOf(o, translations.CheckInTooEarly), nil
		case errors.Is(err, opportunities.ErrFull), errors.Is(err, opportunities.ErrParty):
			told = append(told, w.say(translations.CheckInFull, "number", short(number, p.party)))
		default:
			return "", err
		}
	}
	if len(here) > 0 {
		told = append([]string{w.say(translations.CheckedIn, "people", strings.Join(here, ", "))}, told...)
	}
	return strings.Join(told, "\n"), nil
}

// enter has one person be there, or have been there.
func (t *Texts) enter(ctx context.Context, tx *sqlx.Tx, w *wanting, o *opportunities.Opportunity, p person) error {
	j := opportunities.Joining{
		Code: w.code, Number: p.number, Party: p.party, Line: w.text.Line, Language: t.Version().Languages[0].Tag, At: w.text.At,
	}
	_, err := t.Store.CheckIn(ctx, tx, j, w.text.Number)
	if errors.Is(err, opportunities.ErrOver) {
		return t.Store.EnterAttendance(ctx, tx, j, len(o.Meetings())-1, w.text.Number)
	}
	return err
}

// lastDigits is how many digits name somebody on a roster.
const lastDigits = 4

// peopleIn reads phone numbers, or the last four digits of them, with "x3" behind one who has come with two others. A
// number may have spaces in it.
func peopleIn(words []string) []person {
	var people []person
	begun := ""
	for _, word := range words {
		if n, ok := partyOf(word); ok && len(people) > 0 && begun == "" {
			people[len(people)-1].party = n
			continue
		}
		digits := strings.Map(onlyDigits, word)
		if begun == "" && len(digits) == lastDigits {
			people = append(people, person{digits, 1})
			continue
		}
		begun += digits
		if number, ok := phoneNumber(begun); ok {
			people, begun = append(people, person{number, 1}), ""
		}
	}
	if begun != "" {
		people = append(people, person{begun, 1})
	}
	return people
}

// partyOf reads "x3".
func partyOf(word string) (int, bool) {
	digits, ok := strings.CutPrefix(strings.ToLower(word), "x")
	n, err := strconv.Atoi(digits)
	return n, ok && err == nil
}

func onlyDigits(r rune) rune {
	if r < '0' || r > '9' {
		return -1
	}
	return r
}

// phoneNumber reads ten digits, or eleven with the country's.
func phoneNumber(digits string) (e164 string, ok bool) {
	n, err := phonenumbers.Parse(digits, "US")
	if err != nil || len(digits) < 10 || !phonenumbers.IsPossibleNumber(n) {
		return "", false
	}
	return phonenumbers.Format(n, phonenumbers.E164), true
}

// called are the numbers on a roster that end in digits, or the number itself where it is whole.
func called(digits string, lines []opportunities.RosterLine) (found []string) {
	if strings.HasPrefix(digits, "+") {
		return []string{digits}
	}
	for i := range lines {
		if len(digits) == lastDigits && lines[i].State.Live() && strings.HasSuffix(lines[i].Number, digits) {
			found = append(found, lines[i].Number)
		}
	}
	return found
}

// notOne says why somebody is not known by the digits that were named: nobody has them, or several have.
func notOne(found []string) translations.Phrase {
	if len(found) > 1 {
		return translations.CheckInSeveral
	}
	return translations.CheckInUnknown
}
