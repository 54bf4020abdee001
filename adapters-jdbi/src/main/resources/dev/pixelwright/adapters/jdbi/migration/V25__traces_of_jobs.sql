-- The place in a trace that the attempts of the job come after, as W3C Trace Context writes it; empty where its order was not traced.
ALTER TABLE jobs
    ADD COLUMN traceparent text,
    ADD COLUMN tracestate text;
