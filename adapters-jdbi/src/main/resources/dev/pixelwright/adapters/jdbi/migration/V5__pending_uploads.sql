-- What clients were given leave to write past us. While a row stands, the object is its, so that an address that is good never
-- writes what no row names. image_id refers to nothing: an upload that has led to an image does not bring it back. claims counts the
-- calls that had it to themselves, until claimed_until at most; a call that knows a smaller number has lost it.
CREATE TABLE pending_uploads (
    id            bigint PRIMARY KEY CHECK (id > 0),
    owner_id      bigint NOT NULL REFERENCES users (id),
    filename      text NOT NULL,
    bytes         bigint NOT NULL CHECK (bytes > 0),
    sha256        bytea CHECK (octet_length(sha256) = 32),
    blob_key      text COLLATE "C" NOT NULL UNIQUE,
    image_id      bigint CHECK (image_id > 0),
    claims        integer NOT NULL DEFAULT 0 CHECK (claims >= 0),
    claimed_until timestamptz,
    address_until timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    CHECK (address_until < expires_at),
    CHECK (claimed_until IS NULL OR image_id IS NULL AND claims > 0)
);
CREATE INDEX pending_uploads_by_owner ON pending_uploads (owner_id, expires_at);
CREATE INDEX pending_uploads_by_expiry ON pending_uploads (expires_at);
