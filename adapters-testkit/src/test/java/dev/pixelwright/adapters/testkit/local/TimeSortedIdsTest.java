package dev.pixelwright.adapters.testkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.IdsContract;
import dev.pixelwright.core.local.TimeSortedIds;
import dev.pixelwright.core.port.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeSortedIdsTest implements IdsContract {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Ids ids() {
        return new TimeSortedIds(Clock.systemUTC(), new SecureRandom());
    }

    private static Ids at(AtomicReference<Instant> now) {
        InstantSource source = now::get;
        return new TimeSortedIds(source.withZone(ZoneOffset.UTC), new SecureRandom());
    }

    @Test
    void theUpperBitsShouldBeTheMilliseconds() {
        Ids ids = at(new AtomicReference<>(START.plusMillis(123_456_789)));
        assertThat(ids.next() >> 22).isEqualTo(123_456_789);
    }

    @Test
    void numbersShouldRiseWhenTheClockGoesBack() {
        AtomicReference<Instant> now = new AtomicReference<>(START.plusSeconds(1_000));
        Ids ids = at(now);
        long before = ids.next();
        now.set(START.plusSeconds(10));
        assertThat(ids.next()).isEqualTo(before + 1);
        now.set(START.plusSeconds(2_000));
        assertThat(ids.next() >> 22).isEqualTo(2_000_000);
    }

    @Test
    void moreNumbersThanAMillisecondHoldsShouldCarryOn() {
        Ids ids = at(new AtomicReference<>(START.plusMillis(5)));
        long first = ids.next();
        long last = Stream.generate(ids::next).skip(1 << 22).findFirst().orElseThrow();
        assertThat(last).isEqualTo(first + (1 << 22) + 1);
    }

    @Test
    void numbersShouldBePositiveFromTheFirstToTheLastDay() {
        assertThat(at(new AtomicReference<>(START.minusSeconds(5))).next()).isPositive();
        assertThat(at(new AtomicReference<>(START)).next()).isPositive();
        assertThat(at(new AtomicReference<>(Instant.parse("2095-01-01T00:00:00Z")))
                        .next())
                .isPositive();
    }

    @Test
    void twoNodesShouldBeginApart() {
        AtomicReference<Instant> now = new AtomicReference<>(START.plusMillis(5));
        long distinct =
                Stream.generate(() -> at(now).next()).limit(200).distinct().count();
        assertThat(distinct).isGreaterThan(190);
    }
}
