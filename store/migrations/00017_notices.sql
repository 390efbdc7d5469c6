-- +goose Up

-- Messages that stand in front of lines for a while. What was said to whom stands with the exchange, so a row tells who
-- put it there, and why.
CREATE TABLE notices (
    id        text        PRIMARY KEY,          -- random
    lines     text[]      NOT NULL,             -- E.164; empty for all
    words     jsonb       NOT NULL,             -- language: words
    urgent    boolean     NOT NULL,
    begins_at timestamptz NOT NULL,
    ends_at   timestamptz NOT NULL,
    put_by    text        NOT NULL,
    put_at    timestamptz NOT NULL,
    why       text        NOT NULL,
    only_for  text        NOT NULL,             -- why not every language has words; empty where each has
    ended_by  text        NOT NULL DEFAULT '',  -- who ended it before its time
    ended_at  timestamptz
);

CREATE INDEX notices_ends ON notices (ends_at);

-- +goose Down

DROP TABLE notices;
