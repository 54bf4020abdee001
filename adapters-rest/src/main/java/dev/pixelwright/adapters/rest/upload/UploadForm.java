package dev.pixelwright.adapters.rest.upload;

import dev.pixelwright.adapters.rest.face.BoundedStream;
import dev.pixelwright.adapters.rest.face.DeclaredLength;
import dev.pixelwright.adapters.rest.face.KeyHeader;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.ImageFailure.FileTooLarge;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.usecase.TakeBackUpload;
import dev.pixelwright.core.usecase.UploadImage;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the files of a form. All of them are kept, or, when one is refused, none. With an idempotency key each file has
 * the key with its index, and a form that broke off half way is completed by sending it again.
 */
public final class UploadForm {

    /** Files that one form may bring. */
    public static final int MAX_FILES = 25;

    /** Room for the boundaries, part headers and small fields around the bytes of the files. */
    public static final int ENVELOPE_BYTES = 64 * 1024;

    private static final int MAX_BOUNDARY_LENGTH = 70;
    static final String FIELD = "file";

    private final UploadImage uploadImage;
    private final TakeBackUpload takeBackUpload;
    private final long maxFileBytes;

    /** Accepts forms that carry {@code maxFileBytes} in all. */
    public UploadForm(UploadImage uploadImage, TakeBackUpload takeBackUpload, long maxFileBytes) {
        this.uploadImage = uploadImage;
        this.takeBackUpload = takeBackUpload;
        this.maxFileBytes = maxFileBytes;
    }

    /**
     * The images that the form brought, at least one. A body that declares itself too large is refused before any of it is
     * read: the framework's own entity parameters would read, and with that invite, its first byte.
     *
     * @throws IOException when the bytes cannot be kept
     */
    public List<Image> receive(UserId owner, ContainerRequestContext request) throws IOException {
        KeptFiles kept = new KeptFiles(uploadImage, takeBackUpload, owner, KeyHeader.of(request));
        FormBody form = open(request, maxFileBytes);
        try {
            int files = 0;
            for (Optional<FormPart> part = form.next(); part.isPresent(); part = form.next()) {
                if (part.get().name().equals(FIELD)) {
                    if (files == MAX_FILES) {
                        throw RequestFault.TOO_MANY_FILES.with("maxFiles", Integer.toString(MAX_FILES));
                    }
                    kept.keep(part.get(), files++);
                }
            }
        } catch (IOException | RuntimeException e) {
            kept.undo(e);
            throw e;
        }
        if (kept.images().isEmpty()) {
            throw RequestFault.MISSING_FILE.alone();
        }
        return kept.images();
    }

    /** The form that a request brings, whose files have {@code maxFileBytes} in all. */
    static FormBody open(ContainerRequestContext request, long maxFileBytes) throws IOException {
        String boundary = boundary(request.getMediaType()).orElseThrow(RequestFault.MISSING_FILE::alone);
        long most = maxFileBytes + ENVELOPE_BYTES;
        if (DeclaredLength.of(request) > most) {
            throw new FileTooLarge(maxFileBytes).toException();
        }
        return new FormBody(
                new BoundedStream(request.getEntityStream(), most, () -> new FileTooLarge(maxFileBytes).toException()),
                boundary);
    }

    private static Optional<String> boundary(@Nullable MediaType type) {
        if (type == null || !type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            return Optional.empty();
        }
        String boundary = type.getParameters().getOrDefault("boundary", "");
        if (boundary.isEmpty() || boundary.length() > MAX_BOUNDARY_LENGTH) {
            throw RequestFault.MALFORMED_MULTIPART.alone();
        }
        return Optional.of(boundary);
    }
}
