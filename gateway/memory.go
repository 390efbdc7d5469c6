package gateway

import (
	"os"
	"runtime/debug"
)

// garbagePercent lets the heap grow to five times what is in use before it is collected. What is in use is the menus
// and little else, some megabytes, so that collections would otherwise follow each other many times a second under
// load, and each takes all processors away from those who call.
const garbagePercent = 400

// SpendMemory sets the whole process up to serve: it trades some tens of megabytes for a quarter more webhooks a
// second. It is for programs that do nothing else; one who sets GOGC in the environment is heeded instead.
func SpendMemory() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbagePercent)
	}
}
