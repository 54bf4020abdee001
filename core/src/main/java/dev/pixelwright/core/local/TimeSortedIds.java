package dev.pixelwright.core.local;

import dev.pixelwright.core.port.Ids;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Identities that sort by time: the milliseconds since the start of 2026 above 22 bits that begin at random in each new
 * millisecond, in their lower half, and count up. So two nodes meet only if they begin close by in the same millisecond,
 * and a table's primary key refuses even that. Good until the year 2095.
 */
public final class TimeSortedIds implements Ids {

    private static final long EPOCH_MILLIS =
            Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final int COUNTER_BITS = 22;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_RFC_9562 = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final SecureRandom random;
    private long last;

    public TimeSortedIds(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public synchronized long next() {
        long millis = Math.max(clock.millis() - EPOCH_MILLIS, 0);
        if (millis > (last >> COUNTER_BITS)) {
            last = (millis << COUNTER_BITS) + random.nextInt(1 << (COUNTER_BITS - 1));
        } else {
            // A full counter carries into the milliseconds, and a clock that went back is waited for by counting on.
            last++;
        }
        return last;
    }

    @Override
    public UUID random() {
        byte[] bytes = new byte[2 * Long.BYTES];
        random.nextBytes(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long high = (buffer.getLong() & ~0xF000L) | VERSION_4;
        long low = (buffer.getLong() >>> 2) | VARIANT_RFC_9562;
        return new UUID(high, low);
    }
}
