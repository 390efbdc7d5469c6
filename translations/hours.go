package translations

import "time"

// Hours returns a time in hours, to the nearest quarter: "1.25". What families give is thanked for and added up alike.
func (l *Language) Hours(d time.Duration) string {
	const quarter = 15 * time.Minute
	quarters := int(d.Round(quarter) / quarter)
	return l.Number(quarters/4) + []string{"", ".25", ".5", ".75"}[quarters%4]
}
