-- +goose Up

-- What a text was expected to take and to cost when it was handed to the carrier, beside the segments that the carrier
-- counted: the two are to be the same, and an estimate that nobody compares with the bill is worth nothing.
ALTER TABLE messages
    ADD COLUMN encoding          text           NOT NULL DEFAULT '', -- GSM-7 or UCS-2; empty before it is handed over
    ADD COLUMN expected_segments integer        NOT NULL DEFAULT 0,
    ADD COLUMN expected_price    numeric(12, 6) NOT NULL DEFAULT 0,
    ADD COLUMN currency          text           NOT NULL DEFAULT ''; -- ISO 4217

-- +goose Down

ALTER TABLE messages
    DROP COLUMN encoding, DROP COLUMN expected_segments, DROP COLUMN expected_price, DROP COLUMN currency;
