-- What those who run an installation look at. Nodes of an earlier version go on writing while it is upgraded, so it is kept by triggers.
-- In several migrations, so that no table is locked longer than its own step takes.

-- claimed_at: when the latest attempt began. ended_at: when a job ended that was to be done, and not one that was answered by what was
-- there. A column of its own, because updated_at changes with every step of progress, and an index of it would make each of them write
-- all indexes. The rows that are there have neither, so that nobody need look at them while the table is locked.
ALTER TABLE jobs ADD COLUMN claimed_at timestamptz, ADD COLUMN ended_at timestamptz;
CREATE FUNCTION note_end_of_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.ended_at := CASE WHEN NEW.due_at IS NULL THEN NEW.updated_at END;
    RETURN NEW;
END
$$;
CREATE TRIGGER jobs_note_end BEFORE UPDATE ON jobs FOR EACH ROW
    WHEN ((NEW.due_at IS NULL) <> (OLD.due_at IS NULL)) EXECUTE FUNCTION note_end_of_job();
