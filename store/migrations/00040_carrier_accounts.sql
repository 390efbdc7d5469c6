-- +goose Up

-- The accounts at a carrier through which this database has sent. Where there is one, nothing of it is handed to a simulated
-- carrier any more, which would take what real people wait for.
CREATE TABLE carrier_accounts (
    account  text PRIMARY KEY,
    first_at timestamptz NOT NULL
);
INSERT INTO carrier_accounts
SELECT 'before', now() WHERE EXISTS (SELECT 1 FROM messages WHERE carrier_id IS NOT NULL);

-- +goose Down

DROP TABLE carrier_accounts;
