-- Images that are gone, until caches outside have been told of them. told: once already, and to be told once more.
-- due_at: it may be taken from then on; while somebody has it, that is when it is given to another.
CREATE TABLE cache_purges (
    content_id uuid PRIMARY KEY,
    told       boolean NOT NULL DEFAULT false,
    since      timestamptz NOT NULL,
    due_at     timestamptz NOT NULL
);
CREATE INDEX cache_purges_due ON cache_purges (due_at);
CREATE INDEX cache_purges_since ON cache_purges (since);

-- By a trigger and not by whoever removes an image: nodes of an earlier version go on removing them while an installation is upgraded.
CREATE FUNCTION await_purge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO cache_purges (content_id, since, due_at) VALUES (OLD.content_id, clock_timestamp(), clock_timestamp())
    ON CONFLICT (content_id) DO NOTHING;
    RETURN NULL;
END
$$;
CREATE TRIGGER images_await_purge AFTER DELETE ON images FOR EACH ROW EXECUTE FUNCTION await_purge();
