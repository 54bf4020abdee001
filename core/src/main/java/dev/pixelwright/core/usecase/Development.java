package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.blob.StoredBlob;
import dev.pixelwright.core.failure.SystemFailure.BlobMissing;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.SourceImage;
import dev.pixelwright.core.port.BlobStore;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.RenderOrder;
import dev.pixelwright.core.transform.RenderOutcome;
import dev.pixelwright.core.transform.Transformation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Brings stored originals into the darkroom: the one that is transformed, and those of its owner that its watermarks show. */
public final class Development {

    private final Darkroom darkroom;
    private final FindImage findImage;
    private final BlobStore store;
    private final Allowance allowance;

    public Development(Darkroom darkroom, FindImage findImage, BlobStore store, Allowance allowance) {
        this.darkroom = darkroom;
        this.findImage = findImage;
        this.store = store;
        this.allowance = allowance;
    }

    Image find(UserId caller, ImageId id) {
        return findImage.execute(caller, id);
    }

    /** Refuses watermarks that show what is not the caller's, or what no engine can draw. */
    void checkMarks(UserId caller, Transformation transformation) {
        transformation
                .marks()
                .forEach(mark -> darkroom.checkMark(find(caller, mark).info()));
    }

    /** As {@link Darkroom#plan}. */
    Plan plan(Transformation transformation, Image image) {
        return darkroom.plan(transformation, image.info());
    }

    /** The same for the first page alone, as if there were no more. */
    Plan planFirstPage(Transformation transformation, Image image) {
        return darkroom.plan(transformation, image.info().firstPage());
    }

    /** As {@link Allowance#take}, for whatever is made of {@code image} next. */
    Allowance.Share take(Image image) {
        return allowance.take(image);
    }

    /** As {@link Darkroom#develop}; fails with {@code ImageNotFound} where a watermark shows nothing of the owner's. */
    Plan develop(Image image, Plan plan, OutputStream target, RenderMonitor monitor) throws IOException {
        return darkroom.develop(original(image), plan, id -> mark(image.owner(), id), target, monitor);
    }

    /** The same for several plans, as {@link Darkroom#developAll}. */
    List<RenderOutcome> develop(Image image, List<RenderOrder> orders) {
        return darkroom.developAll(original(image), orders, id -> mark(image.owner(), id));
    }

    /** As {@link Darkroom#sharesWork}. */
    boolean sharesWork(Image image) {
        return darkroom.sharesWork(image.info());
    }

    private SourceImage mark(UserId owner, ImageId id) {
        Image image = findImage.execute(owner, id);
        return new SourceImage(image.info(), original(image));
    }

    private ByteSource original(Image image) {
        StoredBlob blob = image.blob();
        return new ByteSource() {
            @Override
            public InputStream open() {
                return store.open(blob.key())
                        .orElseThrow(() -> new BlobMissing(blob.key().toString()).toException());
            }

            @Override
            public long size() {
                return blob.bytes();
            }

            @Override
            public Optional<Sha256> sha256() {
                return Optional.of(blob.sha256());
            }
        };
    }
}
