package dev.pixelwright.adapters.rest.upload;

import dev.pixelwright.adapters.rest.face.BoundedStream;
import dev.pixelwright.adapters.rest.face.DeclaredLength;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.batch.Batch;
import dev.pixelwright.core.batch.BatchFile;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.FailureKind;
import dev.pixelwright.core.failure.ImageFailure.FileTooLarge;
import dev.pixelwright.core.failure.RecordedFailure;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.usecase.TakeBackUpload;
import dev.pixelwright.core.usecase.UploadImage;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in a form of files, each by itself, and of fields that say what to do with all of them. A file that is refused keeps
 * no other from being kept.
 */
public final class BatchForm {

    private static final Logger LOG = LoggerFactory.getLogger(BatchForm.class);
    private static final int MAX_FIELD_BYTES = 256;

    private final UploadImage uploadImage;
    private final TakeBackUpload takeBackUpload;
    private final long maxFormBytes;

    /** Accepts forms whose files have {@code maxFormBytes} in all. */
    public BatchForm(UploadImage uploadImage, TakeBackUpload takeBackUpload, long maxFormBytes) {
        this.uploadImage = uploadImage;
        this.takeBackUpload = takeBackUpload;
        this.maxFormBytes = maxFormBytes;
    }

    /** What a form brought: its files in their order, at least one, and its fields by name. */
    public record Received(List<BatchFile> files, Map<String, String> fields) {}

    /**
     * Keeps what can be kept of the form. When the form itself is refused, or a part of the installation is away, nothing is.
     *
     * @throws IOException when the bytes cannot be kept
     */
    public Received receive(UserId owner, ContainerRequestContext request) throws IOException {
        String boundary = UploadForm.boundary(request.getMediaType()).orElseThrow(RequestFault.MISSING_FILE::alone);
        long most = maxFormBytes + UploadForm.ENVELOPE_BYTES;
        if (DeclaredLength.of(request) > most) {
            throw new FileTooLarge(maxFormBytes).toException();
        }
        FormBody form = new FormBody(
                new BoundedStream(request.getEntityStream(), most, () -> new FileTooLarge(maxFormBytes).toException()),
                boundary);
        List<BatchFile> files = new ArrayList<>();
        Map<String, String> fields = new LinkedHashMap<>();
        try {
            for (Optional<FormPart> part = form.next(); part.isPresent(); part = form.next()) {
                if (part.get().name().equals(UploadForm.FIELD)) {
                    files.add(keep(owner, part.get(), files.size()));
                } else if (fields.put(part.get().name(), text(part.get())) != null) {
                    throw RequestFault.INVALID_FIELD.at(part.get().name(), "");
                }
            }
            if (files.isEmpty()) {
                throw RequestFault.MISSING_FILE.alone();
            }
        } catch (IOException | RuntimeException e) {
            takeBack(owner, files);
            throw e;
        }
        return new Received(files, fields);
    }

    /** Deletes what was kept of files that were refused together after all. */
    public void takeBack(UserId owner, List<BatchFile> files) {
        files.forEach(file -> file.image().ifPresent(image -> takeBack(owner, image)));
    }

    private void takeBack(UserId owner, ImageId image) {
        try {
            takeBackUpload.execute(owner, image, Optional.empty());
        } catch (FailureException e) {
            LOG.warn("Image {} of a refused form could not be taken back", image, e);
        }
    }

    private BatchFile keep(UserId owner, FormPart part, int before) throws IOException {
        if (before == Batch.MAX_SIZE) {
            throw RequestFault.TOO_MANY_FILES.with("maxFiles", Integer.toString(Batch.MAX_SIZE));
        }
        Filename filename = new Filename(part.filename());
        try {
            Image image = uploadImage
                    .execute(owner, filename, part.content(), Optional.empty())
                    .image();
            return BatchFile.kept(filename, image.id());
        } catch (FailureException e) {
            if (!isOfTheFile(e.failure().kind())) {
                throw e;
            }
            return BatchFile.refused(filename, RecordedFailure.of(e.failure()));
        }
    }

    // A quota may leave room for a smaller file that comes after.
    private static boolean isOfTheFile(FailureKind kind) {
        return kind.isRefusal() || kind == FailureKind.LIMITED;
    }

    private static String text(FormPart part) throws IOException {
        byte[] bytes = part.content().readNBytes(MAX_FIELD_BYTES + 1);
        if (bytes.length > MAX_FIELD_BYTES) {
            throw RequestFault.INVALID_FIELD.at(part.name(), "");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
