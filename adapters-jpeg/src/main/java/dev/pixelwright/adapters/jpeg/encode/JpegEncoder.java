package dev.pixelwright.adapters.jpeg.encode;

import dev.pixelwright.adapters.jpeg.encode.table.QuantisationTable;
import dev.pixelwright.adapters.jpeg.plane.Plane;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes planes as a JPEG: JFIF, 8 bits a sample, Huffman coded. Equal planes and settings give equal bytes, however they are
 * cut into strips and whichever way their lines run.
 */
public final class JpegEncoder {

    private final JpegSettings settings;
    private final Subsampling subsampling;
    private final QuantisationTable luma;
    private final QuantisationTable chroma;
    private final Markers markers;
    private final Units units;
    private final ScanWriter scans;
    private int written;

    /** Nothing is written before the first strip. The stream is not closed, nor flushed. */
    public JpegEncoder(JpegSettings settings, OutputStream out) {
        this.settings = settings;
        this.subsampling = settings.subsampling();
        this.luma = QuantisationTable.luma(settings.quality());
        this.chroma = QuantisationTable.chroma(settings.quality());
        this.markers = new Markers(out);
        this.units = new Units(settings, luma, chroma);
        this.scans = scans(out);
    }

    private ScanWriter scans(OutputStream out) {
        return switch (settings.coding()) {
            case STANDARD_TABLES -> new SequentialScan(markers, subsampling, out);
            case OPTIMISED_TABLES -> new OptimisedScan(markers, subsampling, out);
            case PROGRESSIVE -> new ProgressiveScans(markers, settings, out);
        };
    }

    /**
     * Writes the next strip from the top, or the whole picture.
     *
     * @param strip a plane of each component, padded ({@link Plane#pad}) and as large as {@link Subsampling#planeWidth} and
     *     {@link Subsampling#planeHeight} say for the picture's width and the strip's height; that is a multiple of
     *     {@link Subsampling#unitHeight}, but for the last strip. Samples a little outside 0 to 255 are allowed.
     * @throws IllegalArgumentException if the planes are others
     */
    public void write(List<Plane> strip) throws IOException {
        int height = check(strip);
        if (written == 0) {
            start();
        }
        for (int y = 0; y < height; y += subsampling.unitHeight()) {
            for (int part = 0; part < units.parts(); part++) {
                units.load(strip, y / subsampling.unitHeight(), (written + y) / subsampling.unitHeight(), part);
                scans.add(units);
            }
        }
        written += height;
    }

    private int check(List<Plane> strip) {
        if (strip.size() != subsampling.components()) {
            throw new IllegalArgumentException(
                    subsampling + " has " + subsampling.components() + " planes, not " + strip.size());
        }
        int height = strip.get(0).height();
        if (height > settings.height() - written
                || (height < settings.height() - written && height % subsampling.unitHeight() != 0)) {
            throw new IllegalArgumentException("A strip of height " + height + " cannot follow " + written + " rows of "
                    + settings.height() + " in " + subsampling);
        }
        for (int c = 0; c < strip.size(); c++) {
            Plane plane = strip.get(c);
            int width = subsampling.planeWidth(c, settings.width());
            if (plane.width() != width || plane.height() != subsampling.planeHeight(c, height)) {
                throw new IllegalArgumentException("Plane " + c + " is " + plane.width() + "x" + plane.height()
                        + ", not " + width + "x" + subsampling.planeHeight(c, height));
            }
        }
        return height;
    }

    /**
     * Writes what is left. The encoder is not used any more.
     *
     * @throws IllegalStateException if strips are missing
     */
    public void finish() throws IOException {
        if (written < settings.height()) {
            throw new IllegalStateException("Only " + written + " rows of " + settings.height() + " were written");
        }
        scans.finish();
        markers.end();
    }

    private void start() throws IOException {
        markers.start(settings);
        markers.quantisation(0, luma);
        if (subsampling.components() > 1) {
            markers.quantisation(1, chroma);
        }
        markers.frame(settings);
    }
}
