package dev.pixelwright.adapters.metrics;

import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageQuery;
import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.port.Images;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Counts images that come in by this process, by whichever way; one that is sent again under its key came once. */
final class UploadMeter {

    private final Counter uploads;
    private final Counter bytes;

    UploadMeter(PrometheusRegistry registry) {
        this.uploads = Counter.builder()
                .name("image_uploads_total")
                .help("Images that were taken in here, by their format.")
                .labelNames("format")
                .register(registry);
        this.bytes = Counter.builder()
                .name("image_upload_bytes_total")
                .help("Bytes of the images that were taken in here.")
                .register(registry);
    }

    Images of(Images behind) {
        return new Counted(behind);
    }

    private final class Counted implements Images {

        private final Images behind;

        Counted(Images behind) {
            this.behind = behind;
        }

        @Override
        public Image add(Image image, Optional<IdempotencyKey> key, Quota quota) {
            Image stands = behind.add(image, key, quota);
            if (stands.id().equals(image.id())) {
                uploads.labelValues(image.info().format().label()).inc();
                bytes.inc(image.blob().bytes());
            }
            return stands;
        }

        @Override
        public Optional<Image> findByKey(UserId owner, IdempotencyKey key, Sha256 content) {
            return behind.findByKey(owner, key, content);
        }

        @Override
        public Optional<Image> find(ImageId id) {
            return behind.find(id);
        }

        @Override
        public Optional<Image> findByContentId(UUID contentId) {
            return behind.findByContentId(contentId);
        }

        @Override
        public Optional<Image> findShown(UUID contentId) {
            return behind.findShown(contentId);
        }

        @Override
        public Page<Image> list(ImageQuery query) {
            return behind.list(query);
        }

        @Override
        public List<BlobKey> remove(ImageId id) {
            return behind.remove(id);
        }
    }
}
