package dev.pixelwright.adapters.rest.delivery;

import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pictures whose making failed a moment ago while somebody waited for it. Without it whoever looks at one again has it tried
 * again, as a job of its owner's; and a link to it on a busy page would have it tried without end. What fails later than
 * anybody waits is not known here.
 */
public final class Refusals {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<Lineage, Refusal> byLineage = new LinkedHashMap<>();

    public Refusals(Clock clock) {
        this.clock = clock;
    }

    private record Refusal(Failure failure, Instant until) {}

    /** Throws what was thrown over this picture within the last minute, if that says anything of the next try. */
    synchronized void check(Lineage lineage) {
        Refusal refusal = byLineage.get(lineage);
        if (refusal == null) {
            return;
        }
        if (clock.instant().isBefore(refusal.until())) {
            throw refusal.failure().toException();
        }
        byLineage.remove(lineage);
    }

    /** Keeps what says that the picture itself is the trouble; not that a part is away, or a quota used up. */
    synchronized void remember(Lineage lineage, Failure failure) {
        if (!failure.kind().isRefusal() && failure.kind() != FailureKind.INTERNAL) {
            return;
        }
        byLineage.remove(lineage);
        byLineage.put(lineage, new Refusal(failure, clock.instant().plus(KEPT)));
        if (byLineage.size() > MOST) {
            Iterator<Lineage> oldest = byLineage.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
