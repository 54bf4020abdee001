package dev.pixelwright.core.port;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.PendingUpload;
import dev.pixelwright.core.image.UploadId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The uploads that clients bring to the store themselves, until they expire, whether completed or not. While a row stands,
 * the ledger's reservation of its object is not abandoned, however old: a client may write the object again as long as its
 * address is good, and what is written must have a row. Time is the database's. Any method may fail with
 * {@code DatabaseUnavailable}, and then has done all or nothing of its work.
 */
public interface PendingUploads {

    /**
     * Adds an upload and reserves its object in the ledger, in one step. Id and object are new.
     *
     * @param within how long the upload stands from now on
     * @return until when it stands
     */
    Instant add(PendingUpload upload, Duration within);

    /** The upload; empty when there is none, or it has expired. */
    Optional<PendingUpload> find(UploadId id);

    /** How many uploads of an owner are not completed; those that have expired and are not yet removed count too. */
    int countOpen(UserId owner);

    /** Notes what an upload has led to; does nothing for one that is gone, or that has led to an image already. */
    void complete(UploadId id, ImageId image);

    /** Removes the uploads that have expired and releases their objects, in one step; tells how many they were. */
    int removeExpired();
}
