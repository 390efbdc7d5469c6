package reports

import (
	"slices"
	"time"

	"campusline/menus"
)

// Report is what a report says.
type Report struct {
	Name     string    `json:"report"` // feedback, service or surveys
	Title    string    `json:"title"`
	District string    `json:"district"`
	By       string    `json:"by"`
	From     time.Time `json:"from"`
	To       time.Time `json:"to"` // it is over by then
	Now      time.Time `json:"now"`
	Tables   []Table   `json:"tables"`
	// Alarms are the days on which a topic had far more cases than usual, the latest first.
	Alarms   []Alarm   `json:"alarms,omitempty"`
	Pictures []Picture `json:"-"`
	zone     *time.Location
}

// Options say what is reported.
type Options struct {
	Version  *menus.Version
	By       string // one of [Groupings]
	From, To time.Time
	Now      time.Time
	// Aims are the goals of the district, in the place of those that good districts publish.
	Aims []Aim
}

// Groupings are what a report can have a line for each of.
func Groupings() []string {
	return []string{"campus", "topic", "language", "month", "team", "kind", "channel"}
}

func (o *Options) report(name, title string) Report {
	zone := o.Version.District.Zone
	return Report{
		Name: name, Title: title, District: o.Version.District.Name, By: o.By,
		From: o.From.In(zone), To: o.To.In(zone), Now: o.Now.In(zone), zone: zone,
	}
}

// Rows are what a figure was counted from, by the name of the figure, of every table that has it, such as that of each wave of a
// survey. The answer is false where none has.
func (r *Report) Rows(figure string) (all []Row, ok bool) {
	for i := range r.Tables {
		if rows, has := r.Tables[i].Rows(figure); has {
			all, ok = append(all, rows...), true
		}
	}
	return all, ok
}

// Figures are the names of those that open to their rows.
func (r *Report) Figures() []string {
	var names []string
	for i := range r.Tables {
		for _, c := range r.Tables[i].Columns {
			if _, ok := r.Tables[i].Rows(c.Name); ok && !slices.Contains(names, c.Name) {
				names = append(names, c.Name)
			}
		}
	}
	return names
}
