-- +goose Up

-- Texts wait in their own table, by the line that sends them. One statement takes what the line's pace allows, the most
-- urgent first, so that a hundred thousand texts are planned without a hundred thousand jobs, and an emergency
-- overtakes whatever is already under way.
ALTER TABLE messages DROP CONSTRAINT messages_status_check;
ALTER TABLE messages ADD CONSTRAINT messages_status_check
    CHECK (status IN ('waiting', 'sending', 'sent', 'failed', 'skipped', 'unknown'));
ALTER TABLE messages
    ADD COLUMN key        text,                                -- a name that only one text may have; null for none
    ADD COLUMN plan       text        NOT NULL DEFAULT '',     -- the plan it is part of; empty for a single text
    ADD COLUMN override   text        NOT NULL DEFAULT '',     -- why an emergency is one
    ADD COLUMN lane       smallint    NOT NULL DEFAULT 1,      -- lower goes first
    ADD COLUMN due_at     timestamptz NOT NULL DEFAULT 'epoch', -- not looked at before
    ADD COLUMN expires_at timestamptz NOT NULL DEFAULT '9999-12-31', -- not sent after
    ADD COLUMN attempts   smallint    NOT NULL DEFAULT 0,      -- times it was handed to the carrier
    ADD COLUMN repeated   smallint    NOT NULL DEFAULT 0,      -- of them, times without proof that the last one was lost
    ADD COLUMN replied_at timestamptz;                         -- when the person first answered it
UPDATE messages SET due_at = created_at, expires_at = created_at + interval '4 hours';

CREATE UNIQUE INDEX messages_key ON messages (key) WHERE key IS NOT NULL;
CREATE INDEX messages_waiting ON messages (line, lane, due_at) WHERE status = 'waiting';
CREATE INDEX messages_asking ON messages (line, due_at) WHERE status = 'sending';
CREATE INDEX messages_to ON messages (number, handed_at DESC NULLS LAST);
CREATE INDEX messages_plan ON messages (plan) WHERE plan <> '';

-- One plan sends one text, in each language, to many.
CREATE TABLE plans (
    id         text PRIMARY KEY,
    line       text NOT NULL,
    purpose    text NOT NULL,
    topic      text NOT NULL,
    texts      jsonb NOT NULL,       -- language: words
    override   text NOT NULL,
    expires_at timestamptz NOT NULL,
    planned_at timestamptz NOT NULL,
    stopped_at timestamptz
);

-- What a line has sent is paced here, by the database's clock, so that all replicas together keep one pace.
CREATE TABLE senders (
    line           text PRIMARY KEY,
    free_at        timestamptz NOT NULL DEFAULT 'epoch', -- when it will have sent all that it was given
    worker         text        NOT NULL DEFAULT '',      -- who sends for it
    worker_until   timestamptz NOT NULL DEFAULT 'epoch', -- and until when that counts
    slowed         smallint    NOT NULL DEFAULT 0,       -- how often its pace was halved
    slowed_at      timestamptz NOT NULL DEFAULT 'epoch',
    stopped_until  timestamptz NOT NULL DEFAULT 'epoch', -- it sends nothing before
    stopped_code   integer     NOT NULL DEFAULT 0,       -- the carrier's error
    stopped_reason text        NOT NULL DEFAULT ''
);
INSERT INTO senders (line) SELECT DISTINCT line FROM messages;

-- Numbers that no text will ever reach, such as landlines.
CREATE TABLE unreachable (
    number text PRIMARY KEY,
    code   integer NOT NULL, -- the carrier's error
    at     timestamptz NOT NULL
);

-- Where a household keeps its clock, where that is known.
ALTER TABLE contacts ADD COLUMN zone text;

-- +goose Down

ALTER TABLE contacts DROP COLUMN zone;
DROP TABLE unreachable, senders, plans;
DROP INDEX messages_key, messages_waiting, messages_asking, messages_to, messages_plan;
ALTER TABLE messages
    DROP COLUMN key, DROP COLUMN plan, DROP COLUMN override, DROP COLUMN lane, DROP COLUMN due_at,
    DROP COLUMN expires_at, DROP COLUMN attempts, DROP COLUMN repeated, DROP COLUMN replied_at;
UPDATE messages SET status = 'failed' WHERE status IN ('skipped', 'unknown');
ALTER TABLE messages DROP CONSTRAINT messages_status_check;
ALTER TABLE messages ADD CONSTRAINT messages_status_check CHECK (status IN ('waiting', 'sending', 'sent', 'failed'));
