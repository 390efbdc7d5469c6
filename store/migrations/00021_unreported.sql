-- +goose Up

-- When the carrier was last asked what became of a text on which it never reported.
ALTER TABLE messages ADD COLUMN asked_at timestamptz;
CREATE INDEX messages_handed ON messages (handed_at) WHERE status = 'sent';

-- A plan that the phone companies filter is held until somebody has looked at its words.
ALTER TABLE plans
    ADD COLUMN held_at     timestamptz,
    ADD COLUMN held_code   integer     NOT NULL DEFAULT 0,        -- the carrier's error
    ADD COLUMN released_by text        NOT NULL DEFAULT '',       -- who had it go on last
    ADD COLUMN released_at timestamptz NOT NULL DEFAULT 'epoch';

-- +goose Down

ALTER TABLE plans DROP COLUMN held_at, DROP COLUMN held_code, DROP COLUMN released_by, DROP COLUMN released_at;
DROP INDEX messages_handed;
ALTER TABLE messages DROP COLUMN asked_at;
