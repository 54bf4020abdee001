-- Who did what. It refers to nothing, so that an entry outlives its actor and its subject.
CREATE TABLE audit_log (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    actor_id   bigint,
    credential text NOT NULL,
    what       text NOT NULL,
    subject    text NOT NULL,
    status     integer NOT NULL,
    address    text NOT NULL,
    request    text NOT NULL,
    at         timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX audit_log_by_actor ON audit_log (actor_id, number);
CREATE INDEX audit_log_by_age ON audit_log (at);

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'entry % of the audit log may not be changed', OLD.number
        USING ERRCODE = 'check_violation', CONSTRAINT = 'audit_log_stands';
END
$$;

-- Appended to and never changed; removed when it is old and not before. Only emptying the whole table goes round this.
CREATE TRIGGER audit_log_stands BEFORE UPDATE ON audit_log FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_log_is_kept BEFORE DELETE ON audit_log FOR EACH ROW
    WHEN (OLD.at > now() - INTERVAL '30 days') EXECUTE FUNCTION refuse_audit_change();
