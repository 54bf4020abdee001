-- For forgetting the jobs that ended long ago. ended_at is empty for those that were answered by what was there, which ended when they came,
-- and for those of before it was noted, of which updated_at tells more: that alone is in no index, since it changes with every step of progress.
-- Who writes to the table waits while the index is built.
CREATE INDEX jobs_by_end ON jobs (coalesce(ended_at, created_at)) WHERE due_at IS NULL;
