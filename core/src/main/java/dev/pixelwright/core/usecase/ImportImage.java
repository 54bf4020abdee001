package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.FileTooLarge;
import dev.pixelwright.core.failure.OutboundFailure.ImportByUrlOff;
import dev.pixelwright.core.failure.OutboundFailure.RemoteAnswerTooLarge;
import dev.pixelwright.core.failure.OutboundFailure.RemoteRefused;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.ImportPolicy;
import dev.pixelwright.core.outbound.OutboundAnswer;
import dev.pixelwright.core.outbound.OutboundRequest;
import dev.pixelwright.core.outbound.OutboundTerms;
import dev.pixelwright.core.port.Outbound;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** A user names an image that lies elsewhere. It is fetched, and passes the same gate as one that is sent. */
public final class ImportImage {

    private final UploadImage uploadImage;
    private final Outbound outbound;
    private final ImageLimits limits;
    private final ImportPolicy policy;
    private final ImportPlaces places;

    public ImportImage(UploadImage uploadImage, Outbound outbound, ImageLimits limits, ImportPolicy policy) {
        this.uploadImage = uploadImage;
        this.outbound = outbound;
        this.limits = limits;
        this.policy = policy;
        this.places = new ImportPlaces(policy);
    }

    /**
     * Fetches what is at {@code url}, as far as needed to refuse it, and keeps it under the last name of the address.
     *
     * @param key stands for the bytes, as with an upload: sent again, it is answered with the same image as long as the
     *     address gives the same bytes
     * @throws FailureException with an {@code OutboundFailure}, {@code ImportByUrlOff}, {@code TooManyImports} and {@code
     *     RemoteRefused} among them, or with what {@code UploadImage} refuses bytes with; nothing is kept then
     * @throws IOException when the bytes cannot be kept
     */
    public Image execute(UserId owner, URI url, Optional<IdempotencyKey> key) throws IOException {
        if (!policy.allowed()) {
            throw new ImportByUrlOff().toException();
        }
        places.take(owner);
        try {
            OutboundRequest request =
                    new OutboundRequest("GET", url, Map.of("accept", "image/*, */*;q=0.1"), Optional.empty());
            OutboundTerms terms = new OutboundTerms(policy.deadline(), limits.maxFileBytes());
            return outbound.exchange(request, terms, answer -> keep(owner, url, answer, key));
        } catch (FailureException e) {
            throw e.failure() instanceof RemoteAnswerTooLarge
                    ? new FileTooLarge(limits.maxFileBytes()).toException(e)
                    : e;
        } finally {
            places.leave(owner);
        }
    }

    private Image keep(UserId owner, URI url, OutboundAnswer answer, Optional<IdempotencyKey> key) throws IOException {
        if (!answer.isSuccess()) {
            throw new RemoteRefused(answer.status()).toException();
        }
        Filename name = new Filename(Optional.ofNullable(url.getPath()).orElse(""));
        return uploadImage.execute(owner, name, answer.body(), key).image();
    }
}
