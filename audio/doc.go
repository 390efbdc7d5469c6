// Package audio is speech that is recorded: for a language that no voice of the carrier speaks, the words that people
// have read aloud. It knows which words are to be recorded and in which file each belongs, what is wrong with a file,
// and how a sentence that was filled in is put together from what was recorded.
//
// Recordings are files beside the catalogues, in translations/audio/TAG. A file is named after its words, so that a
// recording of other words is never played for them.
package audio
