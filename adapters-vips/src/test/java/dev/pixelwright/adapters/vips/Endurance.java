package dev.pixelwright.adapters.vips;

import dev.pixelwright.adapters.testkit.picture.PngFile;
import dev.pixelwright.adapters.testkit.picture.TestPictures;
import dev.pixelwright.core.image.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes thousands of pictures in a process of its own, whose heap is fixed, and prints by how many bytes it grew.
 * Of several stretches the one in which it grew least: what leaks, leaks in each; compiled code and arenas come once.
 */
final class Endurance {

    private static final int FIRST = 1500;
    private static final int MORE = 3000;
    private static final int STRETCHES = 3;
    private static final long PAGE_BYTES = 4096;

    private Endurance() {}

    public static void main(String[] args) throws IOException {
        Making making = new Making(Libvips.engine());
        byte[] png = PngFile.of(TestPictures.alphaDiscs(new Size(64, 48)));
        make(making, png, FIRST);
        long least = Long.MAX_VALUE;
        for (int stretch = 0; stretch < STRETCHES; stretch++) {
            long before = residentBytes();
            make(making, png, MORE);
            least = Math.min(least, residentBytes() - before);
        }
        System.out.println(least);
    }

    private static void make(Making making, byte[] png, int times) {
        for (int i = 0; i < times; i++) {
            making.make(png, "resize:20x/sepia/jpeg");
        }
    }

    private static long residentBytes() throws IOException {
        return Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ")[1]) * PAGE_BYTES;
    }
}
