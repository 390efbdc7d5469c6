// Command campusline serves a school district's telephone and text line, and helps those who write its menus.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"campusline/translations"
)

// commands are the subcommands, a file each.
type commands struct {
	Serve  serveCommand  `cmd:"" help:"Answer calls and texts."`
	Check  checkCommand  `cmd:"" help:"Look for problems in a district's folder."`
	Call   callCommand   `cmd:"" help:"Call the line from a simulated phone."`
	Text   textCommand   `cmd:"" help:"Text the line from a simulated phone."`
	Hear   hearCommand   `cmd:"" help:"Say what a caller would hear, without a server."`
	Cost   costCommand   `cmd:"" help:"Say what a text costs to send, and how it would cost less."`
	Show   showCommand   `cmd:"" help:"Show what the lines say and where they lead: a tree, a picture or a document."`
	Init   initCommand   `cmd:"" help:"Make a folder for a district of your own, as a copy of the sample."`
	Audio  audioCommand  `cmd:"" help:"What is to be recorded of languages that no voice speaks."`
	Export exportCommand `cmd:"" help:"Write out what the line has kept."`
	Schema schemaCommand `cmd:"" help:"Write the JSON Schema of a district's files, for editors."`

	Translate translateCommand `cmd:"" help:"Work with translators: export, import, and how far each language is."`

	Parity parityCommand `cmd:"" help:"Set the languages side by side: who is told less, waits longer, or costs more."`

	Publish  publishCommand  `cmd:"" help:"Make a version of the menus live, or go back to an older one."`
	Versions versionsCommand `cmd:"" help:"List what was published, when and by whom."`
	Diff     diffCommand     `cmd:"" help:"Say what families and staff will notice between two versions of the menus."`
	Replay   replayCommand   `cmd:"" help:"Take recorded calls and conversations again on a draft: who would end elsewhere."`
	Heard    heardCommand    `cmd:"" help:"Say what was heard of a recorded call or conversation, on the menus that it was made on."`
	Consent  consentCommand  `cmd:"" help:"Show or enter what a person says about getting texts."`

	Contact    contactCommand    `cmd:"" help:"All that is held of one person: show it, write it out, forget it."`
	Notice     noticeCommand     `cmd:"" help:"A message in front of a line for a while, such as that schools are closed."`
	Recordings recordingsCommand `cmd:"" help:"What callers recorded: list it, listen to it."`

	Opportunities opportunitiesCommand `cmd:"" help:"For coordinators: what families can join, who is in it, and what came of it."`

	Lines linesCommand `cmd:"" help:"What waits on each line to be sent, and why one is stopped; start it again."`

	Cases casesCommand `cmd:"" help:"For staff: what families told us, who answers, and by when."`

	Answers answersCommand `cmd:"" help:"For staff: answers that are shared with everybody, looked over by two people."`

	Report reportCommand `cmd:"" help:"Figures for those who decide: what families told us and how they were served, with the rows behind each."`

	Surveys surveysCommand `cmd:"" help:"Questions that are asked again and again: who is asked, and how far it has come."`

	Groups    groupsCommand    `cmd:"" help:"Who may be written to together, and why."`
	Broadcast broadcastCommand `cmd:"" help:"One text, in each language, to many: what it costs, whom it reaches."`
}

// The exit statuses.
const (
	statusOK     = 0
	statusFailed = 1 // something was wrong with what was looked at or done
	statusUsage  = 2 // something was wrong with how the program was called or configured
)

// usageError is an error in how the program was called or configured.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// errSilent is an error that has been told already.
var errSilent = errors.New("")

// terminal is where a command reads and writes.
type terminal struct {
	in       io.Reader
	out, err io.Writer
	program  string // how the program was called, for telling how to call it again
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := run(ctx, os.Args[1:], terminal{os.Stdin, os.Stdout, os.Stderr, os.Args[0]})
	stop()
	os.Exit(status)
}

// run runs the program and gives its exit status.
func run(ctx context.Context, args []string, t terminal) (status int) {
	go translations.PrepareOpting() // most commands wait for the languages, and the command line takes a while to read
	var c commands
	exited := -1
	parser, err := kong.New(&c,
		kong.Name("campusline"),
		kong.Description("A telephone and text line for a school district."),
		kong.Writers(t.out, t.err),
		kong.Exit(func(code int) { exited = code }),
		kong.UsageOnError(),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(t),
	)
	if err != nil {
		fmt.Fprintln(t.err, "campusline:", err)
		return statusFailed
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	parsed, err := parser.Parse(args)
	if exited >= 0 {
		return exited
	}
	if err != nil {
		fmt.Fprintf(t.err, "campusline: %s. `campusline --help` shows what there is.\n", strings.TrimSuffix(err.Error(), "?"))
		return statusUsage
	}
	return statusOf(parsed.Run(), t)
}

func statusOf(err error, t terminal) int {
	if err == nil {
		return statusOK
	}
	if !errors.Is(err, errSilent) {
		fmt.Fprintln(t.err, "campusline:", err)
	}
	if usage := (usageError{}); errors.As(err, &usage) {
		return statusUsage
	}
	return statusFailed
}
