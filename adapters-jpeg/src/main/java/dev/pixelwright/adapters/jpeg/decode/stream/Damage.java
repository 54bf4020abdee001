package dev.pixelwright.adapters.jpeg.decode.stream;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.image.ImageFormat;

/** Names what is wrong with a file. */
public final class Damage {

    private Damage() {}

    /**
     * A file that cannot be read.
     *
     * @param reason what is wrong, as the end of a sentence
     */
    public static FailureException of(String reason) {
        return new UndecodableImage(ImageFormat.JPEG.label(), reason).toException();
    }

    /** The file ends, or its data do, before the picture does; or they make no sense. */
    public static FailureException inData() {
        return of("its data is damaged or cut short");
    }
}
