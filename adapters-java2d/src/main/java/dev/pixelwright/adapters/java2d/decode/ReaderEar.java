package dev.pixelwright.adapters.java2d.decode;

import dev.pixelwright.adapters.java2d.progress.Stage;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadWarningListener;
import org.jspecify.annotations.Nullable;

/**
 * Listens to a reader: passes progress on and remembers warnings that mean lost pixels. What the monitor throws is kept
 * and thrown again when the reader has stopped, because readers call from native code.
 */
final class ReaderEar implements IIOReadProgressListener, IIOReadWarningListener {

    /** The parts of libjpeg's messages (jerror.h) and of the readers' own that tell of lost data, in lower case. */
    private static final String[] LOSSES = {
        "premature end", "bad huffman", "instead of rst", "bad arithmetic", "end of file", "unexpected eof", "truncated"
    };

    private final Stage stage;
    private @Nullable RuntimeException stopped;
    private boolean damaged;

    ReaderEar(Stage stage) {
        this.stage = stage;
    }

    /** Throws what the monitor threw. */
    void throwIfStopped() {
        if (stopped != null) {
            throw stopped;
        }
    }

    boolean heardOfDamage() {
        return damaged;
    }

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        String text = warning.toLowerCase(Locale.ROOT);
        damaged |= Stream.of(LOSSES).anyMatch(text::contains);
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        try {
            stage.reached(percentageDone / 100);
        } catch (RuntimeException e) {
            stopped = e;
            source.abort();
        }
    }

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}
}
