-- +goose Up

-- What goes out is a text or a call. A line sends its texts at its own pace; the carrier paces calls by the account, so that
-- all of them have one sender.
ALTER TABLE messages
    ADD COLUMN channel text NOT NULL DEFAULT 'text' CHECK (channel IN ('text', 'call')),
    ADD COLUMN sender  text NOT NULL GENERATED ALWAYS AS (CASE channel WHEN 'call' THEN 'calls' ELSE line END) STORED;

DROP INDEX messages_waiting, messages_asking;
CREATE INDEX messages_waiting ON messages (sender, lane, due_at) WHERE status = 'waiting';
CREATE INDEX messages_asking ON messages (sender, due_at) WHERE status = 'sending';

-- Who is asked by a call: with the whole wave, or because they have not answered by text.
ALTER TABLE survey_waves ADD COLUMN call_at timestamptz;                  -- when those are called; null for never
ALTER TABLE survey_invitations ADD COLUMN call text NOT NULL DEFAULT '';  -- the call behind the text, in messages

-- Who lives together, in the words of the district: numbers of one household are asked as one. Empty where it is not known.
ALTER TABLE contacts ADD COLUMN household text NOT NULL DEFAULT '';

CREATE INDEX contacts_household ON contacts (household) WHERE household <> '';

-- +goose Down

DROP INDEX contacts_household;
ALTER TABLE contacts DROP COLUMN household;
ALTER TABLE survey_invitations DROP COLUMN call;
ALTER TABLE survey_waves DROP COLUMN call_at;
DELETE FROM messages WHERE channel = 'call';
DROP INDEX messages_waiting, messages_asking;
ALTER TABLE messages DROP COLUMN sender, DROP COLUMN channel;
CREATE INDEX messages_waiting ON messages (line, lane, due_at) WHERE status = 'waiting';
CREATE INDEX messages_asking ON messages (line, due_at) WHERE status = 'sending';
