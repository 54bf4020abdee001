-- What failed, over all owners. Few jobs do, so that the index stays small.
CREATE INDEX jobs_failed ON jobs (id) WHERE status = 'FAILED';
