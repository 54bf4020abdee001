package dev.pixelwright.core.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.TransformationFailure.TargetBytesUnreachable;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QualitySearchTest {

    // A picture whose bytes grow with quality: ten for each step.
    private static byte[] at(int quality, AtomicInteger attempts) {
        attempts.incrementAndGet();
        return new byte[quality * 10];
    }

    @Property
    void runShouldFindTheHighestQualityThatStaysWithin(
            @ForAll @IntRange(min = 1, max = 100) int best, @ForAll @IntRange(min = 10, max = 1100) int maxBytes) {
        AtomicInteger attempts = new AtomicInteger();
        byte[] found = new QualitySearch(best, maxBytes).run(quality -> at(quality, attempts));
        assertThat(found).hasSize(Math.min(best, maxBytes / 10) * 10);
        assertThat(attempts.get()).isLessThanOrEqualTo(QualitySearch.MOST_ATTEMPTS);
    }

    @Test
    void runShouldSayHowFarItGotWhenNoQualityStaysWithin() {
        assertThatThrownBy(() -> new QualitySearch(80, 9).run(quality -> at(quality, new AtomicInteger())))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure()).isEqualTo(new TargetBytesUnreachable(9, 10)));
    }
}
