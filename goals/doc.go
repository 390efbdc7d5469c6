// Package goals reads what a district's plan is to move: goals.yaml, figures of reports from what to what, and by when.
package goals
