package sms_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/phone"
)

func TestATextDeliveredAgainIsAnsweredAgainAndTakenOnce(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	answer(t, line, "SM1", parent, "bus")
	first := answer(t, line, "SM2", parent, "17")
	before := written(t, line)
	for range 3 {
		if again := answer(t, line, "SM2", parent, "17"); again != first {
			t.Errorf("first answered with\n%s\nthen with\n%s", first, again)
		}
	}
	if after := written(t, line); after != before {
		t.Errorf("a repeat writes: %s then %s", before, after)
	}
}

func TestALateRepeatGetsItsOldAnswerAndWritesNothing(t *testing.T) {
	t.Parallel()
	now := morning()
	line := meadowAt(t, now)
	conversation := []string{"hello", "2", "17", "yes", "almuerzo", "hello", "3", "The pool is cold."}
	answers := map[string]string{}
	for i, words := range conversation {
		answers[words] = answer(t, line, fmt.Sprint("SM", i), parent, words)
		now.pass(time.Second)
	}
	before := written(t, line)
	for _, i := range []int{3, 0, 7, 2, 2, 5, 4, 1, 6} {
		now.pass(2 * time.Hour)
		again := answer(t, line, fmt.Sprint("SM", i), parent, conversation[i])
		if want := answers[conversation[i]]; conversation[i] != "hello" && again != want {
			t.Errorf("%q was first answered with\n%s\nand late with\n%s", conversation[i], want, again)
		}
	}
	if after := written(t, line); after != before {
		t.Errorf("late repeats write: %s then %s", before, after)
	}
}

func TestATextDeliveredTwiceAtOnceIsTakenOnce(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{
		District: "testdata/meadow", Phone: phone.Options{Twice: true, AtOnce: true},
	})
	for range 5 {
		line.Text(parent, district, "hello").Say("how can we help?")
		line.Text(parent, district, "2").Say("Which route?")
		line.Text(parent, district, "17").Say("Is the bus late?")
		line.Text(parent, district, "yes").Say("Your case number is")
	}
	if told, all := feedback(t, line), sessions(t, line); len(told) != 5 || len(all) != 5 {
		t.Errorf("%d logged in %d conversations, want 5 in 5", len(told), len(all))
	}
}

// together posts texts from one number at the same moment, and gives the answers.
func together(t *testing.T, line *gatewaytest.Line, texts []string) []string {
	t.Helper()
	answers := make([]string, len(texts))
	var all sync.WaitGroup
	start := make(chan struct{})
	for i, words := range texts {
		all.Go(func() {
			<-start
			_, answers[i] = post(t, line, "/twilio/sms", textForm(fmt.Sprint("SMtogether", i), parent, words))
		})
	}
	close(start)
	all.Wait()
	return answers
}

func TestTwoTextsAtOnceAreBothTakenOneAfterTheOther(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	answer(t, line, "SM1", parent, "bus")
	answers := strings.Join(together(t, line, []string{"17", "18"}), "\n")
	if !strings.Contains(answers, "Is the bus late?") || strings.Contains(answers, "went wrong") {
		t.Errorf("answered with\n%s", answers)
	}
	if got := journey(t, line); len(got) != 3 {
		t.Errorf("the journey is %q", got)
	}
}

func TestFirstTextsAtOnceOpenOneConversation(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	together(t, line, []string{"hello", "good day"})
	if all := sessions(t, line); len(all) != 1 || all[0].Steps != 2 {
		t.Errorf("the conversations are %+v, want one of two steps", all)
	}
}

func TestHoweverManyTextsComeAtOnceEachIsTaken(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{
		District: "testdata/meadow", Gateway: func(o *gateway.Options) { o.Deadline = 14 * time.Second }, // however busy the machine is
	})
	texts := make([]string, 20)
	for i := range texts {
		texts[i] = fmt.Sprint("this is text ", i)
	}
	for i, got := range together(t, line, texts) {
		if !strings.Contains(got, "<Message>") || strings.Contains(got, "went wrong") {
			t.Errorf("%q is answered with %s", texts[i], got)
		}
	}
	if got := journey(t, line); len(got) != len(texts) {
		t.Errorf("%d of %d texts were kept: %q", len(got), len(texts), got)
	}
}
