package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.port.ImageDescriptions;
import dev.pixelwright.core.sight.Description;
import dev.pixelwright.core.sight.ThumbHash;
import dev.pixelwright.core.transform.Colour;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The promises of {@link ImageDescriptions}. */
public interface ImageDescriptionsContract extends DatabaseFactory {

    Duration LONG = Duration.ofMinutes(10);
    Description ORANGE = new Description(Colour.parse("e08020"), new ThumbHash("4AcCBYKDIHqHhnhXKGR2V2B49Xhm"));
    Description NOTHING = new Description(Optional.empty(), new ThumbHash("AAiCBQAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="));

    private static ImageId claimed(Database ports, Duration lease, int maxTries) {
        return Await.present("an image is due", () -> ports.descriptions().claim(lease, maxTries))
                .id();
    }

    private static List<ImageId> rest(Database ports) {
        return Stream.generate(() -> ports.descriptions().claim(LONG, 3))
                .takeWhile(Optional::isPresent)
                .map(claim -> claim.orElseThrow().id())
                .toList();
    }

    @Test
    default void imagesShouldBeGivenOutOnceAndTheOldestFirst() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image first = rows.image();
        Image second = rows.image();
        assertThat(ports.descriptions().claim(LONG, 3)).isEqualTo(ports.images().find(first.id()));
        assertThat(ports.descriptions().claim(LONG, 3).map(Image::id)).contains(second.id());
        assertThat(ports.descriptions().claim(LONG, 3)).isEmpty();
    }

    @Test
    default void whatWasSeenShouldBeReadAndNeverBeDueAgain() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        Image orange = rows.image(owner);
        Image nothing = rows.image(owner);
        Image unseen = rows.image(owner);
        List<ImageId> all = List.of(orange.id(), nothing.id(), unseen.id());
        assertThat(ports.descriptions().of(all)).isEmpty();
        ports.descriptions().describe(orange.id(), NOTHING);
        ports.descriptions().describe(orange.id(), ORANGE);
        ports.descriptions().describe(nothing.id(), NOTHING);
        assertThat(ports.descriptions().of(all)).isEqualTo(Map.of(orange.id(), ORANGE, nothing.id(), NOTHING));
        assertThat(ports.descriptions().of(List.of(nothing.id()))).isEqualTo(Map.of(nothing.id(), NOTHING));
        assertThat(ports.descriptions().of(List.of())).isEmpty();
        assertThat(rest(ports)).containsExactly(unseen.id());
    }

    @Test
    default void whatWasGivenUpShouldNeverBeDueAgain() {
        Database ports = ports();
        Image poison = new Rows(ports).image();
        ports.descriptions().giveUp(poison.id());
        assertThat(ports.descriptions().claim(LONG, 3)).isEmpty();
        ports.descriptions().describe(poison.id(), ORANGE);
        ports.descriptions().giveUp(poison.id());
        assertThat(ports.descriptions().of(List.of(poison.id()))).containsValue(ORANGE);
    }

    @Test
    default void aClaimShouldRunOutUnlessItWasTheLast() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image poison = rows.image();
        assertThat(claimed(ports, Duration.ofMillis(1), 2)).isEqualTo(poison.id());
        assertThat(claimed(ports, Duration.ofMillis(1), 2)).isEqualTo(poison.id());
        Image next = rows.image();
        // Were the first still due, it would come before the second try of this one.
        assertThat(claimed(ports, Duration.ofMillis(100), 9)).isEqualTo(next.id());
        assertThat(claimed(ports, Duration.ofMillis(100), 9)).isEqualTo(next.id());
        ports.descriptions().describe(poison.id(), ORANGE);
        assertThat(ports.descriptions().of(List.of(poison.id()))).containsValue(ORANGE);
    }

    @Test
    default void eachTryShouldBeFollowedByALongerWait() {
        Database ports = ports();
        new Rows(ports).image();
        claimed(ports, Duration.ofMillis(50), 9);
        claimed(ports, Duration.ofMillis(50), 9);
        long second = System.nanoTime();
        claimed(ports, Duration.ofMillis(50), 9);
        assertThat(Duration.ofNanos(System.nanoTime() - second)).isGreaterThan(Duration.ofMillis(150));
    }

    @Test
    default void ofManyAtOnceEachShouldGetAnotherImage() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        List<ImageId> all =
                Stream.generate(() -> rows.image(owner).id()).limit(6).toList();
        List<Optional<ImageId>> given =
                Race.run(8, i -> ports.descriptions().claim(LONG, 3).map(Image::id));
        List<ImageId> got =
                new ArrayList<>(given.stream().flatMap(Optional::stream).toList());
        got.addAll(rest(ports));
        assertThat(got).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    default void theDescriptionOfARemovedImageShouldBeGone() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image seen = rows.image();
        Image unseen = rows.image();
        ports.descriptions().describe(seen.id(), ORANGE);
        ports.images().remove(seen.id());
        ports.images().remove(unseen.id());
        assertThat(ports.descriptions().of(List.of(seen.id(), unseen.id()))).isEmpty();
        assertThat(ports.descriptions().claim(LONG, 3)).isEmpty();
        ports.descriptions().describe(seen.id(), ORANGE);
        ports.descriptions().giveUp(unseen.id());
        assertThat(ports.descriptions().of(List.of(seen.id(), unseen.id()))).isEmpty();
    }
}
