-- +goose Up

-- What a text is about, so that the reply to it is understood: 'case 100017', 'rating 100017', 'survey NAME/WAVE',
-- 'opportunity 4271', 'broadcast ID'. Empty for a text that asks for nothing.
ALTER TABLE messages ADD COLUMN about text NOT NULL DEFAULT '';

-- +goose Down

ALTER TABLE messages DROP COLUMN about;
