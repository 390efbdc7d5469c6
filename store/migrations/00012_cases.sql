-- +goose Up

-- A case is what became of one piece of feedback. Its row is what its history comes to, and is written in the same
-- transaction as the history: whoever changes a case locks its row first. Numbers are given in blocks to replicas and
-- end in a check digit, so neighbours are not written at the same moment.
CREATE TABLE cases (
    number          bigint      PRIMARY KEY,
    kind            text        NOT NULL,
    topic           text        NOT NULL,
    campus          text        NOT NULL,     -- as campuses.yaml names it; empty for the district
    language        text        NOT NULL,     -- BCP 47, in which we were told
    channel         text        NOT NULL,     -- call, text or visit
    line            text        NOT NULL,     -- E.164, a line of the district; empty for a visit
    contact         text        NOT NULL,     -- E.164; empty if withheld
    session         text        NOT NULL,     -- where it was said; empty for a visit
    exchange        integer     NOT NULL,
    place           smallint    NOT NULL,
    version         text        NOT NULL,     -- of the menus and teams by which it was routed
    team            text        NOT NULL CHECK (team <> ''),
    owner           text        NOT NULL,     -- a person of teams.yaml; empty for the whole team
    state           text        NOT NULL CHECK (state IN ('open', 'waiting', 'held', 'closed')),
    urgent          boolean     NOT NULL,
    sensitive       boolean     NOT NULL,
    opened_at       timestamptz NOT NULL,
    due_at          timestamptz,              -- when the next reply is due; null while none is
    resolve_by      timestamptz,              -- when it should be closed; null while the clock stands still
    left_seconds    bigint      NOT NULL DEFAULT 0, -- of open hours, while the clock stands still
    waiting_since   timestamptz,              -- since when the family has had the last word of us
    first_reply_at  timestamptz,
    answered_at     timestamptz,              -- the latest answer
    held_by         text        NOT NULL DEFAULT '', -- who wrote the answer that waits for a second person
    held_words      text        NOT NULL DEFAULT '',
    held_as         text        NOT NULL DEFAULT '', -- what it is: an answer, the last one, or a question
    closed_at       timestamptz,
    how             text        NOT NULL DEFAULT '', -- why it is closed
    reopened        integer     NOT NULL DEFAULT 0,
    reminded_at     timestamptz,              -- that the reply is nearly due
    nudged_at       timestamptz,              -- the family, that we wait for it
    escalated_at    timestamptz,
    escalations     integer     NOT NULL DEFAULT 0,
    rating_asked_at timestamptz,
    rated_at        timestamptz,
    rating          smallint    NOT NULL DEFAULT 0, -- 1 to 10; 0 for none
    events          integer     NOT NULL,     -- in its history
    told            integer     NOT NULL DEFAULT 0  -- of them, those that everybody concerned has been told of
);

CREATE INDEX cases_open ON cases (team, opened_at) WHERE state <> 'closed';
CREATE INDEX cases_opened ON cases (opened_at);
CREATE INDEX cases_contact ON cases (contact, opened_at DESC) WHERE contact <> '';
CREATE INDEX cases_untold ON cases (number) WHERE told < events;
CREATE INDEX cases_unrated ON cases (closed_at) WHERE state = 'closed' AND rating_asked_at IS NULL;

-- Everything that ever happened to a case, in order. Rows are added and never changed, but to take out words.
CREATE TABLE case_events (
    case_number bigint      NOT NULL,
    n           integer     NOT NULL,         -- from 0
    at          timestamptz NOT NULL,
    kind        text        NOT NULL,
    by_whom     text        NOT NULL,         -- a person of teams.yaml, the family, or the line itself
    words       text        NOT NULL,
    data        jsonb       NOT NULL,         -- what else there is to know, by kind
    PRIMARY KEY (case_number, n)
);

-- +goose Down

DROP TABLE case_events, cases;
