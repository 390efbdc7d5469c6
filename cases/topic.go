package cases

// Topics of what no menu logs.
const (
	// CrisisTopic is the topic of a case in which somebody may be in danger. It is always urgent.
	CrisisTopic = "crisis"
	// StoppedTopic is that of what somebody writes who has said stop, and so gets no answer by text.
	StoppedTopic = "from someone who wants no texts"
)

// OtherTopics lists them.
func OtherTopics() []string { return []string{CrisisTopic, StoppedTopic} }
