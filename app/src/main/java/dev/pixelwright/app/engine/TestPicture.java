package dev.pixelwright.app.engine;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * A small picture that tries the engine: before the first user comes, because a cold Java machine takes a second or two for
 * its first picture, and whenever somebody asks whether the engine works.
 */
public final class TestPicture {

    private static final int SIDE = 64;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int HEADER_BYTES = 13;
    private static final int CHUNK_OVERHEAD = 12;
    private static final byte RGB = 2;
    private static final int BYTES_PER_PIXEL = 3;

    private final ImageEngine engine;
    private final ImageLimits limits;

    /** Asks nothing of the engine yet, which may still be starting. */
    public TestPicture(ImageEngine engine, ImageLimits limits) {
        this.engine = engine;
        this.limits = limits;
    }

    /** Takes the ways that most pictures take: through JPEG, resized, to WebP and PNG. */
    public void warmUp() throws IOException {
        byte[] jpeg = make("jpeg:q=90", square());
        make("resize:32x24,fit=cover/grayscale/webp:q=80", jpeg);
        make("resize:48x/sepia/blur:1/png", jpeg);
        make("rotate:90/sharpen/jpeg", jpeg);
    }

    /** Fails as the engine does, if it does; else answers with the name of the one that drew. */
    public String check() throws IOException {
        Signature signature = new Signature();
        make("resize:16x/png", square(), signature);
        return signature.engine;
    }

    private byte[] make(String transformation, byte[] source) throws IOException {
        return make(transformation, source, RenderMonitor.NONE);
    }

    private byte[] make(String transformation, byte[] source, RenderMonitor monitor) throws IOException {
        Darkroom darkroom = new Darkroom(engine, limits);
        ByteSource bytes = ByteSource.of(source);
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        darkroom.develop(bytes, darkroom.plan(Transformation.parse(transformation), bytes), result, monitor);
        return result.toByteArray();
    }

    /** A PNG of 24 bits a pixel (W3C's third edition, 5.3, 10, 11.2.1): the one format that every engine reads. */
    private static byte[] square() {
        byte[] rows = new byte[SIDE * (1 + SIDE * BYTES_PER_PIXEL)];
        for (int i = 0; i < rows.length; i++) {
            // The first byte of a row names its filter: none.
            rows[i] = (byte) (i % (1 + SIDE * BYTES_PER_PIXEL) == 0 ? 0 : i * 5);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("An array cannot break off", e);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        file.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(HEADER_BYTES)
                        .putInt(SIDE)
                        .putInt(SIDE)
                        .put((byte) Byte.SIZE)
                        .put(RGB)
                        .array()));
        file.writeBytes(chunk("IDAT", packed.toByteArray()));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        return ByteBuffer.allocate(CHUNK_OVERHEAD + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }

    /** Hears who draws. */
    private static final class Signature implements RenderMonitor {

        private String engine = "it";

        @Override
        public void progress(int percent) {}

        @Override
        public void drawnBy(String name) {
            engine = name;
        }
    }
}
