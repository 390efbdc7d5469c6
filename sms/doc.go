// Package sms is a text conversation: message webhooks become inputs, prompts become replies. It keeps the consent to
// texts, which goes before everything else that a text may say, and sends the texts that were asked for.
package sms
