// Package conversation takes one exchange of a call or a text conversation, the same way for both: read the session,
// take one pure step, commit the new state and everything the step did in one transaction, and hand back what to say.
//
// Webhooks come at least once; what they do is done exactly once. A step that was taken before is taken again from
// what the journey recorded, which changes nothing and gives the same answer.
package conversation
