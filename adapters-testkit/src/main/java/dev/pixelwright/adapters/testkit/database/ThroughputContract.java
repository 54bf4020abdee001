package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.PixelHour;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.Throughput;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The promises of {@link Throughput}. */
public interface ThroughputContract extends DatabaseFactory {

    @Test
    default void nothingShouldBeCountedAtFirst() {
        withinAnHour((throughput, user) -> {
            PixelHour hour = throughput.of(user);
            assertThat(hour.pixels()).isZero();
            assertThat(hour.begin()).isEqualTo(hour.begin().truncatedTo(ChronoUnit.HOURS));
            assertThat(hour.left()).isPositive().isLessThanOrEqualTo(Duration.ofHours(1));
        });
    }

    @Test
    default void whatFitsShouldBeCountedAndNothingElse() {
        withinAnHour((throughput, user) -> {
            assertThat(throughput.take(user, 60, 100)).map(PixelHour::pixels).contains(60L);
            assertThat(throughput.take(user, 41, 100)).isEmpty();
            assertThat(throughput.take(user, 40, 100)).map(PixelHour::pixels).contains(100L);
            assertThat(throughput.take(user, 1, 100)).isEmpty();
            assertThat(throughput.take(user, 0, 100)).isPresent();
            assertThat(throughput.of(user).pixels()).isEqualTo(100);
        });
    }

    @Test
    default void whatAloneIsTooMuchShouldNotBeCounted() {
        withinAnHour((throughput, user) -> {
            assertThat(throughput.take(user, 101, 100)).isEmpty();
            assertThat(throughput.of(user).pixels()).isZero();
        });
    }

    @Test
    default void largeNumbersShouldNotOverflow() {
        withinAnHour((throughput, user) -> {
            assertThat(throughput.take(user, Long.MAX_VALUE - 1, Long.MAX_VALUE))
                    .isPresent();
            assertThat(throughput.take(user, 2, Long.MAX_VALUE)).isEmpty();
            assertThat(throughput.take(user, 1, Long.MAX_VALUE)).isPresent();
        });
    }

    @Test
    default void usersShouldBeCountedApart() {
        Database ports = ports();
        UserId one = new Rows(ports).user().id();
        UserId other = new Rows(ports).user().id();
        assertThat(ports.throughput().take(one, 100, 100)).isPresent();
        assertThat(ports.throughput().take(other, 100, 100)).isPresent();
    }

    @Test
    default void ofManyAtOnceNoMoreShouldBeCountedThanFit() {
        withinAnHour((throughput, user) -> {
            assertThat(Race.run(12, i -> throughput.take(user, 10, 45)))
                    .filteredOn(Optional::isPresent)
                    .hasSize(4);
            assertThat(throughput.of(user).pixels()).isEqualTo(40);
        });
    }

    @Test
    default void whatIsGivenBackShouldBeCountedNoMore() {
        withinAnHour((throughput, user) -> {
            PixelHour hour = throughput.take(user, 60, 100).orElseThrow();
            throughput.giveBack(user, 20, hour.begin());
            assertThat(throughput.of(user).pixels()).isEqualTo(40);
            throughput.giveBack(user, 90, hour.begin());
            assertThat(throughput.of(user).pixels()).isZero();
        });
    }

    @Test
    default void whatIsGivenBackOfAnHourThatIsOverShouldChangeNothing() {
        withinAnHour((throughput, user) -> {
            Instant begin = throughput.take(user, 60, 100).orElseThrow().begin();
            throughput.giveBack(user, 20, begin.minus(1, ChronoUnit.HOURS));
            assertThat(throughput.of(user).pixels()).isEqualTo(60);
        });
    }

    /** Runs it for a new user, and once more where the hour turned meanwhile. */
    private void withinAnHour(BiConsumer<Throughput, UserId> test) {
        Database ports = ports();
        UserId user = new Rows(ports).user().id();
        Instant begin = ports.throughput().of(user).begin();
        try {
            test.accept(ports.throughput(), user);
        } catch (AssertionError e) {
            if (ports.throughput().of(user).begin().equals(begin)) {
                throw e;
            }
            test.accept(ports.throughput(), new Rows(ports).user().id());
        }
    }
}
