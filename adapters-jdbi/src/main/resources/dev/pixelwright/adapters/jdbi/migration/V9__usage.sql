-- What a user's originals amount to, kept beside them: counted anew for each upload it would cost more with every one. It changes
-- in the step that adds or removes an image, under the lock of this row, so that two uploads at once cannot both fit into what is left.
ALTER TABLE users
    ADD COLUMN image_bytes bigint NOT NULL DEFAULT 0,
    ADD COLUMN image_count bigint NOT NULL DEFAULT 0;
UPDATE users SET image_bytes = present.bytes, image_count = present.images
FROM (SELECT owner_id, sum(bytes) AS bytes, count(*) AS images FROM images GROUP BY owner_id) AS present
WHERE users.id = present.owner_id;
