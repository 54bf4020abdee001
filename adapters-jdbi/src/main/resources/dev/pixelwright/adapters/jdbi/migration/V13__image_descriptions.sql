-- What an image looks like, beside the image, which never changes. due_at: it may be looked at from then on; it is empty once somebody
-- has seen it, and from the last try on. tries counts those who were given it.
CREATE TABLE image_descriptions (
    image_id        bigint PRIMARY KEY REFERENCES images (id) ON DELETE CASCADE,
    tries           smallint NOT NULL DEFAULT 0 CHECK (tries >= 0),
    due_at          timestamptz,
    dominant_colour text CHECK (dominant_colour ~ '^[0-9a-f]{6}$'),
    thumb_hash      bytea CHECK (octet_length(thumb_hash) BETWEEN 5 AND 25),
    CONSTRAINT image_descriptions_seen_as_a_whole CHECK (dominant_colour IS NULL OR thumb_hash IS NOT NULL),
    CONSTRAINT image_descriptions_due_until_seen CHECK (due_at IS NULL OR thumb_hash IS NULL)
);
CREATE INDEX image_descriptions_due ON image_descriptions (due_at, image_id) WHERE due_at IS NOT NULL;

-- By a trigger and not by whoever adds an image: nodes of an earlier version go on adding them while an installation is upgraded.
CREATE FUNCTION await_description() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO image_descriptions (image_id, due_at) VALUES (NEW.id, clock_timestamp());
    RETURN NULL;
END
$$;
CREATE TRIGGER images_await_description AFTER INSERT ON images FOR EACH ROW EXECUTE FUNCTION await_description();
INSERT INTO image_descriptions (image_id, due_at) SELECT id, now() FROM images;
