-- +goose Up

-- The ledger of consent says of every entry also which session it was said in, who entered it and why, and what the
-- carrier called it. What remains of somebody's consent follows from the entries, and is not kept.
ALTER TABLE consent ADD COLUMN session text NOT NULL DEFAULT ''; -- the call or conversation it was said in
ALTER TABLE consent ADD COLUMN by_whom text NOT NULL DEFAULT ''; -- the name of whoever entered it for the person
ALTER TABLE consent ADD COLUMN reason  text NOT NULL DEFAULT ''; -- why, in their words or the carrier's
ALTER TABLE consent DROP CONSTRAINT consent_how_check;
ALTER TABLE consent ADD CONSTRAINT consent_how_check CHECK (how IN ('text', 'carrier', 'call', 'staff', 'import'));

-- What a text is about, so that who wants nothing about it is spared it; empty for none.
ALTER TABLE messages ADD COLUMN topic text NOT NULL DEFAULT '';

-- +goose Down

ALTER TABLE messages DROP COLUMN topic;
ALTER TABLE consent DROP CONSTRAINT consent_how_check;
ALTER TABLE consent ADD CONSTRAINT consent_how_check CHECK (how IN ('text', 'carrier', 'call', 'staff')) NOT VALID;
ALTER TABLE consent DROP COLUMN reason;
ALTER TABLE consent DROP COLUMN by_whom;
ALTER TABLE consent DROP COLUMN session;
