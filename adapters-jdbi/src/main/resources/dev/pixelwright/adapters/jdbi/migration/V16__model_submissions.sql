-- What jobs have asked generators elsewhere. A row is there before anybody is asked, and points at nothing: it outlives its job until the generator
-- has been told that nobody waits. ticket: empty while, or for ever where, nobody knows whether anything was accepted.
CREATE TABLE model_submissions (
    job_id     bigint PRIMARY KEY,
    generator  text NOT NULL,
    ticket     text,
    called_off boolean NOT NULL DEFAULT false,
    since      timestamptz NOT NULL,
    CONSTRAINT model_submissions_called_off_a_ticket CHECK (ticket IS NOT NULL OR NOT called_off)
);
CREATE INDEX model_submissions_since ON model_submissions (since);
