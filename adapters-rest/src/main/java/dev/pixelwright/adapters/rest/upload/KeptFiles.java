package dev.pixelwright.adapters.rest.upload;

import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.adapters.rest.problem.RequestFaultException;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.Upload;
import dev.pixelwright.core.usecase.TakeBackUpload;
import dev.pixelwright.core.usecase.UploadImage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of one form that were kept so far, to be taken back when the form is refused after all. With an idempotency key
 * each file has the key with its place, and a form that broke off half way is completed by sending it again.
 */
final class KeptFiles {

    private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);

    /** Faults of a whole form; any other may be that of a line that broke. */
    private static final Set<RequestFault> LASTING =
            Set.of(RequestFault.TOO_MANY_FILES, RequestFault.INVALID_FIELD, RequestFault.UNKNOWN_FIELD);

    private final UploadImage uploadImage;
    private final TakeBackUpload takeBackUpload;
    private final UserId owner;
    private final Optional<IdempotencyKey> key;
    private final Map<Integer, Upload> kept = new LinkedHashMap<>();

    KeptFiles(UploadImage uploadImage, TakeBackUpload takeBackUpload, UserId owner, Optional<IdempotencyKey> key) {
        this.uploadImage = uploadImage;
        this.takeBackUpload = takeBackUpload;
        this.owner = owner;
        this.key = key;
    }

    /**
     * Keeps a file, or what an earlier request with the same key kept of it.
     *
     * @param place its place among the files of the form
     * @throws FailureException when it is refused
     */
    Image keep(FormPart part, int place) throws IOException {
        Upload upload = uploadImage.execute(owner, new Filename(part.filename()), part.content(), ofPlace(place));
        kept.put(place, upload);
        return upload.image();
    }

    /** All of them, in their order. */
    List<Image> images() {
        return kept.values().stream().map(Upload::image).toList();
    }

    /** Takes them back, unless their sender comes again after this mishap, perhaps already has, and builds on what is there. */
    void undo(Exception reason) {
        if (key.isEmpty() || isRefusal(reason)) {
            // What an earlier request with the same key had made is not this one's to delete.
            kept.forEach((place, upload) -> {
                if (upload.fresh()) {
                    takeBack(upload.image(), place);
                }
            });
        }
    }

    /** Whether the same form would be refused again, however often it came. */
    private static boolean isRefusal(Exception e) {
        if (e instanceof RequestFaultException fault) {
            return LASTING.stream().anyMatch(fault::carries);
        }
        return e instanceof FailureException refused && refused.failure().kind().isRefusal();
    }

    private void takeBack(Image image, int place) {
        try {
            takeBackUpload.execute(owner, image.id(), ofPlace(place));
        } catch (FailureException e) {
            LOG.warn("Image {} of a refused form could not be taken back", image.id(), e);
        }
    }

    private Optional<IdempotencyKey> ofPlace(int place) {
        return key.map(whole -> whole.part(place));
    }
}
