package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"campusline/menus"
)

// unfriendly is a copy of the sample in which nobody can leave a message at a closed school: the call ends.
func unfriendly(t *testing.T) string {
	t.Helper()
	folder := sampleFolder(t)
	edit(t, folder, "menus/schools.yaml", "  say: \"{campus} is closed now. It opens {opens}.\"\n  go: campus-after", "  say: \"{campus} is closed now. It opens {opens}.\"")
	return folder
}

// sampleFolder is a copy of the sample.
func sampleFolder(t *testing.T) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "district")
	campusline(t, "init", folder).ends(t, 0)
	return folder
}

func TestAFailureIsShownAsTheCallThatFails(t *testing.T) {
	t.Parallel()
	folder := unfriendly(t)
	out := campusline(t, "check", folder).ends(t, 1).says(t,
		"menus/schools.yaml:", "callers are told so here, and the call ends.",
		"Rule: closed and cut off.", "Concerns: ", "calls; every language;",
		"is closed now. It opens", "Again: campusline ",
		"1 error, 0 warnings. These menus cannot be published.", "Tried: ", "Seconds to a person or a promise", "\n  District line ").out
	_, again, _ := strings.Cut(out, "Again: campusline ")
	again, _, _ = strings.Cut(again, "\n")
	if !strings.Contains(again, folder) {
		t.Errorf("the script does not say which menus are meant: %s", again)
	}
}

// Hearing the call again by the script that is shown says what the finding says.
func TestTheScriptOfAFindingMakesItHappenAgain(t *testing.T) {
	t.Parallel()
	folder := unfriendly(t)
	var report struct {
		Findings []struct {
			Again string
			Call  struct {
				At        time.Time
				Line      string
				Language  string
				Known     bool
				Exchanges []struct {
					Did  string
					Said []struct{ Words string }
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(campusline(t, "check", folder, "--format", "json").ends(t, 1).out), &report); err != nil {
		t.Fatal(err)
	}
	findings := report.Findings
	if len(findings) != 1 {
		t.Fatalf("there are %d findings", len(findings))
	}
	out := campusline(t, "check", folder).ends(t, 1).out
	_, again, _ := strings.Cut(out, "Again: campusline ")
	again, _, _ = strings.Cut(again, "\n")
	if findings[0].Again != "campusline "+again {
		t.Errorf("as JSON it is made again by %q, else by %q", findings[0].Again, again)
	}
	heard := campusline(t, words(again)...).ends(t, 0)
	last := findings[0].Call.Exchanges[len(findings[0].Call.Exchanges)-1]
	heard.says(t, last.Said[len(last.Said)-1].Words)
}

// words cuts a line for a shell into words.
func words(line string) []string {
	var all []string
	for i, part := range strings.Split(line, `"`) {
		if i%2 == 1 {
			all = append(all, part)
			continue
		}
		all = append(all, strings.Fields(part)...)
	}
	return all
}

func TestFindingsCanBeReadByCodeReview(t *testing.T) {
	t.Parallel()
	var log struct {
		Schema  string `json:"$schema"`
		Version string
		Runs    []struct {
			Tool struct {
				Driver struct{ Rules []struct{ ID string } }
			}
			Results []struct {
				RuleID, Level string
				Message       struct{ Text string }
				Locations     []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           struct{ StartLine int }
					}
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(campusline(t, "check", unfriendly(t), "--format", "sarif").ends(t, 1).out), &log); err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || !strings.Contains(log.Schema, "sarif-2.1.0") || len(log.Runs) != 1 || len(log.Runs[0].Results) != 1 {
		t.Fatalf("it is %+v", log)
	}
	run, result := log.Runs[0], log.Runs[0].Results[0]
	if result.RuleID != "closed and cut off" || result.Level != "error" || run.Tool.Driver.Rules[0].ID != result.RuleID {
		t.Errorf("it is %+v", run)
	}
	at := result.Locations[0].PhysicalLocation
	if !strings.HasSuffix(at.ArtifactLocation.URI, "/menus/schools.yaml") || at.Region.StartLine == 0 || !strings.Contains(result.Message.Text, "It opens") {
		t.Errorf("the result is %+v", result)
	}
	if out := campusline(t, "check", "--format", "sarif").ends(t, 0).out; !strings.Contains(out, `"results": []`) {
		t.Errorf("no findings are %s", out)
	}
}

func TestAWaiverExcusesUntilItsDay(t *testing.T) {
	t.Parallel()
	folder := unfriendly(t)
	waive := func(until string) {
		content := "waivers:\n  - {rule: closed and cut off, at: campus-closed, because: The phones are being moved., until: " + until + "}\n"
		if err := os.WriteFile(filepath.Join(folder, "check.yaml"), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	waive(time.Now().AddDate(0, 1, 0).Format(time.DateOnly))
	campusline(t, "check", folder).ends(t, 0).says(t, "Waived: closed and cut off at `campus-closed`, because The phones are being moved.", "no problems")
	waive("2026-01-31")
	campusline(t, "check", folder).ends(t, 1).says(t, "check.yaml:2:5: warning: The waiver of “closed and cut off” ended on 31 January 2026.", "1 error, 1 warning.")
	waive("2099-01-31")
	campusline(t, "check", folder).ends(t, 1).says(t, "check.yaml:2:5: warning: This waiver of “closed and cut off” would hold until 31 January 2099, and excuses nothing: "+
		"a waiver can hold for 400 days", "1 error, 1 warning.")
	waive(time.Now().AddDate(0, 0, 399).Format(time.DateOnly))
	campusline(t, "check", folder).ends(t, 0).says(t, "Waived: closed and cut off")
}

// slowly collects what is written, for a test that reads while it is written.
type slowly struct {
	mu  sync.Mutex
	out bytes.Buffer
}

func (s *slowly) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.out.Write(p)
}

// until waits for words.
func (s *slowly) until(t *testing.T, words string) {
	t.Helper()
	deadline := time.Now().Add(60 * time.Second)
	for time.Now().Before(deadline) {
		s.mu.Lock()
		found := strings.Contains(s.out.String(), words)
		s.mu.Unlock()
		if found {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Fatalf("it never said %q, but\n%s", words, s.out.String())
}

func TestEverySaveIsChecked(t *testing.T) {
	t.Parallel()
	folder := meadow(t)
	ctx, stop := context.WithCancel(t.Context())
	out := &slowly{}
	ended := make(chan int)
	go func() {
		ended <- run(ctx, []string{"check", "--watch", folder}, terminal{strings.NewReader(""), out, out, "campusline"})
	}()
	out.until(t, "no problems")
	edit(t, folder, "menus/main.yaml", "go: lunch}", "go: lnuch}")
	out.until(t, "`lnuch` is not a menu. Did you mean `lunch`?")
	edit(t, folder, "menus/main.yaml", "go: lnuch}", "go: lunch}")
	out.until(t, "Mended: menus/main.yaml:")
	stop()
	if status := <-ended; status != 0 {
		t.Errorf("it ended with status %d", status)
	}
}

func TestWhatCheckRefusesIsNotPublished(t *testing.T) {
	t.Parallel()
	found := checkFiles("", os.DirFS(unfriendly(t)), nil)
	if !found.refused() || menus.Refused(found.problems) {
		t.Errorf("it is refused: %t, by %v", found.refused(), found.all())
	}
}
