-- +goose Up

-- One round of asking a survey: on days of the school calendar, or after something that people came to.
CREATE TABLE survey_waves (
    survey      text        NOT NULL,
    wave        text        NOT NULL,            -- such as fall-2026; the id of an opportunity; year-2026 for one always open
    opportunity text        NOT NULL DEFAULT '', -- the id of what people came to
    closes_at   timestamptz NOT NULL,            -- nobody is asked or reminded, and no reply counts, from then on
    remind_at   timestamptz,                     -- when those are reminded who have not come to the end; null for never
    version     text        NOT NULL,            -- hash of the menus that it was sent with
    asked_by    text        NOT NULL DEFAULT '', -- who sent it; empty where it was sent by itself
    asked_at    timestamptz NOT NULL,
    stopped_by  text        NOT NULL DEFAULT '',
    stopped_at  timestamptz,
    PRIMARY KEY (survey, wave)
);

CREATE INDEX survey_waves_remind ON survey_waves (remind_at) WHERE remind_at IS NOT NULL AND stopped_at IS NULL;

-- Who was asked. A number is asked once in a wave.
CREATE TABLE survey_invitations (
    survey      text        NOT NULL,
    wave        text        NOT NULL,
    number      text        NOT NULL,            -- E.164
    line        text        NOT NULL,            -- E.164, which asked
    language    text        NOT NULL,            -- in which they were asked
    campus      text        NOT NULL,            -- theirs, or that of what they came to; empty where it is not known
    message     text        NOT NULL,            -- the text, in messages
    invited_at  timestamptz NOT NULL,
    reminded_at timestamptz,
    PRIMARY KEY (survey, wave, number)
);

CREATE INDEX survey_invitations_number ON survey_invitations (number, invited_at);

-- Whoever began to answer, asked or not. The respondent is their number, or where it is withheld the call.
CREATE TABLE survey_responses (
    survey     text        NOT NULL,
    wave       text        NOT NULL,
    respondent text        NOT NULL,
    channel    text        NOT NULL,             -- on which they began
    language   text        NOT NULL,
    campus     text        NOT NULL,
    begun_at   timestamptz NOT NULL,
    done_at    timestamptz,                      -- when they first came to the end
    PRIMARY KEY (survey, wave, respondent)
);

-- Every answer ever given. Of several to one question the last counts.
CREATE TABLE survey_answers (
    session    text        NOT NULL,
    exchange   integer     NOT NULL,
    question   text        NOT NULL,
    survey     text        NOT NULL,
    wave       text        NOT NULL,
    respondent text        NOT NULL,
    item       text        NOT NULL,             -- the question as it was asked; another one is not comparable
    value      text        NOT NULL,
    recording  text        NOT NULL,             -- the carrier's id of what was said instead of a value
    channel    text        NOT NULL,
    language   text        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (session, exchange, question)
);

CREATE INDEX survey_answers_of ON survey_answers (survey, wave, respondent, question, at DESC);

ALTER TABLE opportunities
    ADD COLUMN survey    text NOT NULL DEFAULT '',   -- asked of whoever came; empty for the district's own, "none" for none
    ADD COLUMN thanked_at timestamptz;               -- when whoever came was thanked, and asked

-- +goose Down

ALTER TABLE opportunities DROP COLUMN survey, DROP COLUMN thanked_at;
DROP TABLE survey_answers, survey_responses, survey_invitations, survey_waves;
