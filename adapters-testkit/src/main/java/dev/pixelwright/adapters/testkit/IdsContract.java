package dev.pixelwright.adapters.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.port.Ids;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The promises of {@link Ids}. */
public interface IdsContract {

    Ids ids();

    @Test
    default void numbersShouldBePositiveAndRise() {
        Ids ids = ids();
        List<Long> numbers = Stream.generate(ids::next).limit(100_000).toList();
        assertThat(numbers.get(0)).isPositive();
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
    }

    @Test
    default void numbersOfManyThreadsShouldDiffer() {
        Ids ids = ids();
        List<List<Long>> perThread =
                Race.run(8, i -> Stream.generate(ids::next).limit(20_000).toList());
        assertThat(perThread).allSatisfy(numbers -> assertThat(numbers).isSorted());
        assertThat(perThread.stream().flatMap(Collection::stream).distinct().count())
                .isEqualTo(160_000);
    }

    @Test
    default void uuidsShouldBeRandomOfVersionFour() {
        Ids ids = ids();
        List<UUID> uuids =
                IntStream.range(0, 10_000).mapToObj(i -> ids.random()).toList();
        assertThat(uuids).doesNotHaveDuplicates();
        assertThat(uuids).allMatch(uuid -> uuid.version() == 4 && uuid.variant() == 2);
        long highBits = uuids.stream().mapToLong(UUID::getMostSignificantBits).reduce(0, (a, b) -> a | b);
        long lowBits = uuids.stream().mapToLong(UUID::getLeastSignificantBits).reduce(0, (a, b) -> a | b);
        assertThat(highBits).isEqualTo(0xFFFF_FFFF_FFFF_4FFFL);
        assertThat(lowBits).isEqualTo(0xBFFF_FFFF_FFFF_FFFFL);
    }

    @Test
    default void uuidsOfManyThreadsShouldDiffer() {
        Ids ids = ids();
        List<List<UUID>> perThread =
                Race.run(8, i -> Stream.generate(ids::random).limit(2_000).toList());
        assertThat(perThread.stream().flatMap(Collection::stream).distinct().count())
                .isEqualTo(16_000);
    }
}
