-- How often somebody has set about telling a generator that nobody waits, and before when nobody else does.
ALTER TABLE model_submissions
    ADD COLUMN tries smallint NOT NULL DEFAULT 0 CHECK (tries >= 0),
    ADD COLUMN next_try timestamptz NOT NULL DEFAULT '-infinity';
