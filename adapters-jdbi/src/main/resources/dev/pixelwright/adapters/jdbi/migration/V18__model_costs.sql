-- What was ordered of generators elsewhere, one row an order: those that were accepted, and those of which nobody knows (accepted: false for ever), since
-- either may be billed. It points at nothing and is kept, because a bill outlives the job and its owner. owner_id: empty where the job was gone already.
-- price: of one model when it was ordered, as the configuration had it then, where it had one.
CREATE TABLE model_costs (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job_id    bigint NOT NULL,
    owner_id  bigint,
    generator text NOT NULL,
    price     numeric,
    currency  text,
    accepted  boolean NOT NULL,
    since     timestamptz NOT NULL,
    CONSTRAINT model_costs_price_has_a_currency CHECK ((price IS NULL) = (currency IS NULL))
);
CREATE INDEX model_costs_job ON model_costs (job_id);
CREATE INDEX model_costs_owner ON model_costs (owner_id);
