-- Names are compared in a folded form that the program makes, so that no database's locale decides who is who.
CREATE TABLE users (
    id              bigint PRIMARY KEY CHECK (id > 0),
    username        text NOT NULL,
    username_folded text COLLATE "C" NOT NULL UNIQUE,
    email           text NOT NULL,
    email_folded    text COLLATE "C" NOT NULL UNIQUE,
    password_hash   text NOT NULL,
    roles           text[] NOT NULL CHECK (roles <@ ARRAY['USER', 'ADMIN']),
    created_at      timestamptz NOT NULL,
    last_login      timestamptz
);

CREATE TABLE sessions (
    id         uuid PRIMARY KEY,
    user_id    bigint NOT NULL REFERENCES users (id),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX sessions_by_user ON sessions (user_id);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

-- The ledger points at nothing and nothing points at it: a row outlives what it was made for, until its bytes are gone.
CREATE TABLE blobs (
    key   text COLLATE "C" PRIMARY KEY,
    state text NOT NULL CHECK (state IN ('RESERVED', 'HELD', 'RELEASED')),
    since timestamptz NOT NULL
);
CREATE INDEX blobs_to_collect ON blobs (state, since, key) WHERE state <> 'HELD';

CREATE TABLE images (
    id              bigint PRIMARY KEY CHECK (id > 0),
    owner_id        bigint NOT NULL REFERENCES users (id),
    content_id      uuid NOT NULL UNIQUE,
    filename        text NOT NULL,
    filename_folded text COLLATE "C" NOT NULL,
    format          text NOT NULL,
    width           integer NOT NULL CHECK (width > 0),
    height          integer NOT NULL CHECK (height > 0),
    pages           integer NOT NULL CHECK (pages > 0),
    orientation     smallint NOT NULL CHECK (orientation BETWEEN 1 AND 8),
    alpha           boolean NOT NULL,
    blob_key        text COLLATE "C" NOT NULL UNIQUE,
    bytes           bigint NOT NULL CHECK (bytes >= 0),
    sha256          bytea NOT NULL CHECK (octet_length(sha256) = 32),
    created_at      timestamptz NOT NULL
);
CREATE INDEX images_by_owner ON images (owner_id, id);
CREATE INDEX images_by_owner_and_name ON images (owner_id, filename_folded, id);
CREATE INDEX images_by_owner_and_size ON images (owner_id, bytes DESC, id);

CREATE TABLE derivatives (
    id             bigint PRIMARY KEY CHECK (id > 0),
    image_id       bigint NOT NULL REFERENCES images (id) ON DELETE CASCADE,
    transformation text NOT NULL,
    fingerprint    bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
    content_id     uuid NOT NULL UNIQUE,
    format         text NOT NULL,
    width          integer NOT NULL CHECK (width > 0),
    height         integer NOT NULL CHECK (height > 0),
    blob_key       text COLLATE "C" NOT NULL UNIQUE,
    bytes          bigint NOT NULL CHECK (bytes >= 0),
    sha256         bytea NOT NULL CHECK (octet_length(sha256) = 32),
    created_at     timestamptz NOT NULL,
    UNIQUE (image_id, fingerprint)
);

-- due_at: a queued job may be claimed from then on; the lease of a running one ends then.
-- within: what the deadline was reckoned with, in microseconds. failure_arguments: name, value, name, value …
-- An ended job changes no more, so updated_at is when it ended.
CREATE TABLE jobs (
    id                bigint PRIMARY KEY CHECK (id > 0),
    owner_id          bigint NOT NULL REFERENCES users (id),
    image_id          bigint NOT NULL REFERENCES images (id) ON DELETE CASCADE,
    transformation    text NOT NULL,
    fingerprint       bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
    status            text NOT NULL CHECK (status IN ('QUEUED', 'PROCESSING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    attempts          integer NOT NULL DEFAULT 0,
    failures          integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
    crashes           integer NOT NULL DEFAULT 0 CHECK (crashes >= 0),
    progress          smallint NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
    due_at            timestamptz,
    worker            text,
    derivative_id     bigint REFERENCES derivatives (id),
    failure_kind      text,
    failure_code      text,
    failure_message   text,
    failure_arguments text[] NOT NULL DEFAULT '{}',
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    deadline          timestamptz NOT NULL,
    within            bigint NOT NULL,
    last_event        bigint NOT NULL DEFAULT 1 CHECK (last_event > 0),
    CONSTRAINT jobs_tries_add_up CHECK (attempts >= failures + crashes),
    CONSTRAINT jobs_due_until_ended CHECK ((due_at IS NOT NULL) = (status IN ('QUEUED', 'PROCESSING'))),
    CONSTRAINT jobs_processing_has_worker
        CHECK ((worker IS NOT NULL) = (status = 'PROCESSING') AND (status <> 'PROCESSING' OR attempts > 0)),
    CONSTRAINT jobs_completed_has_derivative
        CHECK ((derivative_id IS NOT NULL) = (status = 'COMPLETED') AND (status <> 'COMPLETED' OR progress = 100)),
    CONSTRAINT jobs_failed_has_failure CHECK (
        num_nonnulls(failure_kind, failure_code, failure_message) = CASE WHEN status = 'FAILED' THEN 3 ELSE 0 END)
);
CREATE UNIQUE INDEX jobs_single_flight ON jobs (image_id, fingerprint) WHERE status IN ('QUEUED', 'PROCESSING');
CREATE INDEX jobs_by_image ON jobs (image_id, fingerprint);
CREATE INDEX jobs_by_derivative ON jobs (derivative_id) WHERE derivative_id IS NOT NULL;
CREATE INDEX jobs_due ON jobs (due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX jobs_by_owner ON jobs (owner_id, id);
CREATE INDEX jobs_by_owner_and_status ON jobs (owner_id, status, id);

CREATE FUNCTION refuse_job_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'job % may not go from % (attempt %, progress %, event %) to % (attempt %, progress %, event %)',
        OLD.id, OLD.status, OLD.attempts, OLD.progress, OLD.last_event,
        NEW.status, NEW.attempts, NEW.progress, NEW.last_event
        USING ERRCODE = 'check_violation', CONSTRAINT = 'jobs_moves';
END
$$;

-- The state machine of the program, once more, where no program can go round it.
CREATE TRIGGER jobs_moves BEFORE UPDATE ON jobs FOR EACH ROW
    WHEN (NOT (
        NEW.attempts >= OLD.attempts
        AND NEW.progress >= OLD.progress
        AND NEW.last_event >= OLD.last_event
        AND (NEW.image_id, NEW.fingerprint, NEW.owner_id) = (OLD.image_id, OLD.fingerprint, OLD.owner_id)
        AND (OLD.status, NEW.status) IN (
            ('QUEUED', 'PROCESSING'), ('QUEUED', 'FAILED'), ('QUEUED', 'CANCELLED'),
            ('PROCESSING', 'PROCESSING'), ('PROCESSING', 'QUEUED'), ('PROCESSING', 'COMPLETED'),
            ('PROCESSING', 'FAILED'), ('PROCESSING', 'CANCELLED'),
            ('FAILED', 'QUEUED'))))
    EXECUTE FUNCTION refuse_job_move();

-- Numbered from jobs.last_event under the lock of the job's row, so that nobody sees a later event before an earlier one.
CREATE TABLE job_events (
    job_id            bigint NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
    sequence          bigint NOT NULL CHECK (sequence > 0),
    type              text NOT NULL CHECK (type IN ('QUEUED', 'PROGRESS', 'COMPLETED', 'FAILED', 'CANCELLED')),
    progress          smallint NOT NULL,
    derivative_id     bigint,
    failure_kind      text,
    failure_code      text,
    failure_message   text,
    failure_arguments text[] NOT NULL DEFAULT '{}',
    at                timestamptz NOT NULL,
    PRIMARY KEY (job_id, sequence)
);
