package dev.pixelwright.app.service;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A small picture that tries the engine: before the first user comes, because a cold Java machine takes a second or two for
 * its first picture, and whenever somebody asks whether the engine works.
 */
final class TestPicture {

    private static final int SIDE = 64;
    private static final int FILE_HEADER_BYTES = 14;
    private static final int HEADER_BYTES = 54;
    private static final int BYTES_PER_PIXEL = 3;

    private final Darkroom darkroom;

    TestPicture(Darkroom darkroom) {
        this.darkroom = darkroom;
    }

    /** Takes the ways that most pictures take: through JPEG, resized, to WebP and PNG. */
    void warmUp() throws IOException {
        byte[] jpeg = make("jpeg:q=90", bitmap());
        make("resize:32x24,fit=cover/grayscale/webp:q=80", jpeg);
        make("resize:48x/sepia/blur:1/png", jpeg);
        make("rotate:90/sharpen/jpeg", jpeg);
    }

    /** Fails as the engine does, if it does. */
    void check() throws IOException {
        make("resize:16x/png", bitmap());
    }

    private byte[] make(String transformation, byte[] source) throws IOException {
        ByteSource bytes = ByteSource.of(source);
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        darkroom.develop(bytes, darkroom.plan(Transformation.parse(transformation), bytes), result, RenderMonitor.NONE);
        return result.toByteArray();
    }

    /** A BMP with BITMAPINFOHEADER, 24 bits a pixel: the one format that can be written down by hand. */
    private static byte[] bitmap() {
        int pixels = SIDE * SIDE * BYTES_PER_PIXEL;
        ByteBuffer file = ByteBuffer.allocate(HEADER_BYTES + pixels).order(ByteOrder.LITTLE_ENDIAN);
        file.put("BM".getBytes(StandardCharsets.US_ASCII))
                .putInt(file.capacity())
                .putInt(0)
                .putInt(HEADER_BYTES);
        file.putInt(HEADER_BYTES - FILE_HEADER_BYTES).putInt(SIDE).putInt(SIDE);
        file.putShort((short) 1).putShort((short) (BYTES_PER_PIXEL * Byte.SIZE));
        file.putInt(0).putInt(pixels).putInt(0).putInt(0).putInt(0).putInt(0);
        for (int i = 0; i < pixels; i++) {
            file.put((byte) (i * 5));
        }
        return file.array();
    }
}
