package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.image.DirectUpload;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.Image;
import java.io.IOException;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Alice's program, which brings files to the store itself. */
record Client(Studio studio) {

    DirectUpload begin(long bytes, Optional<Sha256> checksum) {
        return studio.useCases().beginUpload().execute(Studio.ALICE, new Filename("x.png"), bytes, checksum);
    }

    /** As it does with the address. */
    void bring(DirectUpload upload, byte[] bytes) throws IOException {
        studio.store.put(object(upload), ByteSource.of(bytes));
    }

    /** An upload that was begun, and whose bytes lie in the store. */
    DirectUpload brought(byte[] bytes) throws IOException {
        DirectUpload upload = begin(bytes.length, Optional.empty());
        bring(upload, bytes);
        return upload;
    }

    Image complete(DirectUpload upload) {
        return studio.useCases().completeUpload().execute(Studio.ALICE, upload.id());
    }

    static BlobKey object(DirectUpload upload) {
        return WordedUrls.key(upload.put().url());
    }

    static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).hasMessageStartingWith(code + ":");
    }
}
