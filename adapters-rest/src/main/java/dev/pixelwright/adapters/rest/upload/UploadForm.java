package dev.pixelwright.adapters.rest.upload;

import dev.pixelwright.adapters.rest.face.BoundedStream;
import dev.pixelwright.adapters.rest.face.DeclaredLength;
import dev.pixelwright.adapters.rest.face.KeyHeader;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.adapters.rest.problem.RequestFaultException;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.FileTooLarge;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.Upload;
import dev.pixelwright.core.usecase.TakeBackUpload;
import dev.pixelwright.core.usecase.UploadImage;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the files of a form. All of them are kept, or, when one is refused, none. With an idempotency key each file has
 * the key with its index, and a form that broke off half way is completed by sending it again.
 */
public final class UploadForm {

    /** Files that one form may bring. */
    public static final int MAX_FILES = 25;

    /** Room for the boundaries, part headers and small fields around the bytes of the files. */
    public static final int ENVELOPE_BYTES = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(UploadForm.class);

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
        Optional<IdempotencyKey> key = KeyHeader.of(request);
        String boundary = boundary(request.getMediaType()).orElseThrow(RequestFault.MISSING_FILE::alone);
        long most = maxFileBytes + ENVELOPE_BYTES;
        if (DeclaredLength.of(request) > most) {
            throw new FileTooLarge(maxFileBytes).toException();
        }
        FormBody form = new FormBody(
                new BoundedStream(request.getEntityStream(), most, () -> new FileTooLarge(maxFileBytes).toException()),
                boundary);
        List<Upload> kept = new ArrayList<>();
        try {
            for (Optional<FormPart> part = form.next(); part.isPresent(); part = form.next()) {
                if (part.get().name().equals(FIELD)) {
                    kept.add(keep(owner, part.get(), kept.size(), key));
                }
            }
        } catch (IOException | RuntimeException e) {
            // A sender with a key comes again after a mishap, perhaps already has, and builds on what is there.
            if (key.isEmpty() || isRefusal(e)) {
                takeBack(owner, kept, key);
            }
            throw e;
        }
        if (kept.isEmpty()) {
            throw RequestFault.MISSING_FILE.alone();
        }
        return kept.stream().map(Upload::image).toList();
    }

    private Upload keep(UserId owner, FormPart part, int before, Optional<IdempotencyKey> key) throws IOException {
        if (before == MAX_FILES) {
            throw RequestFault.TOO_MANY_FILES.with("maxFiles", Integer.toString(MAX_FILES));
        }
        return uploadImage.execute(
                owner, new Filename(part.filename()), part.content(), key.map(whole -> whole.part(before)));
    }

    /** Whether the same form would be refused again, however often it came. */
    private static boolean isRefusal(Exception e) {
        if (e instanceof RequestFaultException fault) {
            return fault.carries(RequestFault.TOO_MANY_FILES);
        }
        return e instanceof FailureException refused && refused.failure().kind().isRefusal();
    }

    private void takeBack(UserId owner, List<Upload> kept, Optional<IdempotencyKey> key) {
        for (int i = 0; i < kept.size(); i++) {
            int index = i;
            // What an earlier request with the same key had made is not this one's to delete.
            if (kept.get(i).fresh()) {
                takeBack(owner, kept.get(i).image(), key.map(whole -> whole.part(index)));
            }
        }
    }

    private void takeBack(UserId owner, Image image, Optional<IdempotencyKey> key) {
        try {
            takeBackUpload.execute(owner, image.id(), key);
        } catch (FailureException e) {
            LOG.warn("Image {} of a refused form could not be taken back", image.id(), e);
        }
    }

    static Optional<String> boundary(@Nullable MediaType type) {
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
