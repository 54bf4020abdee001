package dev.pixelwright.adapters.java2d.decode;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.failure.TransformationFailure.UnsupportedFormat;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.Size;
import java.util.Locale;

/** Names what a reader of a format stumbled over. */
final class Damage {

    private static final String CUT_SHORT = "its data is damaged or cut short";

    private final ImageFormat format;

    Damage(ImageFormat format) {
        this.format = format;
    }

    FailureException inData() {
        return new UndecodableImage(format.label(), CUT_SHORT).toException();
    }

    /** A reader gave up: it knows no such flavour, or met data that make no sense to it. */
    FailureException inData(Exception cause) {
        // Some readers of the JDK wrap what they catch, a lack of memory included.
        for (Throwable inner = cause.getCause(); inner != null; inner = inner.getCause()) {
            if (inner instanceof OutOfMemoryError memory) {
                return beyondMemory(memory);
            }
        }
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        // A marker libjpeg does not know is no flavour of JPEG but noise.
        boolean flavour = message.contains("unsupported") && !message.contains("marker");
        if (cause instanceof UnsupportedOperationException || flavour) {
            return new UnsupportedFormat(format.label(), "read").toException(cause);
        }
        return new UndecodableImage(format.label(), CUT_SHORT).toException(cause);
    }

    FailureException ofSize(Size expected, int width, int height) {
        String reason = "its pixels are " + width + "x" + height + " and its header says " + expected;
        return new UndecodableImage(format.label(), reason).toException();
    }

    FailureException beyondMemory(OutOfMemoryError cause) {
        return new EngineFailed("there was too little memory for the " + format.label()).toException(cause);
    }
}
