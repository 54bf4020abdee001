package dev.pixelwright.adapters.s3;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.port.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Bytes to store, and what came of it. */
final class Content {

    private Content() {}

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    static byte[] read(BlobStore store, BlobKey key) throws IOException {
        try (InputStream in = store.open(key).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    /** What a call fails with. */
    static ObjectAssert<Failure> failureOf(ThrowingCallable call) {
        FailureException thrown = Assertions.catchThrowableOfType(FailureException.class, call);
        return Assertions.assertThat(thrown == null ? null : thrown.failure());
    }
}
