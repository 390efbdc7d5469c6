// Package reports makes figures of what happened: what families told the district and how it was answered, how calls went,
// whom texts reached. Every figure is counted from the raw events by rules that stand beside it in words, and opens to the
// rows that it was counted from. It is pure: what happened is given to it, and so is the time.
package reports
