package menus

import "slices"

// KindOfText is the kind of what somebody writes of their own accord, whatever it says.
const KindOfText = "question"

// Kinds are the kinds of what people tell us, as `log:` has them.
func Kinds() []string { return slices.Clone(feedbackKinds) }
