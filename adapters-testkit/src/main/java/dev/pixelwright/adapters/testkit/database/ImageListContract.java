package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageQuery;
import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.listing.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@code Images.list}; part of {@link ImagesContract}. */
public interface ImageListContract extends DatabaseFactory {

    private static ImageQuery query(UserId owner, ImageQuery.Order order, PageRequest page) {
        return new ImageQuery(owner, Optional.empty(), order, page);
    }

    private static ImageQuery named(UserId owner, String part) {
        return new ImageQuery(owner, Optional.of(part), ImageQuery.Order.OLDEST_FIRST, PageRequest.first(100));
    }

    private static List<Image> images(Rows rows, User owner, int count) {
        List<Image> images = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            images.add(rows.image(owner));
        }
        return images;
    }

    @Test
    default void listShouldOrderByTime() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        List<Image> images = images(rows, owner, 3);
        rows.image();
        Page<Image> oldest =
                ports.images().list(query(owner.id(), ImageQuery.Order.OLDEST_FIRST, PageRequest.first(10)));
        assertThat(oldest.items()).containsExactlyElementsOf(images);
        assertThat(oldest.total()).isEqualTo(3);
        assertThat(oldest.more()).isFalse();
        assertThat(ports.images()
                        .list(query(owner.id(), ImageQuery.Order.NEWEST_FIRST, PageRequest.first(10)))
                        .items())
                .containsExactly(images.get(2), images.get(1), images.get(0));
    }

    @Test
    default void listShouldOrderByName() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        Image second = rows.image(owner, "bee.png", 10);
        Image third = rows.image(owner, "cat.png", 30);
        Image first = rows.image(owner, "ant.png", 20);
        assertThat(ports.images()
                        .list(query(owner.id(), ImageQuery.Order.NAME, PageRequest.first(10)))
                        .items())
                .containsExactly(first, second, third);
    }

    @Test
    default void listShouldOrderByBytes() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        Image middle = rows.image(owner, "a.png", 20);
        Image largest = rows.image(owner, "b.png", 5_000_000_000L);
        Image smallest = rows.image(owner, "c.png", 3);
        assertThat(ports.images()
                        .list(query(owner.id(), ImageQuery.Order.LARGEST_FIRST, PageRequest.first(10)))
                        .items())
                .containsExactly(largest, middle, smallest);
    }

    @Test
    default void everyOrderShouldBeTotalAmongTies() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        List<Image> images = images(rows, owner, 7);
        for (ImageQuery.Order order : ImageQuery.Order.values()) {
            List<Image> seen = new ArrayList<>();
            for (int offset = 0; offset < 7; offset++) {
                seen.addAll(ports.images()
                        .list(query(owner.id(), order, PageRequest.skip(offset, 1)))
                        .items());
            }
            assertThat(seen).as(order.name()).containsExactlyInAnyOrderElementsOf(images);
            assertThat(ports.images()
                            .list(query(owner.id(), order, PageRequest.first(7)))
                            .items())
                    .as(order.name())
                    .isEqualTo(seen);
        }
    }

    @Test
    default void listShouldSkipAndSayWhetherMoreFollows() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        List<Image> images = images(rows, owner, 5);
        Page<Image> middle =
                ports.images().list(query(owner.id(), ImageQuery.Order.OLDEST_FIRST, PageRequest.skip(1, 3)));
        assertThat(middle).isEqualTo(new Page<>(images.subList(1, 4), true, 5));
        Page<Image> end = ports.images().list(query(owner.id(), ImageQuery.Order.OLDEST_FIRST, PageRequest.skip(2, 3)));
        assertThat(end).isEqualTo(new Page<>(images.subList(2, 5), false, 5));
        Page<Image> beyond =
                ports.images().list(query(owner.id(), ImageQuery.Order.OLDEST_FIRST, PageRequest.skip(50, 3)));
        assertThat(beyond).isEqualTo(new Page<>(List.of(), false, 5));
    }

    @Test
    default void listShouldGoOnAfterARow() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        List<Image> images = images(rows, owner, 5);
        PageRequest afterThird = PageRequest.after(images.get(2).id().value(), 10);
        assertThat(ports.images()
                        .list(query(owner.id(), ImageQuery.Order.OLDEST_FIRST, afterThird))
                        .items())
                .containsExactly(images.get(3), images.get(4));
        Page<Image> older = ports.images()
                .list(query(
                        owner.id(),
                        ImageQuery.Order.NEWEST_FIRST,
                        PageRequest.after(images.get(3).id().value(), 2)));
        assertThat(older.items()).containsExactly(images.get(2), images.get(1));
        assertThat(older.more()).isTrue();
        assertThat(older.total()).isEqualTo(5);
    }

    @Test
    default void listShouldGoOnAfterARowThatWasRemovedMeanwhile() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        List<Image> images = images(rows, owner, 3);
        ports.images().remove(images.get(1).id());
        PageRequest afterGone = PageRequest.after(images.get(1).id().value(), 10);
        assertThat(ports.images()
                        .list(query(owner.id(), ImageQuery.Order.NEWEST_FIRST, afterGone))
                        .items())
                .containsExactly(images.get(0));
    }

    @Test
    default void listShouldFilterByPartOfTheNameWithoutCase() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        Image beach = rows.image(owner, "Beach Day.JPG", 1);
        Image day = rows.image(owner, "holiDAY.png", 1);
        rows.image(owner, "night.png", 1);
        Page<Image> found = ports.images().list(named(owner.id(), "dAy"));
        assertThat(found).isEqualTo(new Page<>(List.of(beach, day), false, 2));
        assertThat(ports.images().list(named(owner.id(), "nothing")).total()).isZero();
    }

    @Test
    default void listShouldTakeWildcardsInANameLiterally() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        Image percent = rows.image(owner, "100% real.png", 1);
        Image underscore = rows.image(owner, "a_b.png", 1);
        Image plain = rows.image(owner, "100 axb real.png", 1);
        assertThat(ports.images().list(named(owner.id(), "0% r")).items()).containsExactly(percent);
        assertThat(ports.images().list(named(owner.id(), "A_B")).items()).containsExactly(underscore);
        assertThat(ports.images().list(named(owner.id(), "%")).items()).containsExactly(percent);
        assertThat(ports.images().list(named(owner.id(), "\\")).items()).isEmpty();
        assertThat(ports.images().list(named(owner.id(), "")).items()).containsExactly(percent, underscore, plain);
    }
}
