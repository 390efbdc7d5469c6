package prices

import (
	"encoding/json"
	"testing"

	"pgregory.net/rapid"
)

func TestAmountsAreWrittenAsDecimals(t *testing.T) {
	t.Parallel()
	for amount, want := range map[Amount]string{
		0: "0.00", 1: "0.000001", 8300: "0.0083", 12_800: "0.0128", 50_000: "0.05", one: "1.00", 12_500_000: "12.50", -8300: "-0.0083",
	} {
		if got := amount.String(); got != want {
			t.Errorf("%d is written %s, want %s", int64(amount), got, want)
		}
	}
}

func TestWhatIsNoPriceIsRefused(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", ".5", "-1", "+1", "1e3", "0.0000001", "1,5", "1000.01", "99999", "$1", "1.2.3", "NaN"} {
		if amount, err := parseAmount(text); err == nil {
			t.Errorf("%q is taken for %s", text, amount)
		}
	}
}

func TestAmountsComeBackAsTheyWere(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		amount := Amount(rapid.Int64Range(0, int64(1000*one)).Draw(t, "amount"))
		var back Amount
		if err := back.Scan([]byte(amount.String())); err != nil || back != amount {
			t.Fatalf("%d came back as %d: %v", amount, back, err)
		}
		var number json.Number
		content, err := json.Marshal(amount)
		if err != nil || json.Unmarshal(content, &number) != nil || number.String() != amount.String() {
			t.Fatalf("%s is %s as JSON: %v", amount, content, err)
		}
	})
}
