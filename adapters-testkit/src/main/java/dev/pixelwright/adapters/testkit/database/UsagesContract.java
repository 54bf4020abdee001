package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Failing;
import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.Usage;
import dev.pixelwright.core.account.UsageCount;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.port.Usages;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link Usages}, and of the quota that {@code Images.add} keeps. */
public interface UsagesContract extends DatabaseFactory {

    private static Image reserved(Database ports, UserId owner, long bytes) {
        Image image = Samples.image(owner, "picture.png", bytes);
        ports.ledger().reserve(image.blob().key());
        return image;
    }

    @Test
    default void usageShouldFollowWhatIsAddedAndRemoved() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        rows.image(rows.user(), "others.png", 5000);
        assertThat(ports.usages().of(owner.id())).isEqualTo(new Usage(0, 0, 0, 0, 0));
        Image one = rows.image(owner, "one.png", 100);
        Image two = rows.image(owner, "two.png", 30);
        Derivative made = rows.made(new Lineage(one.id(), Samples.transformation()));
        ports.derivatives().add(made);
        ports.jobs().submit(rows.order(two));
        long derived = made.blob().bytes();
        assertThat(ports.usages().of(owner.id())).isEqualTo(new Usage(2, 130, 1, derived, 1));
        assertThat(ports.usages().imageBytes(owner.id())).isEqualTo(130);
        ports.images().remove(one.id());
        ports.images().remove(one.id());
        assertThat(ports.usages().of(owner.id())).isEqualTo(new Usage(1, 30, 0, 0, 1));
        assertThat(ports.usages().of(new UserId(Samples.number()))).isEqualTo(new Usage(0, 0, 0, 0, 0));
    }

    @Test
    default void whatDoesNotFitShouldChangeNothing() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        rows.image(owner, "first.png", 60);
        Image large = reserved(ports, owner.id(), 41);
        IdempotencyKey key = new IdempotencyKey("large");
        for (Optional<IdempotencyKey> given : List.of(Optional.<IdempotencyKey>empty(), Optional.of(key))) {
            Failing.with("QUOTA_EXCEEDED", () -> ports.images().add(large, given, new Quota(100)));
        }
        assertThat(ports.images().find(large.id())).isEmpty();
        assertThat(ports.keys().find(owner.id(), key)).isEmpty();
        assertThat(ports.usages().imageBytes(owner.id())).isEqualTo(60);
        assertThat(ports.images().add(large, Optional.of(key), new Quota(101))).isEqualTo(large);
        assertThat(ports.usages().imageBytes(owner.id())).isEqualTo(101);
    }

    @Test
    default void countsShouldTellOfAllUsersPartByPart() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User one = rows.user();
        User leaver = rows.user();
        User last = rows.user();
        rows.image(one, "one.png", 100);
        rows.image(one, "two.png", 30);
        rows.image(leaver, "left.png", 5);
        ports.memberships().leave(leaver.id());
        UsageCount first = new UsageCount(one.id(), 2, 130, 2, 130);
        assertThat(ports.usages().counts(Optional.empty(), 2))
                .containsExactly(first, new UsageCount(leaver.id(), 1, 5, 1, 5));
        assertThat(ports.usages().counts(Optional.of(leaver.id()), 2))
                .containsExactly(new UsageCount(last.id(), 0, 0, 0, 0));
        assertThat(first.drifts()).isFalse();
    }

    @Test
    default void recountShouldChangeNothingThatIsRightWhateverGoesOn() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        Image gone = rows.image(owner, "gone.png", 7);
        List<Image> late = Collections.nCopies(6, owner).stream()
                .map(user -> reserved(ports, user.id(), 10))
                .toList();
        Race.run(
                late.size() + 3,
                i -> i < late.size()
                        ? ports.images().add(late.get(i), Optional.empty(), Quota.NONE)
                        : i == late.size() ? ports.images().remove(gone.id()) : recounted(ports, owner));
        assertThat(ports.usages().counts(Optional.empty(), 10))
                .containsExactly(new UsageCount(owner.id(), 6, 60, 6, 60));
        ports.usages().recount(new UserId(Samples.number()));
    }

    private static boolean recounted(Database ports, User owner) {
        ports.usages().recount(owner.id());
        return true;
    }

    @Test
    default void ofManyAtOnceNoMoreShouldFitThanOneAfterAnother() {
        Database ports = ports();
        User owner = new Rows(ports).user();
        List<Image> rivals = Collections.nCopies(10, owner).stream()
                .map(user -> reserved(ports, user.id(), 30))
                .toList();
        List<String> outcomes = Race.run(
                rivals.size(),
                i -> Failing.codeOf(() -> ports.images().add(rivals.get(i), Optional.empty(), new Quota(100))));
        assertThat(outcomes).filteredOn("none"::equals).hasSize(3);
        assertThat(outcomes).filteredOn("QUOTA_EXCEEDED"::equals).hasSize(7);
        assertThat(ports.usages().of(owner.id())).isEqualTo(new Usage(3, 90, 0, 0, 0));
    }
}
