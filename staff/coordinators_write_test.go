package staff_test

import (
	"strings"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
)

// What a coordinator's text can come to.
const (
	aRoster    = "roster"
	aHeadcount = "headcount"
	asked      = "asked" // whether to cancel; nothing is cancelled
	confirms   = "cancelled"
	left       = "left as it is"
	which      = "which one"
	checkedIn  = "checked in"
	checkedFor = "checked in?"
	whatToText = "what can be texted"
	notTheirs  = "not theirs"
	nothing    = "nothing to confirm"
	talk       = "a conversation" // as anybody's text
)

// became says what an answer comes to.
func became(answer string) string {
	for _, is := range []struct{ words, outcome string }{
		{"Did you mean HERE", checkedFor},
		{"Which one?", which},
		{"¿Cuál?", which},
		{"Cái nào?", which},
		{"Nothing was done. You can text", whatToText},
		{"No se hizo nada. Puede mandar", whatToText},
		{"Chưa làm gì cả. Quý vị có", whatToText},
		{"This cancels ", asked},
		{"Esto cancela ", asked},
		{"Việc này hủy ", asked},
		{"Cancelled: ", confirms},
		{"Cancelado: ", confirms},
		{"Đã hủy: ", confirms},
		{"Not cancelled: ", left},
		{"No se canceló: ", left},
		{"Không hủy: ", left},
		{"Checked in: ", checkedIn},
		{"Here now: ", aHeadcount},
		{"Presentes ahora: ", aHeadcount},
		{"Đang có mặt: ", aHeadcount},
		{"You look after nothing", notTheirs},
		{"Places taken: ", aRoster},
		{"Lugares ocupados: ", aRoster},
		{"Số chỗ đã có", aRoster},
		{"Nothing waits", nothing},
		{"No hay nada por confirmar", nothing},
		{"Không có gì chờ", nothing},
	} {
		if strings.Contains(answer, is.words) {
			return is.outcome
		}
	}
	return talk
}

// A step is a text, and what it has to come to. CODE is the code of theirs, C-O-D-E with spaces between its digits, SLIP the code
// with two digits swapped, and OTHERS the code of what somebody else looks after.
type step struct{ text, outcome string }

// Each line of texts is of one morning.
func mornings() map[string][][]step {
	return map[string][][]step{
		"a roster": {
			{{"roster CODE", aRoster}},
			{{"CODE roster", aRoster}},
			{{"Roster: CODE", aRoster}},
			{{"roster#CODE", aRoster}},
			{{"rosterCODE", aRoster}},
			{{"roster C-O-D-E", aRoster}},
			{{"Rooster CODE", aRoster}},
			{{"roster for CODE please", aRoster}},
			{{"can you send me the list for CODE?", aRoster}},
			{{"who is coming CODE?", aRoster}},
			{{"Who's coming to CODE today", aRoster}},
			{{"roster", aRoster}},
			{{"Roster please", aRoster}},
			{{"who is coming today?", aRoster}},
			{{"ROSTR", aRoster}},
			{{"roster reading buddies", aRoster}},
			{{"roster SLIP", notTheirs}},
			{{"roster OTHERS", notTheirs}},
			{{"lista CODE", aRoster}},
			{{"la lista del CODE por favor", aRoster}},
			{{"quién viene al CODE?", aRoster}},
			{{"lista", aRoster}},
			{{"danh sách CODE", aRoster}},
			{{"danh sach CODE", aRoster}},
			{{"ai đến CODE", aRoster}},
		},
		"a headcount": {
			{{"headcount CODE", aHeadcount}},
			{{"head count CODE", aHeadcount}},
			{{"hedcount CODE", aHeadcount}},
			{{"how many are coming to CODE", aHeadcount}},
			{{"CODE how many so far?", aHeadcount}},
			{{"headcount", aHeadcount}},
			{{"Headcount?", aHeadcount}},
			{{"how many people today", aHeadcount}},
			{{"cuántos vienen al CODE", aHeadcount}},
			{{"cuantos hay en CODE?", aHeadcount}},
			{{"conteo", aHeadcount}},
			{{"bao nhiêu người CODE", aHeadcount}},
			{{"mấy người CODE", aHeadcount}},
		},
		"cancelled": {
			{{"cancel CODE rain", asked}, {"confirm CODE", confirms}, {"confirm", nothing}},
			{{"cancel CODE rain", asked}, {"Confirm", confirms}},
			{{"cancel CODE rain", asked}, {"confirm SLIP", which}, {"CODE", confirms}},
			{{"cancel CODE rain", asked}, {"confirm C-O-D-E", confirms}},
			{{"cancel CODE rain", asked}, {"yes", confirms}},
			{{"cancel CODE rain", asked}, {"YES CODE", confirms}},
			{{"cancel CODE rain", asked}, {"Yes please cancel it", confirms}},
			{{"cancel CODE rain", asked}, {"ok go ahead", confirms}},
			{{"cansel CODE rain", asked}, {"CONFIRM CODE", confirms}},
			{{"please cancel CODE because of the rain", asked}, {"sure", confirms}},
			{{"Cancel workshop CODE rain", asked}, {"confirm CODE.", confirms}},
			{{"CODE cancel storm", asked}, {"confirm", confirms}},
			{{"we have to cancel CODE, too much rain", asked}, {"do it", confirms}},
			{{"CODE is cancelled, the library is flooded", asked}, {"yes", confirms}},
			{{"cancel today, rain", asked}, {"confirm CODE", confirms}},
			{{"cancel reading buddies snow", asked}, {"confirm", confirms}},
			{{"cancelar CODE lluvia", asked}, {"confirmar CODE", confirms}},
			{{"cancelar CODE lluvia", asked}, {"sí", confirms}},
			{{"por favor cancelen el CODE por la lluvia", asked}, {"si por favor", confirms}},
			{{"canselar CODE", asked}, {"confirmo", confirms}},
			{{"hủy CODE mưa", asked}, {"xác nhận CODE", confirms}},
			{{"huy CODE", asked}, {"xac nhan", confirms}},
			{{"hủy CODE", asked}, {"đúng", confirms}},
		},
		"left": {
			{{"cancel CODE rain", asked}, {"keep", left}, {"confirm", nothing}},
			{{"cancel CODE rain", asked}, {"KEEP CODE", left}},
			{{"cancel CODE rain", asked}, {"no", left}, {"confirm CODE", nothing}},
			{{"cancel CODE rain", asked}, {"No thanks", left}},
			{{"cancel CODE rain", asked}, {"no, don't cancel it", left}},
			{{"cancel CODE rain", asked}, {"wait", left}},
			{{"cancel CODE rain", asked}, {"never mind", left}},
			{{"cancelar CODE lluvia", asked}, {"no", left}},
			{{"cancelar CODE lluvia", asked}, {"déjelo", left}, {"confirmar", nothing}},
			{{"hủy CODE", asked}, {"không", left}},
			{{"hủy CODE", asked}, {"giữ nguyên", left}},
		},
		"asked again": {
			{{"cancel CODE rain", asked}, {"cancel it", asked}, {"confirm", confirms}},
			{{"cancel CODE rain", asked}, {"hmm", asked}},
			{{"cancel CODE rain", asked}, {"should I really cancel that one", asked}, {"keep", left}},
			{{"cancel CODE rain", asked}, {"cancel CODE snow", asked}, {"yes", confirms}},
			{{"cancel CODE rain", asked}, {"roster CODE", aRoster}, {"confirm CODE", confirms}},
			{{"cancel CODE rain", asked}, {"volunteer", talk}, {"yes", talk}, {"confirm CODE", confirms}},
		},
		"who is there": {
			{{"here CODE 0181", checkedIn}},
			{{"Here CODE: 0181 and 0182", checkedIn}},
			{{"heer CODE 0181", checkedFor}, {"yes", checkedIn}},
			{{"0181 is here CODE 0181", checkedFor}, {"no", whatToText}},
		},
		"not clear, or a parent's": {
			{{"CODE is off because of the storm", whatToText}},
			{{"please tell everybody in CODE to bring boots", whatToText}},
			{{"Puede avisar a todos los del CODE", whatToText}},
			{{"cancel SLIP rain", notTheirs}},
			{{"please cancel SLIP rain", notTheirs}},
			{{"cancel OTHERS rain", notTheirs}},
			{{"CODE", talk}},
			{{"hello", talk}},
			{{"yes", talk}},
			{{"no", talk}},
			{{"when does the school close today", talk}},
			{{"PARENT cancel the order of lunches of my son", talk}},
			{{"parent: who is coming today", talk}},
			{{"drop CODE", talk}},
			{{"I want to join CODE", talk}},
			{{"can you sign me up for CODE please", talk}},
			{{"CODE sign me up", talk}},
			{{"quiero participar en CODE", talk}},
			{{"we can't make it to CODE", talk}},
			{{"please tell everybody with the code CODE to bring boots", whatToText}},
			{{"tell them all to come to CODE a bit earlier", whatToText}},
			{{"we will come, 4 people", talk}},
		},
	}
}

func TestWhatCoordinatorsWrite(t *testing.T) {
	t.Parallel()
	for about, mornings := range mornings() {
		t.Run(about, func(t *testing.T) {
			t.Parallel()
			d := onTheDay(t)
			for _, morning := range mornings {
				for _, s := range morning {
					d.writes(s)
				}
				d.anew()
			}
		})
	}
}

// writes has the coordinator write a text, and holds what it comes to.
func (d *day) writes(s step) {
	d.t.Helper()
	slip := swapped(d.code)
	words := strings.NewReplacer("C-O-D-E", strings.Join(strings.Split(d.code, ""), " "), "CODE", d.code, "SLIP", slip, "OTHERS", d.others).
		Replace(s.text)
	before := d.cancelled()
	d.passes(time.Second)
	told := d.told(words)
	if outcome := became(told); outcome != s.outcome {
		d.t.Errorf("%q comes to %q, want %q:\n%s", words, outcome, s.outcome, told)
	}
	if is := d.cancelled(); (is != before) != (s.outcome == confirms) {
		d.t.Errorf("%q: %d are cancelled, and %d were", words, is, before)
	}
	if n := gatewaytest.Count(d.t, d.SQL(d.t), `SELECT count(*) FROM cases`); n > 0 && s.outcome != talk {
		d.t.Errorf("%q is a family's case", words)
	}
}

// swapped gives a code with two neighbours swapped that are not the same. No digit stands in one three times in a row.
func swapped(code string) string {
	at := 1
	if code[at] == code[at+1] {
		at++
	}
	return code[:at] + code[at+1:at+2] + code[at:at+1] + code[at+2:]
}

func (d *day) cancelled() int {
	return gatewaytest.Count(d.t, d.SQL(d.t), `SELECT count(*) FROM opportunities WHERE cancelled_at IS NOT NULL`)
}

// anew makes it another morning, of which nothing was said yet.
func (d *day) anew() {
	d.t.Helper()
	for _, statement := range []string{
		`UPDATE opportunities SET cancelled_at = NULL, cancel_reason = ''`, `DELETE FROM staff_asked`, `DELETE FROM staff_texts`,
		`DELETE FROM check_ins`, `UPDATE signups SET state = 'confirmed' WHERE state = 'attended'`, `DELETE FROM sessions`,
		`DELETE FROM cases`,
	} {
		d.changes(statement)
	}
}
