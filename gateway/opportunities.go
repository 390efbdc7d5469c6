package gateway

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/gorilla/mux"

	"campusline/opportunities"
	"campusline/store"
)

// Where the calendar file of an opportunity is had, without a signature: there is nothing in it that is not on the flyer.
// The short paths are for texts.
const (
	calendarPath      = "/opportunities/{code:[0-9]{4,6}}.ics"
	shortCalendarPath = calendarAt + "{code:[0-9]{4,6}}"
	calendarAt        = "/c/"
)

// calendarFile gives an opportunity as a calendar file, in the language that the path or ?language= names.
func (g *Gateway) calendarFile(w http.ResponseWriter, r *http.Request) {
	code := mux.Vars(r)["code"]
	o, err := g.store.Opportunity(r.Context(), code)
	if errors.Is(err, store.ErrNotFound) {
		http.Error(w, "There is nothing under this code.", http.StatusNotFound)
		return
	}
	if err != nil {
		g.options.Log.Warn("making a calendar file", "why", err)
		http.Error(w, "Please try again in a few minutes.", http.StatusServiceUnavailable)
		return
	}
	language := mux.Vars(r)["language"]
	if language == "" {
		language = r.FormValue("language")
	}
	w.Header().Set("Content-Type", "text/calendar; charset=utf-8")
	w.Header().Set("Content-Disposition", fmt.Sprintf("attachment; filename=%q", code+".ics"))
	file := o.Calendar(language, g.where(&o, language), g.options.Now())
	_, _ = w.Write([]byte(file)) // the asker has gone if this fails
}

// where tells the campus and place of an opportunity, in a language.
func (g *Gateway) where(o *opportunities.Opportunity, language string) string {
	return o.Where(g.versions.Current(), language)
}

// tendEvery is how often opportunities are looked after: often enough that an offer which is held for ten minutes is
// passed on in time.
const tendEvery = 20 * time.Second

// tend passes on offers whose time is up, reminds people, and settles what is over, until the gateway stops.
func (g *Gateway) tend(ctx context.Context) {
	tick := time.NewTicker(tendEvery)
	defer tick.Stop()
	for {
		if err := g.tendOnce(ctx, g.options.Now()); err != nil && ctx.Err() == nil {
			g.options.Log.Warn("looking after opportunities", "why", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

func (g *Gateway) tendOnce(ctx context.Context, now time.Time) error {
	_, calling := g.store.CallWhomTextsMissed(ctx, now, g.versions.Current().IsHeard)
	_, passing := g.store.PassOn(ctx, now)
	_, reminding := g.store.Remind(ctx, now, g.where, g.policy().Hours)
	_, settling := g.store.Settle(ctx, now)
	return errors.Join(calling, passing, reminding, settling, g.tendSurveys(ctx, now))
}
