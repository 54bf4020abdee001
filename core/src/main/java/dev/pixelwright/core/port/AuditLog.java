package dev.pixelwright.core.port;

import dev.pixelwright.core.audit.Action;
import dev.pixelwright.core.audit.AuditEntry;
import dev.pixelwright.core.audit.AuditQuery;
import dev.pixelwright.core.listing.Part;
import java.time.Duration;

/**
 * The log of who did what. Nothing in it is ever changed, and only what is old is ever removed. It refers to nothing: an
 * entry outlives its actor and its subject. Time is the database's. Any method may fail with {@code DatabaseUnavailable}.
 */
public interface AuditLog {

    /** The shortest time for which an entry is kept, whatever anybody asks. */
    Duration LEAST_KEPT = Duration.ofDays(30);

    /** Adds an entry. */
    void append(Action action);

    /**
     * A part of the entries, the newest first; {@code after} is the number of the last one already seen. They are not
     * counted: the log has no bound, and a look at its end must not cost the more the longer it is.
     */
    Part<AuditEntry> list(AuditQuery query);

    /**
     * Removes entries older than {@code age}, which is at least {@link #LEAST_KEPT}, the oldest first and not necessarily all
     * at once, and tells how many they were.
     */
    int forgetOlderThan(Duration age);
}
