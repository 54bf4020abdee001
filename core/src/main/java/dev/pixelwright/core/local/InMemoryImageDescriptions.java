package dev.pixelwright.core.local;

import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.local.InMemoryData.DescriptionRow;
import dev.pixelwright.core.port.ImageDescriptions;
import dev.pixelwright.core.sight.Description;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What images look like, in memory. */
public final class InMemoryImageDescriptions implements ImageDescriptions {

    private final InMemoryData data;

    public InMemoryImageDescriptions(InMemoryData data) {
        this.data = data;
    }

    @Override
    public Optional<Image> claim(Duration lease, int maxTries) {
        return data.atomically(() -> {
            Instant now = data.now();
            Optional<ImageId> due = data.descriptions.entrySet().stream()
                    .filter(entry -> entry.getValue()
                            .due()
                            .filter(at -> !at.isAfter(now))
                            .isPresent())
                    .min(Comparator.comparing(entry -> entry.getValue().due().orElseThrow()))
                    .map(Map.Entry::getKey);
            due.ifPresent(id -> change(id, row -> {
                int tries = row.tries() + 1;
                Instant again = now.plus(lease.multipliedBy(1L << (2 * row.tries())));
                return new DescriptionRow(tries, Optional.of(again).filter(until -> tries < maxTries), row.seen());
            }));
            return due.flatMap(id -> Optional.ofNullable(data.images.get(id.value())));
        });
    }

    @Override
    public void describe(ImageId image, Description description) {
        data.atomically(() ->
                change(image, row -> new DescriptionRow(row.tries(), Optional.empty(), Optional.of(description))));
    }

    @Override
    public void giveUp(ImageId image) {
        data.atomically(() -> change(image, row -> new DescriptionRow(row.tries(), Optional.empty(), row.seen())));
    }

    @Override
    public Map<ImageId, Description> of(List<ImageId> images) {
        return data.atomically(() -> {
            Map<ImageId, Description> known = new HashMap<>();
            for (ImageId image : images) {
                Optional.ofNullable(data.descriptions.get(image))
                        .flatMap(DescriptionRow::seen)
                        .ifPresent(seen -> known.put(image, seen));
            }
            return Map.copyOf(known);
        });
    }

    private void change(ImageId image, UnaryOperator<DescriptionRow> change) {
        data.descriptions.computeIfPresent(image, (id, row) -> change.apply(row));
    }
}
