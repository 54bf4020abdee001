package dev.pixelwright.app.engine;

import dev.pixelwright.adapters.testkit.picture.PngFile;
import dev.pixelwright.adapters.testkit.picture.TestPictures;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Sound files of one encoding, and what becomes of them on bad disks and in bad hands; the same for the same seed. */
final class BrokenFiles {

    private static final int KINDS = 5;

    private final byte[] sound;
    private final SplittableRandom random;

    BrokenFiles(ImageEngine writer, String encoding, long seed) throws IOException {
        this.sound = encoded(writer, encoding);
        this.random = new SplittableRandom(seed);
    }

    private static byte[] encoded(ImageEngine writer, String encoding) throws IOException {
        Darkroom darkroom = new Darkroom(writer, ImageLimits.DEFAULT);
        ByteSource picture = ByteSource.of(PngFile.of(TestPictures.photograph(new Size(67, 45))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        darkroom.develop(picture, darkroom.plan(Transformation.parse(encoding), picture), out, RenderMonitor.NONE);
        return out.toByteArray();
    }

    byte[] sound() {
        return sound;
    }

    /** One more broken file. */
    byte[] next() {
        byte[] file = sound.clone();
        switch (random.nextInt(KINDS)) {
            case 0 -> flip(file, 1);
            case 1 -> flip(file, 1 + random.nextInt(40));
            case 2 -> overwrite(file);
            case 3 -> {
                return Arrays.copyOf(file, 1 + random.nextInt(file.length));
            }
            default -> {
                // Past its magic all of it is random.
                byte[] noise = new byte[file.length - 16];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, file, 16, noise.length);
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
}
