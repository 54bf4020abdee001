package dev.pixelwright.adapters.models.preview;

import dev.pixelwright.adapters.models.mesh.Mesh;
import dev.pixelwright.adapters.models.picture.Pixels;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A picture of a model: lit, over a plain ground, with its skin where it has one. It is drawn at twice its size and made
 * smaller, so that edges are smooth. The same model gives the same picture.
 */
public final class Preview {

    public static final int WIDTH = 960;
    public static final int HEIGHT = 720;

    private static final int TIMES = 2;
    private static final int COLOURS = 3;
    private static final int BMP_HEADER = 54;
    private static final int BMP_INFO = 40;
    private static final int BMP_BITS = 24;

    private final byte[] rgb;

    private Preview(byte[] rgb) {
        this.rgb = rgb;
    }

    public static Preview of(Mesh mesh, Optional<Pixels> skin) {
        int width = WIDTH * TIMES;
        int height = HEIGHT * TIMES;
        byte[] large = new Rasteriser(mesh, skin, width, height).draw(ground(width, height));
        byte[] small = new byte[WIDTH * HEIGHT * COLOURS];
        for (int i = 0; i < small.length; i++) {
            int pixel = i / COLOURS;
            int row = pixel / WIDTH * TIMES;
            int column = pixel % WIDTH * TIMES;
            int sum = 0;
            for (int sub = 0; sub < TIMES * TIMES; sub++) {
                int x = column + sub % TIMES;
                int y = row + sub / TIMES;
                sum += large[(y * width + x) * COLOURS + i % COLOURS] & 0xFF;
            }
            small[i] = (byte) Math.round(sum / (double) (TIMES * TIMES));
        }
        return new Preview(small);
    }

    /** From light gray at the top to a darker one at the bottom, a little blue. */
    private static byte[] ground(int width, int height) {
        byte[] ground = new byte[width * height * COLOURS];
        for (int i = 0; i < ground.length; i++) {
            int row = i / (width * COLOURS);
            int gray = 236 - 44 * row / height;
            ground[i] = (byte) (i % COLOURS == 2 ? gray + 6 : gray);
        }
        return ground;
    }

    /** Writes it as BMP, which any engine reads and needs no library; {@code target} is left open. */
    public void write(OutputStream target) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(BMP_HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 'B')
                .put((byte) 'M')
                .putInt(BMP_HEADER + rgb.length)
                .putInt(0)
                .putInt(BMP_HEADER);
        header.putInt(BMP_INFO).putInt(WIDTH).putInt(HEIGHT).putShort((short) 1).putShort((short) BMP_BITS);
        target.write(header.array());
        // Rows go from the bottom up, blue first; a row is a multiple of four bytes because its pixels are.
        byte[] row = new byte[WIDTH * COLOURS];
        for (int y = HEIGHT - 1; y >= 0; y--) {
            for (int x = 0; x < WIDTH; x++) {
                for (int channel = 0; channel < COLOURS; channel++) {
                    row[x * COLOURS + channel] = rgb[(y * WIDTH + x) * COLOURS + COLOURS - 1 - channel];
                }
            }
            target.write(row);
        }
    }
}
