-- What generators are doing for jobs, and how long they took. stage and queue_position: what was said last, if anything was.
CREATE TABLE model_runs (
    job_id         bigint PRIMARY KEY REFERENCES jobs (id) ON DELETE CASCADE,
    generator      text NOT NULL,
    stage          text,
    queue_position integer CHECK (queue_position >= 0),
    begun_at       timestamptz NOT NULL,
    made_at        timestamptz
);
CREATE INDEX model_runs_made ON model_runs (generator, made_at) WHERE made_at IS NOT NULL;
