package dev.pixelwright.adapters.testkit.engine;

import dev.pixelwright.adapters.testkit.picture.BmpFile;
import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.adapters.testkit.picture.PngFile;
import dev.pixelwright.adapters.testkit.picture.TestPictures;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.Size;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** A file in some flavour of a format, and what must be seen in it. */
final class SampleFile {

    private static final Size SIZE = new Size(64, 48);
    private static final Picture PHOTOGRAPH = TestPictures.photograph(SIZE);
    private static final Picture DISCS = TestPictures.alphaDiscs(SIZE);
    private static final Picture SQUARES = TestPictures.checkerboard(SIZE, 5);

    /** Every flavour there is. */
    static final List<SampleFile> ALL = List.of(
            made("png", ImageFormat.PNG, PngFile.of(PHOTOGRAPH), PHOTOGRAPH),
            made("png with alpha", ImageFormat.PNG, PngFile.of(DISCS), DISCS),
            made("png of 16 bits", ImageFormat.PNG, PngFile.deep(PHOTOGRAPH), PHOTOGRAPH),
            made("png of 16 bits with alpha", ImageFormat.PNG, PngFile.deep(DISCS), DISCS),
            made("png with a palette", ImageFormat.PNG, PngFile.indexed(SQUARES), SQUARES),
            made("png with a transparent palette", ImageFormat.PNG, PngFile.indexed(DISCS), DISCS),
            made("bmp", ImageFormat.BMP, BmpFile.of(PHOTOGRAPH), PHOTOGRAPH),
            stored("baseline.jpg", ImageFormat.JPEG, PHOTOGRAPH, Tolerance.LOSSY),
            stored("progressive.jpg", ImageFormat.JPEG, PHOTOGRAPH, Tolerance.LOSSY),
            stored("gray.jpg", ImageFormat.JPEG, gray(PHOTOGRAPH), Tolerance.LOSSY),
            stored("cmyk.jpg", ImageFormat.JPEG, PHOTOGRAPH, Tolerance.INK),
            stored("colours.gif", ImageFormat.GIF, PHOTOGRAPH, Tolerance.PALETTE),
            stored("lossy.webp", ImageFormat.WEBP, PHOTOGRAPH, Tolerance.LOSSY),
            stored("lossless.webp", ImageFormat.WEBP, PHOTOGRAPH, Tolerance.EXACT),
            stored("alpha.webp", ImageFormat.WEBP, DISCS, Tolerance.LOSSY),
            stored("deflate.tiff", ImageFormat.TIFF, PHOTOGRAPH, Tolerance.EXACT),
            stored("lossy.avif", ImageFormat.AVIF, PHOTOGRAPH, Tolerance.LOSSY),
            stored("alpha.avif", ImageFormat.AVIF, DISCS, Tolerance.LOSSY),
            stored("lossy.heic", ImageFormat.HEIC, PHOTOGRAPH, Tolerance.LOSSY),
            stored("alpha.heic", ImageFormat.HEIC, DISCS, Tolerance.LOSSY));

    private final String name;
    private final ImageFormat format;
    private final byte[] bytes;
    private final Picture picture;
    private final Tolerance tolerance;

    private SampleFile(String name, ImageFormat format, byte[] bytes, Picture picture, Tolerance tolerance) {
        this.name = name;
        this.format = format;
        this.bytes = bytes;
        this.picture = picture;
        this.tolerance = tolerance;
    }

    /** The sample of this name. */
    static SampleFile named(String name) {
        return ALL.stream()
                .filter(sample -> sample.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no sample " + name));
    }

    private static SampleFile made(String name, ImageFormat format, byte[] bytes, Picture picture) {
        return new SampleFile(name, format, bytes, picture, Tolerance.EXACT);
    }

    private static SampleFile stored(String name, ImageFormat format, Picture picture, Tolerance tolerance) {
        try (InputStream in = SampleFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The kit lacks its file " + name);
            }
            return new SampleFile(name, format, in.readAllBytes(), picture, tolerance);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Picture gray(Picture picture) {
        return Picture.drawn(picture.size(), (x, y) -> {
            double luma =
                    0.299 * picture.sample(x, y, 0) + 0.587 * picture.sample(x, y, 1) + 0.114 * picture.sample(x, y, 2);
            return 0xff000000 | (int) Math.round(luma) * 0x010101;
        });
    }

    ImageFormat format() {
        return format;
    }

    /** The file, which must not be changed. */
    byte[] bytes() {
        return bytes;
    }

    Picture picture() {
        return picture;
    }

    /** How much the encoding took away. */
    Tolerance tolerance() {
        return tolerance;
    }

    /** What it is called in messages, and as a resource. */
    @Override
    public String toString() {
        return name;
    }
}
