package menus

// The words of prices.yaml, which the room of that name reads.
func pricesWords() []word {
	return []word{
		{"as of", "The day on which you looked the prices up.", dayForm},
		{"source", "Where you looked them up: the carrier's price list, or a bill.", plainWords},
		{"currency", "Three letters, such as `USD`, which is also meant without it.", currencyForm},
		{"segment", "What the carrier bills for sending one segment of a text, such as 0.0083.", priceForm},
		{"fees", "What each phone company adds for one segment, by its name. The dearest counts.", namedBy(anyName, priceForm)},
	}
}

func currencyForm(*schemas) *schema { return &schema{Type: []string{"string"}, Pattern: "^[A-Z]{3}$"} }

func priceForm(*schemas) *schema {
	none, most := 0, 1000
	return &schema{Type: []string{"number"}, Minimum: &none, Maximum: &most}
}
