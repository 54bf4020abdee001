package dev.pixelwright.adapters.java2d.palette;

import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import java.util.TreeSet;

/** The colours of a picture that has few. */
final class ExactColours {

    private ExactColours() {}

    /** The colours of the opaque pixels in rising order; none if there are more than {@code most}. */
    static int[] of(Bitmap picture, int most) {
        TreeSet<Integer> found = new TreeSet<>();
        byte[] samples = picture.samples();
        int last = -1;
        for (int i = 0; i < samples.length; i += picture.channels()) {
            int rgb = rgb(samples, i);
            boolean visible = !picture.hasAlpha() || (samples[i + 3] & 0xff) >= Palette.OPAQUE_FROM;
            if (visible && rgb != last) {
                last = rgb;
                found.add(rgb);
                if (found.size() > most) {
                    return new int[0];
                }
            }
        }
        if (found.isEmpty()) {
            found.add(0);
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    static int rgb(byte[] samples, int at) {
        return ((samples[at] & 0xff) << 16) | ((samples[at + 1] & 0xff) << 8) | (samples[at + 2] & 0xff);
    }
}
