package main

import (
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// spent is processor time by who used it, and the time that passed meanwhile.
type spent struct {
	callers, gateway, postgres time.Duration
	machine                    time.Duration // by everything that runs on it
	passed                     time.Duration
}

// all is what the three together used.
func (s spent) all() time.Duration { return s.callers + s.gateway + s.postgres }

// busy is the part of the machine's processors that was in use.
func (s spent) busy() float64 {
	return s.machine.Seconds() / s.passed.Seconds() / float64(runtime.NumCPU())
}

// since is what was used since an earlier moment.
func (s spent) since(before spent) spent {
	return spent{
		callers: s.callers - before.callers, gateway: s.gateway - before.gateway, postgres: s.postgres - before.postgres,
		machine: s.machine - before.machine, passed: s.passed - before.passed,
	}
}

// tick is the unit of times in /proc (proc(5): 1/sysconf(_SC_CLK_TCK), which is 100 on Linux everywhere).
const tick = time.Second / 100

// measureSpent reads what was used until now, since began. Where there is no /proc it is nothing.
func measureSpent(began time.Time, gateway, postmaster int) spent {
	return spent{
		callers: processTime(os.Getpid()), gateway: processTime(gateway), postgres: familyTime(postmaster),
		machine: machineTime(), passed: time.Since(began),
	}
}

// processTime is the user and system time of a process.
func processTime(pid int) time.Duration {
	fields, _ := processFields(pid)
	return sum(fields, 11, 13)
}

// familyTime is the time of a process and of its children, those that have ended too.
func familyTime(pid int) time.Duration {
	fields, _ := processFields(pid)
	total := sum(fields, 11, 15)
	stats, _ := filepath.Glob("/proc/[0-9]*/stat") // the pattern is well formed
	for _, stat := range stats {
		child, _ := strconv.Atoi(filepath.Base(filepath.Dir(stat)))
		if fields, ok := processFields(child); ok && fields[1] == strconv.Itoa(pid) {
			total += sum(fields, 11, 13)
		}
	}
	return total
}

// machineTime is the time in which the machine's processors were busy.
func machineTime() time.Duration {
	content, _ := os.ReadFile("/proc/stat") // absent on other systems than Linux
	line, _, _ := strings.Cut(string(content), "\n")
	fields := strings.Fields(line)
	return sum(fields, 1, 4) + sum(fields, 6, 9) // all but idle and waiting
}

// processFields are the fields of /proc/PID/stat from the state on (proc(5)): the first is the state, the second the
// parent, the twelfth to fifteenth the times.
func processFields(pid int) ([]string, bool) {
	content, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), "stat"))
	if err != nil {
		return nil, false
	}
	return strings.Fields(string(content[strings.LastIndexByte(string(content), ')')+1:])), true
}

// sum adds up fields that are times.
func sum(fields []string, from, to int) time.Duration {
	var total time.Duration
	for i := from; i < min(to, len(fields)); i++ {
		ticks, _ := strconv.Atoi(fields[i]) // the kernel writes numbers
		total += time.Duration(ticks) * tick
	}
	return total
}
