package results

// Flat is one figure of one group in one wave, as a row of a table.
type Flat struct {
	Survey   string  `json:"survey"`
	Wave     string  `json:"wave"`
	By       string  `json:"by"`
	Group    string  `json:"group"` // "" for everybody
	Name     string  `json:"name"`
	Question string  `json:"question"`
	Item     string  `json:"item"`
	Of       string  `json:"of"`     // mean, yes, or what a choice is for
	Hidden   bool    `json:"hidden"` // and so 0 in what follows
	Asked    int     `json:"asked"`
	Done     int     `json:"done"`
	Answered int     `json:"answered"`
	Count    int     `json:"count"`
	Value    float64 `json:"value"`
	Low      float64 `json:"low"`
	High     float64 `json:"high"`
	Since    string  `json:"since"` // the wave that it is compared with, "" for none: then 0 in what follows
	Change   float64 `json:"change"`
	From     float64 `json:"change_low"`
	To       float64 `json:"change_high"`
	Chance   float64 `json:"chance"` // that it is by chance, from 0 to 1
	Clear    bool    `json:"more_than_chance"`
}

// Flats are all figures of all waves, the newest first.
func (r *Results) Flats() []Flat {
	all := []Flat{}
	for i := range r.Waves {
		for j := range r.Waves[i].Groups {
			g := &r.Waves[i].Groups[j]
			for k := range g.Items {
				all = append(all, r.flats(&r.Waves[i], g, &g.Items[k])...)
			}
		}
	}
	return all
}

func (r *Results) flats(w *Wave, g *Group, item *Item) []Flat {
	row := Flat{
		Survey: r.Survey, Wave: w.ID, By: r.By, Group: g.ID, Name: g.Name, Question: item.Question, Item: item.Item,
		Hidden: item.Hidden, Asked: g.Rate.Asked, Done: g.Rate.Done, Answered: item.Answered,
	}
	if len(item.Figures) == 0 {
		return []Flat{row}
	}
	var all []Flat
	for _, f := range item.Figures {
		one := row
		one.Of, one.Count, one.Value, one.Low, one.High = f.Of, f.Count, f.Value, f.Low, f.High
		if c := f.Change; c != nil {
			one.Since, one.Change, one.From, one.To, one.Chance, one.Clear = c.Since, c.By, c.Low, c.High, c.Chance, c.Clear
		}
		all = append(all, one)
	}
	return all
}
