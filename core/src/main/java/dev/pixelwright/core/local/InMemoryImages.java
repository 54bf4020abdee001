package dev.pixelwright.core.local;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.failure.SystemFailure.BlobMissing;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageQuery;
import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.port.Images;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Images in memory. */
public final class InMemoryImages implements Images {

    private static final Comparator<Image> BY_ID =
            Comparator.comparingLong(image -> image.id().value());

    private final InMemoryData data;

    public InMemoryImages(InMemoryData data) {
        this.data = data;
    }

    @Override
    public void add(Image image) {
        BlobKey key = image.blob().key();
        data.atomically(() -> {
            if (!data.isReserved(key)) {
                throw new BlobMissing(key.value()).toException();
            }
            data.hold(key);
            data.images.put(
                    image.id().value(),
                    new Image(
                            image.id(),
                            image.owner(),
                            image.contentId(),
                            image.filename(),
                            image.info(),
                            image.blob(),
                            InMemoryData.kept(image.createdAt())));
            data.outbox.imageUploaded(image);
        });
    }

    @Override
    public Optional<Image> find(ImageId id) {
        return data.atomically(() -> Optional.ofNullable(data.images.get(id.value())));
    }

    @Override
    public Optional<Image> findByContentId(UUID contentId) {
        return data.atomically(() -> data.images.values().stream()
                .filter(image -> image.contentId().equals(contentId))
                .findFirst());
    }

    @Override
    public Page<Image> list(ImageQuery query) {
        List<Image> rows = data.atomically(() -> data.images.values().stream()
                .filter(image -> isWanted(image, query))
                .sorted(order(query.order()))
                .toList());
        boolean descending = query.order() == ImageQuery.Order.NEWEST_FIRST;
        return Pages.cut(rows, query.page(), image -> image.id().value(), descending);
    }

    @Override
    public List<BlobKey> remove(ImageId id) {
        return data.atomically(() -> {
            List<BlobKey> released = new ArrayList<>();
            Image image = data.images.remove(id.value());
            if (image == null) {
                return List.of();
            }
            released.add(image.blob().key());
            data.derivatives.values().stream()
                    .filter(made -> made.image().equals(id))
                    .map(Derivative::blob)
                    .forEach(blob -> released.add(blob.key()));
            data.derivatives.values().removeIf(made -> made.image().equals(id));
            data.jobs.values().removeIf(row -> row.job().lineage().image().equals(id));
            released.forEach(data::release);
            data.outbox.imageDeleted(image);
            return List.copyOf(released);
        });
    }

    private static boolean isWanted(Image image, ImageQuery query) {
        return image.owner().equals(query.owner())
                && query.nameContains()
                        .map(part -> folded(image.filename().value()).contains(folded(part)))
                        .orElse(true);
    }

    private static Comparator<Image> order(ImageQuery.Order order) {
        return switch (order) {
            case NEWEST_FIRST -> BY_ID.reversed();
            case OLDEST_FIRST -> BY_ID;
            case NAME ->
                Comparator.<Image, String>comparing(
                                image -> folded(image.filename().value()))
                        .thenComparing(BY_ID);
            case LARGEST_FIRST ->
                Comparator.<Image>comparingLong(image -> -image.blob().bytes()).thenComparing(BY_ID);
        };
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
