-- +goose Up

-- The sound of a recording is fetched from the carrier, kept here, and only then deleted there. Each stage can be
-- repeated, so a process that is killed in one of them leaves nothing but a look to be taken again.
ALTER TABLE recordings
    ADD COLUMN stage         text        NOT NULL DEFAULT 'reported', -- see store/recording_stage.go
    ADD COLUMN due_at        timestamptz NOT NULL DEFAULT 'epoch',    -- not looked at before
    ADD COLUMN attempts      smallint    NOT NULL DEFAULT 0,          -- looks taken in this stage
    ADD COLUMN reason        text        NOT NULL DEFAULT '',         -- why the last look came to nothing
    ADD COLUMN kept_at       timestamptz,                             -- since when the sound is here
    ADD COLUMN type          text        NOT NULL DEFAULT '',         -- its media type
    ADD COLUMN size          integer     NOT NULL DEFAULT 0,          -- in bytes
    ADD COLUMN sum           text        NOT NULL DEFAULT '',         -- SHA-256 of it, in hexadecimal
    ADD COLUMN sound         bytea,                                   -- null where it is in a folder
    ADD COLUMN file          text        NOT NULL DEFAULT '',         -- its name in that folder
    ADD COLUMN transcript    text        NOT NULL DEFAULT '',         -- as the carrier heard it
    ADD COLUMN transcription text        NOT NULL DEFAULT '';         -- the carrier's id of that
UPDATE recordings SET stage = 'absent' WHERE status IN ('absent', 'failed');

CREATE INDEX recordings_due ON recordings (due_at) WHERE stage IN ('reported', 'kept', 'unwanted');
CREATE INDEX recordings_session ON recordings (session);

-- Who of the staff listened to what, and when.
CREATE TABLE recording_reads (
    recording   text        NOT NULL,
    at          timestamptz NOT NULL,
    by_whom     text        NOT NULL,
    case_number bigint      NOT NULL, -- 0 where it belongs to none
    PRIMARY KEY (recording, at, by_whom)
);

-- +goose Down

DROP TABLE recording_reads;
DROP INDEX recordings_due, recordings_session;
ALTER TABLE recordings
    DROP COLUMN stage, DROP COLUMN due_at, DROP COLUMN attempts, DROP COLUMN reason, DROP COLUMN kept_at, DROP COLUMN type,
    DROP COLUMN size, DROP COLUMN sum, DROP COLUMN sound, DROP COLUMN file, DROP COLUMN transcript,
    DROP COLUMN transcription;
