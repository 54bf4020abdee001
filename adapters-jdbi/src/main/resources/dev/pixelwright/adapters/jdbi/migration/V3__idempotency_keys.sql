-- subject: the id of the image or the job that answers. Nothing is referred to, so that a key outlives what it led to and a
-- late retry does not bring back what was deleted.
CREATE TABLE idempotency_keys (
    owner_id bigint NOT NULL REFERENCES users (id),
    key      text COLLATE "C" NOT NULL,
    content  bytea NOT NULL CHECK (octet_length(content) = 32),
    subject  bigint NOT NULL CHECK (subject > 0),
    since    timestamptz NOT NULL,
    PRIMARY KEY (owner_id, key)
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (since);
