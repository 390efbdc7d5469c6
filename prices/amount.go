package prices

import (
	"database/sql/driver"
	"fmt"
	"strconv"
	"strings"
)

// Amount is an amount of money in millionths of a currency's unit, so that a tenth of a cent is exact and sums are too.
type Amount int64

// one is one unit of a currency: a dollar.
const one Amount = 1_000_000

// parseAmount reads a decimal number of at most six places, such as 0.0083. The error is that it is none, that it is
// negative, or that it is above a thousand, which nobody pays for a text.
func parseAmount(text string) (Amount, error) {
	whole, places, _ := strings.Cut(text, ".")
	if whole == "" || len(whole) > 4 || len(places) > 6 || strings.Trim(whole+places, "0123456789") != "" {
		return 0, fmt.Errorf("%q is no price", text)
	}
	units, err := strconv.ParseInt(whole+places+strings.Repeat("0", 6-len(places)), 10, 64)
	if err != nil || Amount(units) > 1000*one {
		return 0, fmt.Errorf("%q is no price", text)
	}
	return Amount(units), nil
}

// String is the amount as a decimal number with at least two places: 0.0128, 0.05, 12.00.
func (a Amount) String() string {
	sign := ""
	if a < 0 {
		sign, a = "-", -a
	}
	text := strings.TrimRight(fmt.Sprintf("%s%d.%06d", sign, a/one, a%one), "0")
	if at := len(text) - strings.IndexByte(text, '.'); at < 3 {
		text += strings.Repeat("0", 3-at)
	}
	return text
}

// MarshalJSON writes the amount as a number. Its digits are the exact decimal ones.
func (a Amount) MarshalJSON() ([]byte, error) { return []byte(a.String()), nil }

// Value writes the amount for a database, as a decimal number.
func (a Amount) Value() (driver.Value, error) { return a.String(), nil }

// Scan reads what Value wrote.
func (a *Amount) Scan(value any) error {
	var err error
	switch v := value.(type) {
	case []byte:
		*a, err = parseAmount(string(v))
	case string:
		*a, err = parseAmount(v)
	case int64:
		*a = Amount(v) * one
	default:
		err = fmt.Errorf("%T is no price", value)
	}
	return err
}
