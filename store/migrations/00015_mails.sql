-- +goose Up

-- Mails to staff wait here to be sent, like texts in their own table.
CREATE TABLE mails (
    id          text        PRIMARY KEY,               -- random, and what its Message-ID is made of
    key         text,                                  -- a name that only one mail may have; null for none
    person      text        NOT NULL,                  -- as teams.yaml names them
    address     text        NOT NULL,
    case_number bigint      NOT NULL DEFAULT 0,        -- what it is about, and a reply to it; 0 for nothing
    subject     text        NOT NULL,
    body        text        NOT NULL,
    in_reply_to text        NOT NULL DEFAULT '',       -- the Message-ID of the mail that it answers
    status      text        NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'sending', 'handed', 'sent', 'failed')),
    due_at      timestamptz NOT NULL,                  -- not looked at before
    expires_at  timestamptz NOT NULL,                  -- not sent after
    attempts    smallint    NOT NULL DEFAULT 0,
    repeated    smallint    NOT NULL DEFAULT 0,        -- of them, after one of which nobody knows what became
    code        integer     NOT NULL DEFAULT 0,        -- what the mail server answered last, 0 for nothing
    reason      text        NOT NULL DEFAULT '',
    created_at  timestamptz NOT NULL,
    sent_at     timestamptz
);

CREATE UNIQUE INDEX mails_key ON mails (key) WHERE key IS NOT NULL;
CREATE INDEX mails_due ON mails (due_at) WHERE status IN ('waiting', 'sending', 'handed');
CREATE INDEX mails_case ON mails (case_number) WHERE case_number <> 0;

-- What stands in the address to which a person replies about a case. Nobody can guess it.
CREATE TABLE mail_threads (
    token       text        PRIMARY KEY,
    case_number bigint      NOT NULL,
    person      text        NOT NULL,
    created_at  timestamptz NOT NULL,
    UNIQUE (case_number, person)
);

-- Mails that were received and done, so that one that comes again does nothing.
CREATE TABLE mails_received (
    token       text        NOT NULL,
    message_id  text        NOT NULL,                  -- of its sender, or made of what it says
    at          timestamptz NOT NULL,
    PRIMARY KEY (token, message_id)
);

-- +goose Down

DROP TABLE mails_received, mail_threads, mails;
