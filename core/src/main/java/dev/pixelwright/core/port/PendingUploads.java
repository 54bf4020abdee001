package dev.pixelwright.core.port;

import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.NewUpload;
import dev.pixelwright.core.image.PendingUpload;
import dev.pixelwright.core.image.UploadClaim;
import dev.pixelwright.core.image.UploadId;
import dev.pixelwright.core.image.UploadPolicy;
import java.time.Duration;
import java.util.Optional;

/**
 * The uploads that clients bring to the store themselves, until they expire, whether completed or not. While a row stands,
 * the ledger's reservation of its object is not abandoned, however old: a client may write the object again as long as its
 * address is good, and what is written must have a row. Time is the database's. Any method may fail with
 * {@code DatabaseUnavailable}, and then has done all or nothing of its work.
 */
public interface PendingUploads {

    /**
     * Adds an upload and reserves its object in the ledger, in one step. Id and object are new. An upload is open while it
     * stands and is not completed, and as long as its address is good even so, because it can be written. The owner's are
     * counted in the same step, one call after the other: any number of simultaneous ones keep the bound.
     *
     * @param policy how long the address is good and the upload stands, from now on, and how many may be open
     * @return the upload as it stands; empty when the owner has {@code maxOpen} open, nothing being written then
     * @throws dev.pixelwright.core.failure.FailureException with {@code Unauthenticated} when the owner has left
     */
    Optional<PendingUpload> add(NewUpload upload, UploadPolicy policy);

    /** The upload; empty when there is none, or it has expired. */
    Optional<PendingUpload> find(UploadId id);

    /**
     * Claims an upload for {@code within} from now on. Of any number of simultaneous calls one succeeds.
     *
     * @return empty when it is gone, expired, completed, or claimed by another whose time has not run out
     */
    Optional<UploadClaim> claim(UploadId id, Duration within);

    /**
     * Lets a claim end {@code within} from now on, whether or not its time has run out.
     *
     * @return false, nothing being written, when another has claimed the upload since, it is completed, or it is gone
     */
    boolean extend(UploadClaim claim, Duration within);

    /** Ends a claim; does nothing for one that another has followed. */
    void release(UploadClaim claim);

    /** Notes what an upload has led to; does nothing for one that is gone, or that has led to an image already. */
    void complete(UploadId id, ImageId image);

    /**
     * Removes uploads that have expired and releases their objects, in one step, passing over those that another call
     * removes at this moment.
     *
     * @param max how many at most
     * @return how many they were; fewer than {@code max} when no more are left
     */
    int removeExpired(int max);
}
