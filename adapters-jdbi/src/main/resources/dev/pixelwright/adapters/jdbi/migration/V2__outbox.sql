-- What has happened and is not yet told outside. It points at nothing: an event outlives the image it tells of.
-- due_at: the event may be given out from then on. The primary key serves that as well: the oldest are given out first,
-- and few of them are out at a time. An index on due_at would cost each lease a second index entry.
-- The empty part of each page is for the rows' versions with a lease.
CREATE TABLE outbox (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    type              text NOT NULL CHECK (type IN
        ('IMAGE_UPLOADED', 'DERIVATIVE_CREATED', 'JOB_COMPLETED', 'JOB_FAILED', 'IMAGE_DELETED')),
    owner_id          bigint NOT NULL,
    image_id          bigint NOT NULL,
    job_id            bigint,
    derivative_id     bigint,
    failure_kind      text,
    failure_code      text,
    failure_message   text,
    failure_arguments text[] NOT NULL DEFAULT '{}',
    at                timestamptz NOT NULL DEFAULT clock_timestamp(),
    due_at            timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT outbox_failure_is_whole CHECK (
        num_nonnulls(failure_kind, failure_code, failure_message) = CASE WHEN type = 'JOB_FAILED' THEN 3 ELSE 0 END)
) WITH (fillfactor = 60);
