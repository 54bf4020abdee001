package dev.pixelwright.adapters.jpeg.decode;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** What becomes of sound files on bad disks and in bad hands; the same for the same seed. */
final class BrokenJpegs {

    private static final int KINDS = 6;

    private final List<byte[]> sound;
    private final SplittableRandom random;

    BrokenJpegs(long seed) {
        TestPicture picture = TestPicture.of(67, 45, new int[] {22, 11, 11}, seed);
        TestPicture gray = TestPicture.of(33, 40, new int[] {11}, seed);
        sound = List.of(
                TestFile.sequential(picture, TestScan.interleaved(3)).write(),
                TestFile.sequential(picture, TestScan.apart(3)).restarting(2).write(),
                TestFile.progressive(picture, TestScan.successive(3)).write(),
                TestFile.progressive(picture, TestScan.spectral(3))
                        .restarting(3)
                        .write(),
                TestFile.progressive(gray, TestScan.successive(1)).padded().write());
        random = new SplittableRandom(seed);
    }

    List<byte[]> sound() {
        return sound;
    }

    /** One more broken file. */
    byte[] next() {
        byte[] file = sound.get(random.nextInt(sound.size())).clone();
        switch (random.nextInt(KINDS)) {
            case 0 -> flip(file, 1);
            case 1 -> flip(file, 1 + random.nextInt(40));
            case 2 -> overwrite(file);
            case 3 -> {
                return Arrays.copyOf(file, 1 + random.nextInt(file.length));
            }
            case 4 -> {
                return spliced(file);
            }
            default -> {
                // The first segment and perhaps more is sound; the rest is noise.
                int from = 20 + random.nextInt(file.length - 20);
                byte[] noise = new byte[file.length - from];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, file, from, noise.length);
            }
        }
        return file;
    }

    private void flip(byte[] file, int bits) {
        for (int i = 0; i < bits; i++) {
            file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        }
    }

    private void overwrite(byte[] file) {
        int at = random.nextInt(file.length);
        byte value = (byte) (random.nextBoolean() ? 0xff : random.nextInt());
        Arrays.fill(file, at, Math.min(file.length, at + 1 + random.nextInt(64)), value);
    }

    // A part of it comes twice, or not at all: scans and tables in any order.
    private byte[] spliced(byte[] file) {
        int to = random.nextInt(file.length);
        int from = random.nextInt(file.length);
        byte[] out = Arrays.copyOf(file, to + file.length - from);
        System.arraycopy(file, from, out, to, file.length - from);
        return out;
    }
}
