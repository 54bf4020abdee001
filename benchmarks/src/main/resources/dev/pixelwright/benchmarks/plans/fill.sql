-- A large installation: ${rows} images and as many jobs. Ids are made as the program makes them, milliseconds since 2026
-- shifted by 22 bits, an image and a job every 25 seconds.
SELECT setseed(0.5);

INSERT INTO users (id, username, username_folded, email, email_folded, password_hash, roles, created_at, last_login)
SELECT i, 'user' || i, 'user' || i, 'user' || i || '@example.com', 'user' || i || '@example.com', 'hash', ARRAY['USER'],
    timestamptz '2026-01-01' + i * INTERVAL '1 second', now()
FROM generate_series(1, ${rows} / 20) AS i;

INSERT INTO sessions (id, user_id, created_at, expires_at)
SELECT gen_random_uuid(), 1 + i % (${rows} / 20), now() - INTERVAL '1 day',
    now() + CASE WHEN i % 2000 = 0 THEN INTERVAL '-1 minute' ELSE INTERVAL '20 days' END
FROM generate_series(1, ${rows} / 10) AS i;

INSERT INTO idempotency_keys (owner_id, key, content, subject, since)
SELECT 1 + i % (${rows} / 20), 'key-' || i, sha256(convert_to('content ' || i, 'UTF8')), i,
    now() - CASE WHEN i % 1000 = 0 THEN INTERVAL '25 hours' ELSE random() * INTERVAL '23 hours' END
FROM generate_series(1, ${rows} / 10) AS i;

-- One owner has a tenth of all images; another has the oldest twentieth, and nothing since; the rest is spread over many,
-- unevenly.
INSERT INTO images (id, owner_id, content_id, filename, filename_folded, format, width, height, pages, orientation, alpha,
    blob_key, bytes, sha256, created_at)
SELECT (86400000 + i * 25000::bigint) << 22, owner, content, name, name, 'JPEG', 800 + i % 4000, 600 + i % 3000, 1, 1, false,
    'originals/' || left(content::text, 2) || '/' || content, 50000 + (weight * weight * 20000000)::bigint,
    sha256(convert_to(i::text, 'UTF8')), timestamptz '2026-01-02' + i * INTERVAL '25 seconds'
FROM (
    SELECT i, gen_random_uuid() AS content, random() AS weight,
        CASE
            WHEN random() < 0.1 THEN 1
            WHEN i <= ${rows} / 20 THEN 2
            ELSE 3 + floor((${rows} / 20 - 3) * power(random(), 3))::bigint
        END AS owner,
        (ARRAY['beach', 'wedding', 'invoice', 'cat', 'scan', 'holiday', 'team', 'product'])[1 + i % 8] || '-' || i || '.jpg'
            AS name
    FROM generate_series(1, ${rows}) AS i) AS uploads;

-- What is ordered: mostly one result an image, very many of one image. The newest orders have not ended; a few are due.
CREATE TEMPORARY TABLE orders AS
SELECT j, (86400000 + j * 25000::bigint) << 22 AS id,
    (86400000 + CASE WHEN j % 200 = 0 THEN 1 ELSE j END * 25000::bigint) << 22 AS image,
    'resize:' || 100 + j % 1500 || 'x' || 100 + j / 1500 || '/jpeg:q=80' AS transformation,
    CASE
        WHEN j > ${rows} - 3000 THEN CASE WHEN j % 50 = 0 THEN 'PROCESSING' ELSE 'QUEUED' END
        WHEN j % 1000 < 930 THEN 'COMPLETED'
        WHEN j % 1000 < 980 THEN 'FAILED'
        ELSE 'CANCELLED'
    END AS status,
    gen_random_uuid() AS content,
    timestamptz '2026-01-02' + j * INTERVAL '25 seconds' AS created
FROM generate_series(1, ${rows}) AS j;

INSERT INTO derivatives (id, image_id, transformation, fingerprint, content_id, format, width, height, blob_key, bytes, sha256,
    created_at)
SELECT id, image, transformation, sha256(convert_to(transformation, 'UTF8')), content, 'JPEG', 100, 100,
    'derivatives/' || left(content::text, 2) || '/' || content || '-1', 30000, sha256(convert_to(j::text, 'UTF8')), created
FROM orders WHERE status = 'COMPLETED';

INSERT INTO blobs (key, state, since)
SELECT blob_key, 'HELD', created_at FROM images
UNION ALL
SELECT blob_key, 'HELD', created_at FROM derivatives
UNION ALL
SELECT 'derivatives/gone/' || i, CASE WHEN i % 2 = 0 THEN 'RELEASED' ELSE 'RESERVED' END, now() - i * INTERVAL '1 minute'
FROM generate_series(1, 400) AS i;

-- Of those that have not ended a sixth is due, the others wait for a retry; some leases have passed.
INSERT INTO jobs (id, owner_id, image_id, transformation, fingerprint, status, attempts, failures, progress, due_at, worker,
    derivative_id, failure_kind, failure_code, failure_message, created_at, updated_at, deadline, within, last_event)
SELECT orders.id, images.owner_id, image, transformation, sha256(convert_to(transformation, 'UTF8')), status,
    CASE status WHEN 'CANCELLED' THEN 0 WHEN 'QUEUED' THEN j % 2 ELSE 1 END,
    CASE status WHEN 'FAILED' THEN 1 WHEN 'QUEUED' THEN j % 2 ELSE 0 END,
    CASE status WHEN 'COMPLETED' THEN 100 ELSE 0 END,
    CASE status
        WHEN 'QUEUED' THEN now() + CASE WHEN j % 6 = 0 THEN -1 ELSE 1 END * random() * INTERVAL '50 minutes'
        WHEN 'PROCESSING' THEN now() + CASE WHEN j % 200 = 0 THEN INTERVAL '-5 seconds' ELSE INTERVAL '50 minutes' END
    END,
    CASE status WHEN 'PROCESSING' THEN 'node-' || j END,
    CASE status WHEN 'COMPLETED' THEN orders.id END,
    CASE status WHEN 'FAILED' THEN 'INVALID' END,
    CASE status WHEN 'FAILED' THEN 'UNDECODABLE_IMAGE' END,
    CASE status WHEN 'FAILED' THEN 'The image cannot be decoded' END,
    created, created,
    CASE WHEN status IN ('QUEUED', 'PROCESSING') THEN now() + INTERVAL '1 hour' ELSE created + INTERVAL '1 hour' END,
    3600000000, CASE WHEN status IN ('QUEUED', 'PROCESSING') THEN 1 ELSE 2 END
FROM orders JOIN images ON images.id = image;

INSERT INTO job_events (job_id, sequence, type, progress, derivative_id, failure_kind, failure_code, failure_message, at)
SELECT id, 1, 'QUEUED', 0, NULL, NULL, NULL, NULL, created_at FROM jobs
UNION ALL
SELECT id, 2, status, progress, derivative_id, failure_kind, failure_code, failure_message, updated_at FROM jobs
WHERE last_event = 2;

-- What an hour of a busy installation leaves: most are completed, some have expired, none is swept away yet.
INSERT INTO pending_uploads (id, owner_id, filename, bytes, blob_key, image_id, claims, address_until, expires_at)
SELECT i, 1 + i % (${rows} / 20), 'direct.jpg', 1000, 'uploads/' || i, CASE WHEN i % 10 <> 0 THEN i END,
    CASE WHEN i % 10 <> 0 THEN 1 ELSE 0 END, began + INTERVAL '15 minutes', began + INTERVAL '1 hour'
FROM (SELECT i, now() - random() * INTERVAL '61 minutes' AS began FROM generate_series(1, ${rows} / 20) AS i) AS begun;

INSERT INTO blobs (key, state, since)
SELECT blob_key, 'RESERVED', expires_at - INTERVAL '1 hour' FROM pending_uploads;

INSERT INTO outbox (type, owner_id, image_id, at, due_at)
SELECT 'IMAGE_UPLOADED', owner_id, id, now(), now() FROM images ORDER BY id DESC LIMIT 500;

DROP TABLE orders;

VACUUM ANALYZE;
