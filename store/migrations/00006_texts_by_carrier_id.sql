-- +goose Up

-- The carrier reports on a text by its own id. Where it says that the person wants none, when the text was handed over
-- tells whether they have begun texts again since.
CREATE INDEX messages_carrier_id ON messages (carrier_id) WHERE carrier_id IS NOT NULL;

-- +goose Down

DROP INDEX messages_carrier_id;
