package dev.pixelwright.core.local;

import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.failure.ImageFailure.QuotaExceeded;
import dev.pixelwright.core.failure.SystemFailure.BlobMissing;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.id.KeyUse;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageQuery;
import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.local.InMemoryData.DescriptionRow;
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
    public Image add(Image image, Optional<IdempotencyKey> key, Quota quota) {
        BlobKey object = image.blob().key();
        return data.atomically(() -> {
            data.requireNotGone(image.owner());
            if (key.flatMap(given -> data.use(image.owner(), given)).isPresent()) {
                data.abandon(object);
                return key.flatMap(given ->
                                findByKey(image.owner(), given, image.blob().sha256()))
                        .orElseThrow();
            }
            if (!data.isReserved(object)) {
                throw new BlobMissing(object.value()).toException();
            }
            if (!quota.allows(data.imageBytes(image.owner()), image.blob().bytes())) {
                throw new QuotaExceeded(quota.maxBytes()).toException();
            }
            key.ifPresent(given -> data.use(
                    image.owner(),
                    given,
                    new KeyUse(image.blob().sha256(), image.id().value())));
            return insert(image);
        });
    }

    private Image insert(Image image) {
        Image row = new Image(
                image.id(),
                image.owner(),
                image.contentId(),
                image.filename(),
                image.info(),
                image.blob(),
                InMemoryData.kept(image.createdAt()));
        data.hold(row.blob().key());
        data.images.put(row.id().value(), row);
        data.descriptions.put(row.id(), new DescriptionRow(0, Optional.of(data.now()), Optional.empty()));
        data.outbox.imageUploaded(row);
        return row;
    }

    @Override
    public Optional<Image> findByKey(UserId owner, IdempotencyKey key, Sha256 content) {
        return data.atomically(() -> data.use(owner, key).map(use -> {
            use.requireSame(content);
            ImageId id = new ImageId(use.subject());
            return find(id).orElseThrow(() -> new ImageNotFound(id.toString()).toException());
        }));
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
    public Optional<Image> findShown(UUID contentId) {
        return data.atomically(() -> findByContentId(contentId).filter(image -> !data.gone.contains(image.owner())));
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
            data.descriptions.remove(id);
            data.jobs.values().removeIf(row -> row.job().lineage().image().equals(id));
            released.forEach(data::release);
            data.outbox.imageDeleted(image);
            data.purges.put(image.contentId(), new InMemoryData.PurgeRow(data.now(), data.now(), false));
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
