package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// pgbench is the floor as Postgres's own tool measures it.
type pgbench struct{ path, url, script string }

func newPgbench(path, url, folder string) (*pgbench, error) {
	script := filepath.Join(folder, "floor.sql")
	lines := fmt.Sprintf("\\set key %d + :client_id * %d + random(0, %d)\n%s \\gset\n%s;\n",
		int64(floorKey), floorSessions, floorSessions-1, floorRead, floorWrite)
	if err := os.WriteFile(script, []byte(lines), 0o600); err != nil {
		return nil, fmt.Errorf("writing pgbench's script: %w", err)
	}
	return &pgbench{path, url, script}, nil
}

func (p *pgbench) name() string { return "pgbench" }

// pgbenchThreads are enough for pgbench to reach its most here; more took from what Postgres has.
const pgbenchThreads = 2

var pgbenchResult = regexp.MustCompile(`(?m)^tps = ([0-9.]+) \(without`)

func (p *pgbench) perSecond(ctx context.Context, clients int, each time.Duration) (float64, error) {
	number := strconv.Itoa
	out, err := exec.CommandContext(ctx, p.path, "-n", "-M", "prepared", "-f", p.script, "-c", number(clients),
		"-j", number(min(clients, pgbenchThreads)), "-T", number(int(each.Seconds())), p.url).CombinedOutput()
	if err != nil {
		return 0, fmt.Errorf("running pgbench: %w: %s", err, strings.TrimSpace(string(out)))
	}
	match := pgbenchResult.FindSubmatch(out)
	if match == nil {
		return 0, errors.New("pgbench said nothing of its speed: " + string(out))
	}
	return strconv.ParseFloat(string(match[1]), 64)
}
