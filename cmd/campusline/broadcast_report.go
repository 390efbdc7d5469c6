package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"campusline/outreach"
	"campusline/prices"
)

// broadcastReportCommand says what became of a broadcast.
type broadcastReportCommand struct {
	servedFlags
	listFormat
	ID string `arg:"" help:"The broadcast."`
}

// Help is what --help says beside the flags.
func (broadcastReportCommand) Help() string {
	return `Everybody planned is skipped, waits, is on the way, was reached (delivered), has failed, or is unknown: these add up.
An emergency is sent once more where the phone company cannot be asked what became of it; who may have it twice is counted.
Sent is whose text the phone company took, whatever became of it. Of them replied counts who wrote back within a day, and
ended those who ended texts within two days. From one in a hundred on, somebody should ask why.`
}

// reachRow is what became of a broadcast in one language; the last row, of no language, is of all.
type reachRow struct {
	Language   string        `json:"language"`
	Planned    int           `json:"planned"`
	Skipped    int           `json:"skipped"`
	Waiting    int           `json:"waiting"`
	OnTheWay   int           `json:"on_the_way"`
	Delivered  int           `json:"delivered"`
	Failed     int           `json:"failed"`
	Unknown    int           `json:"unknown"`
	Repeated   int           `json:"sent_again_without_proof"`
	Sent       int           `json:"sent"`
	Foreign    int           `json:"not_in_their_language"`
	Replied    int           `json:"replied"`
	OptedOut   int           `json:"opted_out"`
	SkippedWhy string        `json:"skipped_why"`
	FailedWhy  string        `json:"failed_why"`
	Expected   int           `json:"segments_expected"`
	Counted    int           `json:"segments_counted"`
	Estimated  prices.Amount `json:"price_expected"`
	Billed     prices.Amount `json:"price_counted"`
	Uncounted  int           `json:"not_counted_yet"` // texts
	Currency   string        `json:"currency"`
}

// Run says it by language and in all.
func (c *broadcastReportCommand) Run(ctx context.Context, t terminal) (err error) {
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	b, err := broadcastNamed(ctx, s, c.ID)
	if err != nil {
		return err
	}
	languages, all, err := s.Reach(ctx, b.ID, "")
	if err != nil {
		return err
	}
	if c.Format == "text" {
		return writeReport(t.out, &b, languages, &all, c.zone(ctx, s))
	}
	rows := []reachRow{}
	for i := range languages {
		rows = append(rows, reachRowOf(&languages[i]))
	}
	return writeStatuses(t.out, c.Format, append(rows, reachRowOf(&all)), nil)
}

func reachRowOf(r *outreach.Reach) reachRow {
	return reachRow{
		Language: r.Language, Planned: r.Planned, Skipped: r.Skipped, Waiting: r.Waiting, OnTheWay: r.OnTheWay,
		Delivered: r.Delivered, Failed: r.Failed, Unknown: r.Unknown, Repeated: r.Repeated, Sent: r.Sent,
		Foreign: r.NotInTheirs, Replied: r.Replied, OptedOut: r.OptedOut,
		SkippedWhy: whyInWords(r.SkippedWhy), FailedWhy: whyInWords(r.FailedWhy), Expected: r.ExpectedSegments,
		Counted: r.CountedSegments, Estimated: r.ExpectedPrice, Billed: r.CountedPrice, Uncounted: r.Uncounted,
		Currency: r.Currency,
	}
}

// byNumber are reasons, that of most people first.
func byNumber(why map[string]int) []string {
	return slices.SortedFunc(maps.Keys(why), func(a, b string) int {
		return cmp.Or(cmp.Compare(why[b], why[a]), strings.Compare(a, b))
	})
}

// whyInWords lists reasons with their numbers.
func whyInWords(why map[string]int) string {
	var all []string
	for _, reason := range byNumber(why) {
		all = append(all, fmt.Sprintf("%d: %s", why[reason], reason))
	}
	return strings.Join(all, "; ")
}

// writeReport says it in words.
func writeReport(w io.Writer, b *outreach.Broadcast, languages []outreach.Reach, all *outreach.Reach, zone *time.Location) error {
	fmt.Fprintf(w, "%s (%s): %s, %s\n", b.Name, b.ID, b.Purpose, b.State(time.Now()))
	if b.Reason != "" {
		fmt.Fprintf(w, "Sent whatever the hour, because: %s\n", oneLine(b.Reason))
	}
	if b.SentAt != nil {
		fmt.Fprintf(w, "Confirmed for %s by %s, %s\n", plural(b.People, "person", "people"), andBy(b.ConfirmedBy, b.ApprovedBy),
			b.SentAt.In(zone).Format("2006-01-02 15:04"))
	}
	if b.StoppedAt != nil {
		fmt.Fprintf(w, "Stopped by %s, %s\n", oneLine(b.StoppedBy), b.StoppedAt.In(zone).Format("2006-01-02 15:04"))
	}
	if b.State(time.Now()) == outreach.Held {
		fmt.Fprintf(w, "Held since %s: the phone companies filter its words, and more of it would harm the line.\n"+
			"Look at the words; then `campusline broadcast release %s` sends the rest, and `broadcast stop %[2]s` does not.\n",
			b.HeldAt.In(zone).Format("2006-01-02 15:04"), b.ID)
	}
	if all.Planned == 0 {
		_, err := fmt.Fprintln(w, "Nothing was sent.")
		return err
	}
	fmt.Fprintln(w)
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(out, "LANGUAGE\tPLANNED\tSKIPPED\tWAITING\tON THE WAY\tDELIVERED\tFAILED\tUNKNOWN\tSENT\tREPLIED\tENDED TEXTS")
	for i := range languages {
		writeReach(out, languageName(languages[i].Language), &languages[i])
	}
	writeReach(out, "All", all)
	return errors.Join(out.Flush(), writeReasons(w, all))
}

func writeReach(w io.Writer, name string, r *outreach.Reach) {
	fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\n", name, r.Planned, r.Skipped, r.Waiting, r.OnTheWay, r.Delivered,
		r.Failed, r.Unknown, r.Sent, r.Replied, r.OptedOut)
}

// writeReasons says why people did not get it, what it cost, and whether too many ended texts.
func writeReasons(w io.Writer, all *outreach.Reach) error {
	fmt.Fprintln(w)
	for _, reason := range byNumber(all.SkippedWhy) {
		fmt.Fprintf(w, "Skipped %d: %s\n", all.SkippedWhy[reason], reason)
	}
	for _, reason := range byNumber(all.FailedWhy) {
		fmt.Fprintf(w, "Failed %d: %s\n", all.FailedWhy[reason], reason)
	}
	if all.Unknown > 0 {
		fmt.Fprintf(w, "Unknown %d: the phone company could not be asked whether it was sent, and it is not sent again\n", all.Unknown)
	}
	if all.Repeated > 0 {
		fmt.Fprintf(w, "Sent once more %d: the phone company could not be asked whether the first one was sent, so some may have it twice\n",
			all.Repeated)
	}
	_, err := fmt.Fprintf(w, "Cost: %s expected for %s, %s counted for %d by the phone company (%s)\n", all.ExpectedPrice,
		plural(all.ExpectedSegments, "segment", "segments"), all.CountedPrice, all.CountedSegments, all.Currency)
	if all.NotInTheirs > 0 {
		fmt.Fprintf(w, "%s it in another language than they have chosen.\n",
			plural(all.NotInTheirs, "person was sent", "people were sent"))
	}
	if all.Uncounted > 0 {
		fmt.Fprintf(w, "It has not counted %s yet.\n", plural(all.Uncounted, "text", "texts"))
	}
	if rate, tooMany := all.OptOutRate(); tooMany {
		fmt.Fprintf(w, "Warning: %.1f%% of those it was sent to ended texts; from 1%% on, ask why.\n", 100*rate)
	}
	return err
}
