-- Transformations that users have given names. Nothing points at them: what was made by a name holds the steps written out.
CREATE TABLE presets (
    owner_id       bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name           text COLLATE "C" NOT NULL,
    transformation text NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    PRIMARY KEY (owner_id, name)
);
