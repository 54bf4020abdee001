package dev.pixelwright.core.image.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads files that tests made in memory. */
final class Headers {

    private Headers() {}

    static ImageInfo read(byte[] file) {
        try {
            return ImageHeaders.read(ByteSource.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Failure refusal(byte[] file) {
        return refusal(ByteSource.of(file), new ImageLimits(Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE));
    }

    static Failure refusal(ByteSource source, ImageLimits limits) {
        FailureException thrown = catchThrowableOfType(FailureException.class, () -> ImageHeaders.read(source, limits));
        assertThat(thrown).as("the refusal").isNotNull();
        return thrown.failure();
    }

    static void assertUndecodable(byte[] file, String format, String reason) {
        assertThat(refusal(file)).isEqualTo(new UndecodableImage(format, reason));
    }

    /** A copy in which one byte has another value. */
    static byte[] with(byte[] file, int at, int value) {
        byte[] changed = file.clone();
        changed[at] = (byte) value;
        return changed;
    }
}
