-- Files that were sent together. size: how many there were; items go with their images. failure_arguments: name, value, name, value …
CREATE TABLE batches (
    id         bigint PRIMARY KEY CHECK (id > 0),
    owner_id   bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    size       smallint NOT NULL CHECK (size > 0),
    created_at timestamptz NOT NULL
);
CREATE INDEX batches_by_owner ON batches (owner_id);

CREATE TABLE batch_items (
    batch_id          bigint NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
    position          smallint NOT NULL CHECK (position >= 0),
    filename          text NOT NULL,
    image_id          bigint REFERENCES images (id) ON DELETE CASCADE,
    job_id            bigint,
    failure_kind      text,
    failure_code      text,
    failure_message   text,
    failure_arguments text[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (batch_id, position),
    CONSTRAINT batch_items_job_or_failure CHECK (
        num_nonnulls(failure_kind, failure_code, failure_message) = CASE WHEN job_id IS NULL THEN 3 ELSE 0 END),
    CONSTRAINT batch_items_job_of_an_image CHECK (job_id IS NULL OR image_id IS NOT NULL)
);
CREATE INDEX batch_items_by_image ON batch_items (image_id) WHERE image_id IS NOT NULL;
