-- By which engine the job made its derivative; empty when it found it made already, or was done before this column was there.
-- The rows that are there have none, so that nobody need look at them while the table is locked.
ALTER TABLE jobs
    ADD COLUMN engine text,
    ADD CONSTRAINT jobs_engine_made_something CHECK (engine IS NULL OR status = 'COMPLETED') NOT VALID;
