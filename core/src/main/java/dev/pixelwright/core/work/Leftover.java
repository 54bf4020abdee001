package dev.pixelwright.core.work;

/** A kind of what nobody needs any more. They are removed in this order: the first leave objects to the last. */
public enum Leftover {
    /** Direct uploads that can be completed no more. */
    UPLOADS,
    /** Idempotency keys that nobody will come back with. */
    KEYS,
    /** What became of messages to webhooks, once it is old. */
    DELIVERIES,
    /** Jobs that ended long ago. */
    JOBS,
    /** Entries of the audit log that are old. */
    ACTIONS,
    /** Stored objects that nothing points at. */
    OBJECTS
}
