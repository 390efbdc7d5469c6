-- +goose Up

-- What staff and coordinators text to get something done, and what they were answered: a text that comes again does
-- nothing, and gets the same answer.
CREATE TABLE staff_texts (
    message text        PRIMARY KEY,   -- the carrier's id
    number  text        NOT NULL,      -- E.164
    line    text        NOT NULL,
    words   text        NOT NULL,
    reply   text        NOT NULL,
    at      timestamptz NOT NULL
);

CREATE INDEX staff_texts_at ON staff_texts (at);

-- What somebody of them is to confirm before it is done: the last such thing counts.
CREATE TABLE staff_asked (
    number text        PRIMARY KEY,
    words  text        NOT NULL,       -- the text that is taken as meant once it is confirmed
    until  timestamptz NOT NULL
);

CREATE INDEX opportunities_coordinators ON opportunities USING gin (coordinators) WHERE retired_at IS NULL;

-- +goose Down

DROP INDEX opportunities_coordinators;
DROP TABLE staff_asked, staff_texts;
