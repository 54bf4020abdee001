-- For charts of what happened lately. Who writes to a table waits while its index is built.
CREATE INDEX jobs_ended ON jobs (ended_at) INCLUDE (status, created_at) WHERE ended_at IS NOT NULL;
CREATE INDEX images_by_time ON images (created_at);
