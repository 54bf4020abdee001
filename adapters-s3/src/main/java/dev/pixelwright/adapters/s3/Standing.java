package dev.pixelwright.adapters.s3;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.failure.SystemFailure.BlobCorrupt;
import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** Compares an object that stands where one was to be written with what was to be written. */
final class Standing {

    private final Reads reads;

    Standing(Reads reads) {
        this.reads = reads;
    }

    /** Fails with {@code BlobCorrupt} when other bytes stand there, {@code StorageUnavailable} when none do. */
    void mustBe(BlobKey key, Fingerprint wanted) {
        HeadObjectResponse found = reads.head(key)
                .orElseThrow(() -> new StorageUnavailable("an upload was lost before it ended").toException());
        boolean same = found.contentLength() == wanted.bytes()
                && Digests.of(found.metadata()).orElseGet(() -> digest(key)).equals(wanted.sha256());
        if (!same) {
            throw new BlobCorrupt(key.toString()).toException();
        }
    }

    private Sha256 digest(BlobKey key) {
        MessageDigest digest = Sha256.newDigest();
        try (InputStream in =
                        reads.open(key).orElseThrow(() -> new StorageUnavailable("an object vanished").toException());
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        } catch (IOException e) {
            throw new StorageUnavailable("an object could not be read").toException(e);
        }
        return Sha256.of(digest);
    }
}
