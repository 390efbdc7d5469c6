-- +goose Up

-- Answers that are shared with everybody. There is nothing of a family in them, which two people have seen to.
CREATE TABLE answers (
    id           text        PRIMARY KEY,          -- as its address says it
    case_number  bigint      NOT NULL,             -- that it comes from
    topic        text        NOT NULL,
    campus       text        NOT NULL,
    keywords     text[]      NOT NULL,
    words        jsonb       NOT NULL,             -- language: {question, answer}
    left_out     jsonb       NOT NULL,             -- language: why it has no words
    not_names    text[]      NOT NULL,             -- words that look like a name and are none
    state        text        NOT NULL CHECK (state IN ('draft', 'reviewed', 'published', 'ended')),
    wrote        text[]      NOT NULL,             -- people of teams.yaml
    reviewed_by  text        NOT NULL,
    published_by text        NOT NULL,
    ended_by     text        NOT NULL,
    drafted_at   timestamptz NOT NULL,
    reviewed_at  timestamptz,
    published_at timestamptz,
    expires_at   timestamptz,
    ended_at     timestamptz
);

-- Who was told which. What was offered keeps the number under which the words become a case unless it helped; while that is
-- open, outcome is empty.
CREATE TABLE answers_shown (
    session     text        NOT NULL,
    exchange    integer     NOT NULL,
    answer      text        NOT NULL,
    way         text        NOT NULL CHECK (way IN ('heard', 'keyword', 'offered')),
    number      text        NOT NULL,
    language    text        NOT NULL,
    campus      text        NOT NULL,
    at          timestamptz NOT NULL,
    case_number bigint      NOT NULL,              -- 0 for none
    outcome     text        NOT NULL DEFAULT '' CHECK (outcome IN ('', 'helped', 'not', 'silence')),
    settled_at  timestamptz,
    PRIMARY KEY (session, exchange, answer)
);

CREATE INDEX answers_shown_at ON answers_shown (at);
CREATE INDEX answers_shown_case ON answers_shown (case_number) WHERE case_number <> 0;
CREATE INDEX answers_shown_number ON answers_shown (number);
CREATE INDEX answers_open ON answers_shown (at) WHERE way = 'offered' AND outcome = '';

-- How often the public page of one was read. Nobody is known by it.
CREATE TABLE answers_read (
    answer   text   NOT NULL,
    language text   NOT NULL,
    day      date   NOT NULL,
    times    bigint NOT NULL,
    PRIMARY KEY (answer, language, day)
);

-- +goose Down

DROP TABLE answers_read;
DROP TABLE answers_shown;
DROP TABLE answers;
