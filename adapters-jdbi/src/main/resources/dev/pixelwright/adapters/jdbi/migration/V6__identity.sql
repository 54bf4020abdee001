-- Who leaves keeps a row until all they owned is gone, under a name that nobody can choose, so that their own is free at once.
ALTER TABLE users
    ADD COLUMN standing text NOT NULL DEFAULT 'ACTIVE' CHECK (standing IN ('ACTIVE', 'DISABLED', 'LEAVING')),
    ADD COLUMN left_at timestamptz,
    ADD CONSTRAINT users_left_when_leaving CHECK ((left_at IS NOT NULL) = (standing = 'LEAVING'));
CREATE INDEX users_leaving ON users (left_at) WHERE standing = 'LEAVING';
CREATE INDEX users_by_role ON users USING gin (roles);

-- Where somebody signed in from, as they told it.
ALTER TABLE sessions
    ADD COLUMN address text NOT NULL DEFAULT '',
    ADD COLUMN agent text NOT NULL DEFAULT '';

-- digest: of what a program sends, which itself is kept nowhere.
CREATE TABLE api_keys (
    id         bigint PRIMARY KEY CHECK (id > 0),
    owner_id   bigint NOT NULL REFERENCES users (id),
    name       text NOT NULL,
    hint       text NOT NULL,
    digest     bytea NOT NULL UNIQUE CHECK (octet_length(digest) = 32),
    scopes     text[] NOT NULL CHECK (scopes <@ ARRAY['READ', 'WRITE', 'TRANSFORM', 'ADMIN'] AND cardinality(scopes) > 0),
    created_at timestamptz NOT NULL,
    expires_at timestamptz,
    last_used  timestamptz
);
CREATE INDEX api_keys_by_owner ON api_keys (owner_id, id);

-- subject: an account, existing or not, or an address. It refers to nothing.
CREATE TABLE login_attempts (
    subject      text COLLATE "C" PRIMARY KEY,
    failures     integer NOT NULL CHECK (failures >= 0),
    last         timestamptz NOT NULL,
    locked_until timestamptz NOT NULL
);
CREATE INDEX login_attempts_by_age ON login_attempts (last);
