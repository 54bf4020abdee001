package dev.pixelwright.core.sight;

import dev.pixelwright.core.image.Raster;
import dev.pixelwright.core.image.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of the algorithm of ThumbHash as it was published (github.com/evanw/thumbhash): the mean colour and the first
 * terms of a discrete cosine transform, of the luminance with many and of two differences of colours and the alpha with few.
 * A term is written in four bits, as a share of the largest of its channel.
 */
final class ThumbHashEncoder {

    private static final double BYTE = 255;
    private static final int OPAQUE_LUMINANCE_TERMS = 7;
    private static final int LUMINANCE_TERMS = 5;
    private static final int COLOUR_TERMS = 3;
    private static final int ALPHA_TERMS = 5;
    private static final int HEADER_BYTES = 5;

    private final Size size;
    private final double[] luminance;
    private final double[] yellowBlue;
    private final double[] redGreen;
    private final double[] alpha;
    private final boolean translucent;

    private final byte[] hash = new byte[ThumbHash.MAX_BYTES];
    private int halfBytes;

    ThumbHashEncoder(Size size, byte[] rgba) {
        this.size = size;
        int pixels = (int) size.pixels();
        this.luminance = new double[pixels];
        this.yellowBlue = new double[pixels];
        this.redGreen = new double[pixels];
        this.alpha = new double[pixels];
        double[] mean = mean(rgba);
        this.translucent = mean[3] < pixels;
        for (int i = 0; i < pixels; i++) {
            // Over the mean colour, so that what cannot be seen adds nothing to the terms.
            double opacity = sample(rgba, i, 3) / BYTE;
            double red = mean[0] * (1 - opacity) + opacity / BYTE * sample(rgba, i, 0);
            double green = mean[1] * (1 - opacity) + opacity / BYTE * sample(rgba, i, 1);
            double blue = mean[2] * (1 - opacity) + opacity / BYTE * sample(rgba, i, 2);
            luminance[i] = (red + green + blue) / 3;
            yellowBlue[i] = (red + green) / 2 - blue;
            redGreen[i] = red - green;
            alpha[i] = opacity;
        }
    }

    // Red, green and blue of what is not transparent, 0 to 1, and the sum of all alpha.
    private double[] mean(byte[] rgba) {
        double[] sums = new double[Raster.CHANNELS];
        for (int i = 0; i < size.pixels(); i++) {
            double opacity = sample(rgba, i, 3) / BYTE;
            for (int channel = 0; channel < 3; channel++) {
                sums[channel] += opacity / BYTE * sample(rgba, i, channel);
            }
            sums[3] += opacity;
        }
        for (int channel = 0; channel < 3 && sums[3] > 0; channel++) {
            sums[channel] /= sums[3];
        }
        return sums;
    }

    private static int sample(byte[] rgba, int pixel, int channel) {
        return rgba[pixel * Raster.CHANNELS + channel] & 0xff;
    }

    byte[] encode() {
        int most = translucent ? LUMINANCE_TERMS : OPAQUE_LUMINANCE_TERMS;
        int across = terms(most, size.width());
        int down = terms(most, size.height());
        Terms light = terms(luminance, Math.max(COLOUR_TERMS, across), Math.max(COLOUR_TERMS, down));
        Terms warmth = terms(yellowBlue, COLOUR_TERMS, COLOUR_TERMS);
        Terms tint = terms(redGreen, COLOUR_TERMS, COLOUR_TERMS);
        writeColour(light, warmth, tint);
        writeShape(across, down, warmth, tint);
        halfBytes = 2 * HEADER_BYTES;
        if (translucent) {
            Terms opacity = terms(alpha, ALPHA_TERMS, ALPHA_TERMS);
            write(scaled(15, opacity.mean()));
            write(scaled(15, opacity.scale()));
            writeAll(light, warmth, tint, opacity);
        } else {
            writeAll(light, warmth, tint);
        }
        byte[] written = new byte[(halfBytes + 1) / 2];
        System.arraycopy(hash, 0, written, 0, written.length);
        return written;
    }

    private int terms(int most, int side) {
        return (int) Math.max(1, Math.round((double) (most * side) / Math.max(size.width(), size.height())));
    }

    private void writeColour(Terms light, Terms warmth, Terms tint) {
        int bits = scaled(63, light.mean())
                | ((int) Math.round(31.5 + 31.5 * warmth.mean()) << 6)
                | ((int) Math.round(31.5 + 31.5 * tint.mean()) << 12)
                | (scaled(31, light.scale()) << 18)
                | (translucent ? 1 << 23 : 0);
        hash[0] = (byte) bits;
        hash[1] = (byte) (bits >> 8);
        hash[2] = (byte) (bits >> 16);
    }

    private void writeShape(int across, int down, Terms warmth, Terms tint) {
        boolean landscape = size.width() > size.height();
        int bits = (landscape ? down : across)
                | (scaled(63, warmth.scale()) << 3)
                | (scaled(63, tint.scale()) << 9)
                | (landscape ? 1 << 15 : 0);
        hash[3] = (byte) bits;
        hash[4] = (byte) (bits >> 8);
    }

    private void writeAll(Terms... channels) {
        for (Terms channel : channels) {
            for (double share : channel.shares()) {
                write(scaled(15, share));
            }
        }
    }

    // The lower half of a byte first.
    private void write(int four) {
        hash[halfBytes / 2] |= (byte) (halfBytes % 2 == 0 ? four : four << 4);
        halfBytes++;
    }

    private static int scaled(int most, double share) {
        return (int) Math.round(most * share);
    }

    private Terms terms(double[] channel, int across, int down) {
        double mean = term(channel, 0, 0);
        List<Double> others = new ArrayList<>();
        for (int v = 0; v < down; v++) {
            for (int u = v == 0 ? 1 : 0; u * down < across * (down - v); u++) {
                others.add(term(channel, u, v));
            }
        }
        double scale = others.stream().mapToDouble(Math::abs).max().orElse(0);
        List<Double> shares = others.stream()
                .map(term -> scale > 0 ? 0.5 + 0.5 / scale * term : 0)
                .toList();
        return new Terms(mean, shares, scale);
    }

    private double term(double[] channel, int u, int v) {
        double[] wave = new double[size.width()];
        for (int x = 0; x < wave.length; x++) {
            // Strict, because in a plain picture the terms are all rounding, and every machine must round alike.
            wave[x] = StrictMath.cos(Math.PI / size.width() * u * (x + 0.5));
        }
        double sum = 0;
        for (int y = 0; y < size.height(); y++) {
            double height = StrictMath.cos(Math.PI / size.height() * v * (y + 0.5));
            for (int x = 0; x < wave.length; x++) {
                sum += channel[x + y * size.width()] * wave[x] * height;
            }
        }
        return sum / size.pixels();
    }

    /** The constant term of a channel, and the others as shares of the largest, where 0.5 is none. */
    private record Terms(double mean, List<Double> shares, double scale) {}
}
