package conversation_test

import (
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
)

func TestWhoJoinsIsToldWhatIsNeededBefore(t *testing.T) {
	t.Parallel()
	o := reading(5)
	o.Clearance = "Background check"
	line, codes := joinable(t, o)
	line.Text(ana, gatewaytest.District, codes[0])
	line.Text(ana, gatewaytest.District, "2").Say("You are signed up", "Needed before you come: a background check.")
	line.Text(binh, gatewaytest.District, "español")
	line.Text(binh, gatewaytest.District, codes[0])
	line.Text(binh, gatewaytest.District, "1").Say("Ya tiene su lugar", "Antes de venir se necesita: control de antecedentes.")
}

func TestWhoJoinsAWorkshopIsToldEveryDate(t *testing.T) {
	t.Parallel()
	o := reading(5)
	o.Kind = opportunities.Workshop
	for week := range 2 {
		start := o.Start.AddDate(0, 0, 7*week)
		o.Modules = append(o.Modules, opportunities.Module{Title: opportunities.Words{"": "Part"}, Start: start, End: start.Add(time.Hour)})
	}
	o.End = o.Modules[1].End
	line, codes := joinable(t, o)
	line.Text(ana, gatewaytest.District, codes[0])
	line.Text(ana, gatewaytest.District, "2").Say("Reading buddies, Thursday at 9 a.m.", "Meetings (2): September 10; September 17.")
	line.Text(binh, gatewaytest.District, "español")
	line.Text(binh, gatewaytest.District, codes[0])
	line.Text(binh, gatewaytest.District, "1").Say("Sesiones (2): 10 de septiembre; 17 de septiembre.")
	told, err := line.Store.Overview(t.Context(), codes[0], o.Modules[0].End.Add(time.Hour))
	if err != nil || !told.Start.Equal(o.Modules[1].Start) || len(told.Meetings) > 0 {
		t.Errorf("of what meets once more they are told %+v (%v)", told, err)
	}
}
