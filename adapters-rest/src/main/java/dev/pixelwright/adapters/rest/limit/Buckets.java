package dev.pixelwright.adapters.rest.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A bucket of tokens for everybody whom one limit concerns. One that would be full again is forgotten, since a new one is
 * the same. There are at most {@value #MOST} of them; whoever sends from more addresses than that makes it forget some
 * that are not full, which costs memory's bound nothing and the limit a little.
 */
final class Buckets {

    static final int MOST = 50_000;

    private final String policy;
    private final Rate rate;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    Buckets(String policy, Rate rate, Clock clock) {
        this.policy = policy;
        this.rate = rate;
        this.time = new GivenTime(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(rate.untilFull().plusSeconds(1))
                .ticker(time::currentTimeNanos)
                .build();
    }

    /** Takes a token of {@code whose}, if there is one, and says how they stand. */
    Standing take(String whose) {
        ConsumptionProbe probe = buckets.get(whose, unknown -> full()).tryConsumeAndReturnRemaining(1);
        return new Standing(
                policy,
                rate,
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.requests(), rate.period()))
                .withCustomTimePrecision(time)
                .build();
    }

    /** The clock that was given. */
    private record GivenTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
