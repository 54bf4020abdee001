-- How many derivatives there are and how many bytes they have: the sums over all rows. Several rows, so that those who add derivatives
-- at once seldom wait for each other.
CREATE TABLE derivative_totals (
    shard smallint PRIMARY KEY,
    many  bigint NOT NULL,
    bytes bigint NOT NULL
) WITH (fillfactor = 10);
INSERT INTO derivative_totals SELECT shard, 0, 0 FROM generate_series(0, 15) AS shard;
CREATE FUNCTION count_derivatives() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    sign CONSTANT bigint := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
BEGIN
    IF EXISTS (SELECT FROM changed) THEN
        UPDATE derivative_totals AS totals SET many = totals.many + sign * change.many, bytes = totals.bytes + sign * change.bytes
        FROM (SELECT count(*) AS many, sum(changed.bytes) AS bytes FROM changed) AS change
        WHERE shard = pg_backend_pid() % 16;
    END IF;
    RETURN NULL;
END
$$;
CREATE FUNCTION count_no_derivatives() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE derivative_totals SET many = 0, bytes = 0;
    RETURN NULL;
END
$$;
CREATE TRIGGER derivatives_count_added AFTER INSERT ON derivatives
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_derivatives();
CREATE TRIGGER derivatives_count_removed AFTER DELETE ON derivatives
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_derivatives();
CREATE TRIGGER derivatives_count_none AFTER TRUNCATE ON derivatives
    FOR EACH STATEMENT EXECUTE FUNCTION count_no_derivatives();
-- The triggers have locked the table against writers: what is counted now is what was there before them.
UPDATE derivative_totals SET many = present.many, bytes = present.bytes
FROM (SELECT count(*) AS many, coalesce(sum(bytes), 0) AS bytes FROM derivatives) AS present
WHERE shard = 0;
