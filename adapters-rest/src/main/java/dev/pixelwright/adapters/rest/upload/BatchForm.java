package dev.pixelwright.adapters.rest.upload;

import dev.pixelwright.adapters.rest.face.KeyHeader;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.batch.Batch;
import dev.pixelwright.core.batch.BatchFile;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.FailureKind;
import dev.pixelwright.core.failure.RecordedFailure;
import dev.pixelwright.core.failure.RepetitionFailure;
import dev.pixelwright.core.image.Filename;
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
import java.util.function.Consumer;

/**
 * Takes in a form of files, each by itself, and of fields that say what to do with all of them. A file that is refused keeps
 * no other from being kept.
 */
public final class BatchForm {

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
    public record Received(List<BatchFile> files, Map<String, String> fields, Consumer<Exception> undoing) {

        /** Takes back what was kept, when all of it is refused for this reason after all. */
        public void undo(Exception reason) {
            undoing.accept(reason);
        }
    }

    /**
     * Keeps what can be kept of the form. When the form itself is refused, or a part of the installation is away, nothing is,
     * unless its sender has a key and comes again.
     *
     * @throws IOException when the bytes cannot be kept
     */
    public Received receive(UserId owner, ContainerRequestContext request) throws IOException {
        KeptFiles kept = new KeptFiles(uploadImage, takeBackUpload, owner, KeyHeader.of(request));
        FormBody form = UploadForm.open(request, maxFormBytes);
        List<BatchFile> files = new ArrayList<>();
        Map<String, String> fields = new LinkedHashMap<>();
        try {
            for (Optional<FormPart> part = form.next(); part.isPresent(); part = form.next()) {
                if (part.get().name().equals(UploadForm.FIELD)) {
                    files.add(keep(kept, part.get(), files.size()));
                } else if (fields.put(part.get().name(), text(part.get())) != null) {
                    throw RequestFault.INVALID_FIELD.at(part.get().name(), "");
                }
            }
        } catch (IOException | RuntimeException e) {
            kept.undo(e);
            throw e;
        }
        if (files.isEmpty()) {
            throw RequestFault.MISSING_FILE.alone();
        }
        return new Received(files, fields, kept::undo);
    }

    private static BatchFile keep(KeptFiles kept, FormPart part, int place) throws IOException {
        if (place == Batch.MAX_SIZE) {
            throw RequestFault.TOO_MANY_FILES.with("maxFiles", Integer.toString(Batch.MAX_SIZE));
        }
        Filename filename = new Filename(part.filename());
        try {
            return BatchFile.kept(filename, kept.keep(part, place).id());
        } catch (FailureException e) {
            if (!isOfTheFile(e.failure())) {
                throw e;
            }
            return BatchFile.refused(filename, RecordedFailure.of(e.failure()));
        }
    }

    // A quota may leave room for a smaller file that comes after; a key that was used for something else is the form's.
    private static boolean isOfTheFile(Failure failure) {
        FailureKind kind = failure.kind();
        return (kind.isRefusal() || kind == FailureKind.LIMITED) && !(failure instanceof RepetitionFailure);
    }

    private static String text(FormPart part) throws IOException {
        byte[] bytes = part.content().readNBytes(MAX_FIELD_BYTES + 1);
        if (bytes.length > MAX_FIELD_BYTES) {
            throw RequestFault.INVALID_FIELD.at(part.name(), "");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
