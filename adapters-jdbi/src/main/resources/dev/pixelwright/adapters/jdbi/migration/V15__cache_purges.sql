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
