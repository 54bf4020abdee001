-- What was made for a user in the hour that began then; a row of an hour that is over counts as none, and the next one replaces it.
CREATE TABLE pixel_hours (
    owner_id bigint PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    hour     timestamptz NOT NULL,
    pixels   bigint NOT NULL CHECK (pixels >= 0)
);
