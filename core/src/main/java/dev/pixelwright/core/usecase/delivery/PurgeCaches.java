package dev.pixelwright.core.usecase.delivery;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.delivery.CachePurge;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.outbound.OutboundRequest;
import dev.pixelwright.core.outbound.OutboundTerms;
import dev.pixelwright.core.port.CachePurges;
import dev.pixelwright.core.port.Outbound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells a cache in front of the service which images are gone. Safe on any number of nodes at once. */
public final class PurgeCaches {

    private static final System.Logger LOG = System.getLogger(PurgeCaches.class.getName());
    private static final OutboundTerms TERMS = new OutboundTerms(Duration.ofSeconds(15), 0);
    // How long what could not be told, or whose teller died, waits for the next try.
    private static final Duration LEASE = Duration.ofMinutes(1);
    // Longer than a request takes that had found the image before it went.
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final CachePurges purges;
    private final Outbound outbound;
    private final CachePurge purge;

    public PurgeCaches(CachePurges purges, Outbound outbound, CachePurge purge) {
        this.purges = purges;
        this.outbound = outbound;
        this.purge = purge;
    }

    /**
     * Tells batch after batch until none is due, or the cache does not accept one: that stays, and is told by a later call,
     * a minute from now at the earliest.
     *
     * @return how many images were told of
     */
    public int execute() {
        int told = 0;
        int size;
        do {
            List<UUID> batch = purges.take(CachePurge.MOST_TAGS, LEASE);
            if (batch.isEmpty() || !accepted(batch)) {
                return told;
            }
            purges.told(batch, AGAIN);
            size = batch.size();
            told += size;
        } while (size == CachePurge.MOST_TAGS);
        return told;
    }

    private boolean accepted(List<UUID> batch) {
        Map<String, String> headers = new HashMap<>(purge.headers());
        headers.put("content-type", "application/json");
        OutboundRequest request = OutboundRequest.post(purge.url(), headers, ByteSource.of(purge.message(batch)));
        try {
            int status = outbound.exchange(request, TERMS, answer -> answer.isSuccess() ? 0 : answer.status());
            if (status != 0) {
                LOG.log(System.Logger.Level.WARNING, "The cache answered " + status + " to " + waiting(batch));
            }
            return status == 0;
        } catch (FailureException e) {
            LOG.log(System.Logger.Level.WARNING, "The cache could not be told: " + waiting(batch), e);
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing of the answer is read", e);
        }
    }

    private static String waiting(List<UUID> batch) {
        return batch.size() + " images that are gone, which wait for a later round";
    }
}
