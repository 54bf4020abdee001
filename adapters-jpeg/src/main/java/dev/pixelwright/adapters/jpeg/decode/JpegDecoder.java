package dev.pixelwright.adapters.jpeg.decode;

import dev.pixelwright.adapters.jpeg.decode.entropy.BitInput;
import dev.pixelwright.adapters.jpeg.decode.stream.Damage;
import dev.pixelwright.adapters.jpeg.decode.stream.JpegInput;
import dev.pixelwright.adapters.jpeg.decode.stream.Marker;
import dev.pixelwright.adapters.jpeg.plane.RowTarget;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Decodes a JPEG (ITU-T T.81) into planes, once, from a stream of which it holds a window of some 150 kB.
 *
 * <p>Of a sequential file it holds nothing but the rows that its targets gave for one row of MCUs. A progressive file must
 * be held as coefficients: two bytes for each sample of the picture at full scale, but two bytes a block at an eighth.
 * Whether a picture is too large is the caller's to decide, by its {@link #frame}. What stands behind the end of the
 * picture is not looked at. It is no stricter than libjpeg in what harms nobody: bytes between segments and behind the
 * data of a scan are passed over, and a file whose last marker is missing is read if nothing else is.
 */
public final class JpegDecoder implements PlaneSource {

    private final JpegInput input;
    private final Segments segments;
    private final Frame frame;
    private Optional<ScanHeader> first;

    private JpegDecoder(JpegInput input, Segments segments, ScanHeader first) {
        this.input = input;
        this.segments = segments;
        this.frame = segments.frame();
        this.first = Optional.of(first);
    }

    /**
     * Reads up to the first scan.
     *
     * @param file is left open
     * @throws dev.pixelwright.core.failure.FailureException with {@code UndecodableImage} if this is no picture
     * @throws IOException when {@code file} cannot be read
     */
    public static JpegDecoder open(InputStream file) throws IOException {
        JpegInput input = new JpegInput(file);
        if (input.marker() != Marker.SOI) {
            throw Damage.of("it does not begin like one");
        }
        Segments segments = new Segments(input);
        ScanHeader first = segments.nextScan().orElseThrow(() -> Damage.of("it has no picture"));
        return new JpegDecoder(input, segments, first);
    }

    public Frame frame() {
        return frame;
    }

    /**
     * Decodes the whole picture; once. Components that are in one scan come in turns, a row of MCUs each; otherwise a plane may
     * be complete before the next begins. Samples are 0 to 255, not rounded and not bounded: quantisation leads a
     * little outside, a broken file may lead as far as it likes; but all of them are finite.
     *
     * @param targets one for each component of the frame, in its order; each receives {@link Frame#planeHeight} rows, which have
     *     {@link Frame#planeWidth} samples that belong to the picture
     * @param progress is told after each row of MCUs how much is done, up to 1, and never less than before; what it throws ends
     *     the decoding and comes through
     * @throws dev.pixelwright.core.failure.FailureException with {@code UndecodableImage} when the data is damaged or cut short
     * @throws IllegalArgumentException if the frame is not {@linkplain Frame#isSupported() supported}, or has another number
     *     of components
     * @throws IllegalStateException if it was called before
     * @throws IOException when the file cannot be read
     */
    @Override
    public void decode(Scale scale, List<RowTarget> targets, DoubleConsumer progress) throws IOException {
        if (!frame.isSupported() || targets.size() != frame.components().size()) {
            throw new IllegalArgumentException("Cannot decode " + frame + " to " + targets.size() + " planes");
        }
        ScanHeader header = first.orElseThrow(() -> new IllegalStateException("A file is decoded once"));
        first = Optional.empty();
        Decoding decoding = new Decoding(input, segments, new BitInput(input), frame, scale, List.copyOf(targets));
        if (frame.isProgressive()) {
            new ProgressiveDecoding(decoding).decode(header, progress);
        } else {
            new SequentialDecoding(decoding).decode(header, progress);
        }
    }
}
