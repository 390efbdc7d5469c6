package difference

import (
	"fmt"
	"strings"
	"time"

	"campusline/menus"
)

// ways tells where answers lead elsewhere than before.
func (c *surveyChange) ways() {
	for _, was := range c.was.Questions {
		now := questionOf(c.now, was.Name)
		if now == nil {
			continue
		}
		before, after := leads(c.was, was), leads(c.now, now)
		if before != after {
			c.add(SurveyWays, before, after, "After “%s” the survey %s goes on otherwise: %s; before, %s.", now.Asks, c.called, after, before)
		}
	}
}

// leads says where the answers to a question lead.
func leads(s *menus.Survey, q *menus.Question) string {
	var all []string
	for _, lead := range s.Leads(q) {
		all = append(all, lead.Answer+" leads to "+lead.To)
	}
	if len(all) == 0 {
		return "every answer leads to the next question"
	}
	return strings.Join(all, ", ")
}

// waves tells which waves are gone, new, or on other days.
func (c *surveyChange) waves() {
	for i := range c.was.Waves {
		was := &c.was.Waves[i]
		now := c.now.Wave(was.Name)
		switch {
		case now == nil:
			c.add(SurveyWave, days(was), "", "The survey %s is not asked in its wave %s any more, which was %s.", c.called, was.Name, days(was))
		case days(now) != days(was):
			c.add(SurveyWave, days(was), days(now), "The wave %s of the survey %s is %s, not %s.", was.Name, c.called, days(now), days(was))
		}
	}
	for i := range c.now.Waves {
		if now := &c.now.Waves[i]; c.was.Wave(now.Name) == nil {
			c.add(SurveyWave, "", days(now), "The survey %s is asked in a new wave %s, %s.", c.called, now.Name, days(now))
		}
	}
	if was, now := c.was.RemindAfter, c.now.RemindAfter; was != now {
		c.add(SurveyWave, reminder(was), reminder(now), "Whoever has not come to the end of the survey %s is reminded %s, not %s.",
			c.called, reminder(now), reminder(was))
	}
}

// days says from when to when a wave is, and how it is asked where that is not by text.
func days(w *menus.Wave) string {
	all := w.From.Format("from 2 January 2006") + w.To.AddDate(0, 0, -1).Format(" to 2 January 2006")
	if w.By.Calls() {
		all += ", by " + string(w.By)
	}
	return all
}

func reminder(after time.Duration) string {
	const day = 24 * time.Hour
	if after == 0 {
		return "never"
	}
	return fmt.Sprintf("after %d days", after/day)
}

// audience tells who is asked that was not, and how many.
func (c *surveyChange) audience() {
	was, now := asked(c.was), asked(c.now)
	if was != now {
		c.add(SurveyAudience, was, now, "The survey %s asks %s, not %s.", c.called, now, was)
	}
}

// asked says whom a survey asks.
func asked(s *menus.Survey) string {
	if s.AfterEvent {
		return "whoever came to something"
	}
	who := "everybody in any group"
	if len(s.Audience.Groups) > 0 {
		who = "everybody in " + strings.Join(s.Audience.Groups, ", ")
	}
	if len(s.Audience.Campuses) > 0 {
		who += " at " + strings.Join(s.Audience.Campuses, ", ")
	}
	if s.Households > 0 {
		who = fmt.Sprintf("%d of %s at most", s.Households, who)
	}
	return who
}
