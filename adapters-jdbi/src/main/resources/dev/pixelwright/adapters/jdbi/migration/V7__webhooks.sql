-- Addresses that are told what happens to the images of their owner. The secret signs what is sent to them, so it is kept as it is.
-- failures: messages in a row that could not be delivered.
CREATE TABLE webhooks (
    id         bigint PRIMARY KEY CHECK (id > 0),
    owner_id   bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    url        text NOT NULL,
    secret     text NOT NULL,
    events     text[] NOT NULL CHECK (cardinality(events) > 0 AND events <@ ARRAY
        ['IMAGE_UPLOADED', 'DERIVATIVE_CREATED', 'JOB_COMPLETED', 'JOB_FAILED', 'IMAGE_DELETED']),
    status     text NOT NULL CHECK (status IN ('ACTIVE', 'GONE', 'FAILING')),
    failures   integer NOT NULL CHECK (failures >= 0),
    created_at timestamptz NOT NULL
);
CREATE INDEX webhooks_by_owner ON webhooks (owner_id, id);

-- One message to one webhook. owner_id repeats the webhook's, so that what is on its way can be counted for an owner.
-- due_at: it may be claimed from then on; while it is claimed, that is when the claim runs out. claims counts the senders that had it
-- to themselves, until claimed_until at most; a sender that knows a smaller number has lost it.
CREATE TABLE webhook_deliveries (
    id              bigint PRIMARY KEY CHECK (id > 0),
    webhook_id      bigint NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    owner_id        bigint NOT NULL,
    event_id        bigint NOT NULL,
    type            text NOT NULL,
    message         text NOT NULL,
    status          text NOT NULL CHECK (status IN ('PENDING', 'DELIVERED', 'FAILED')),
    attempts        integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    response_status integer,
    error           text,
    claims          integer NOT NULL DEFAULT 0 CHECK (claims >= 0),
    claimed_until   timestamptz,
    due_at          timestamptz,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    CONSTRAINT webhook_deliveries_once UNIQUE (webhook_id, event_id),
    CONSTRAINT webhook_deliveries_due_until_ended CHECK ((due_at IS NOT NULL) = (status = 'PENDING')),
    CONSTRAINT webhook_deliveries_claimed_while_pending
        CHECK (claimed_until IS NULL OR status = 'PENDING' AND claims > 0)
);
CREATE INDEX webhook_deliveries_by_webhook ON webhook_deliveries (webhook_id, id);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX webhook_deliveries_claimed ON webhook_deliveries (owner_id) WHERE claimed_until IS NOT NULL;
CREATE INDEX webhook_deliveries_ended ON webhook_deliveries (updated_at) WHERE due_at IS NULL;
