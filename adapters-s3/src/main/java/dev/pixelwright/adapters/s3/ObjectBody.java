package dev.pixelwright.adapters.s3;

import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.SystemFailure.BlobCorrupt;
import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * The bytes of an object, which end cleanly only when all of them have come and are the right ones. A stream that breaks
 * off is taken up where it broke, as often as a call is tried. Else a {@link FailureException} is thrown and not an
 * IOException, which codecs take for the end of a damaged picture. The digest is compared before the last bytes are
 * handed out, so that no reader who counts gets all of a corrupt object.
 *
 * <p>Only the time spent waiting for the store is limited: a reader may be as slow as it likes.
 */
final class ObjectBody extends InputStream {

    private final ObjectPiece piece;
    private final Resumption resumption;
    private final Calls calls;
    private final MessageDigest digest = Sha256.newDigest();
    private ResponseInputStream<GetObjectResponse> current;
    private Optional<FailureException> broken = Optional.empty();
    private long position;
    private long nanosLeft;
    private int resumptionsLeft;

    ObjectBody(
            ObjectPiece piece,
            ResponseInputStream<GetObjectResponse> first,
            Resumption resumption,
            S3Connection connection) {
        S3Settings settings = connection.settings();
        long parts = 1 + piece.length() / settings.writing().partBytes();
        this.piece = piece;
        this.current = first;
        this.resumption = resumption;
        this.calls = connection.calls();
        this.nanosLeft = settings.patience().deadline().multipliedBy(parts).toNanos();
        this.resumptionsLeft = settings.patience().maxAttempts() - 1;
        if (piece.length() == 0) {
            guarded(this::finish);
        }
    }

    /** Opens what is left of a piece after so many bytes. */
    interface Resumption {

        ResponseInputStream<GetObjectResponse> from(ObjectPiece piece, long done);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        broken.ifPresent(failure -> {
            throw failure;
        });
        if (length == 0 || position == piece.length()) {
            return length == 0 ? 0 : -1;
        }
        return guarded(() -> next(buffer, offset, length));
    }

    @Override
    public void close() throws IOException {
        if (position < piece.length() || broken.isPresent()) {
            // Closing would first read all the rest.
            current.abort();
        } else {
            current.close();
        }
    }

    private int next(byte[] buffer, int offset, int length) {
        int most = (int) Math.min(length, piece.length() - position);
        int read = arrived(buffer, offset, most);
        while (read < 0) {
            resume();
            read = arrived(buffer, offset, most);
        }
        digest.update(buffer, offset, read);
        position += read;
        if (position == piece.length()) {
            finish();
        }
        return read;
    }

    /** How many bytes came, at least one; -1 when the stream broke off. */
    private int arrived(byte[] buffer, int offset, int length) {
        long begun = System.nanoTime();
        int read;
        try {
            read = current.read(buffer, offset, length);
        } catch (IOException | SdkException e) {
            read = -1;
        }
        nanosLeft -= System.nanoTime() - begun;
        if (nanosLeft < 0) {
            throw new StorageUnavailable("it sent an object too slowly").toException();
        }
        return read;
    }

    private void resume() {
        calls.brokeOff();
        current.abort();
        if (resumptionsLeft == 0 || piece.etag().isEmpty()) {
            throw new StorageUnavailable("it broke off in the middle of an object").toException();
        }
        resumptionsLeft--;
        current = resumption.from(piece, position);
    }

    private int finish() {
        Sha256 found = Sha256.of(digest);
        boolean asWritten =
                piece.sha256().filter(wanted -> !wanted.equals(found)).isEmpty() && isSound();
        if (!asWritten) {
            throw new BlobCorrupt(piece.key().toString()).toException();
        }
        return 0;
    }

    // The SDK compares a checksum that the store gave when it is asked for the byte behind the last.
    private boolean isSound() {
        try {
            return current.read() < 0;
        } catch (IOException e) {
            return true;
        } catch (SdkException e) {
            return false;
        }
    }

    /** A failure holds for good: whoever reads on after it must not find a clean end. */
    private int guarded(Step step) {
        try {
            return step.run();
        } catch (FailureException e) {
            broken = Optional.of(e);
            current.abort();
            throw e;
        }
    }

    /** A step of reading. */
    private interface Step {

        int run();
    }
}
