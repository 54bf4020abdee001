package dev.pixelwright.adapters.depth;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Straight sRGB with alpha, a byte a sample, top row first. */
final class Picture {

    private static final int CHANNELS = 4;
    private static final int COLOURS = 3;
    private static final int ALPHA = 3;
    private static final int BYTE = 255;
    /** What is seen through what is transparent. */
    private static final float GROUND = 0.5f;

    private final int width;
    private final int height;
    private final byte[] rgba;

    Picture(int width, int height, byte[] rgba) {
        if (width < 1 || height < 1 || rgba.length != (long) width * height * CHANNELS) {
            throw new IllegalArgumentException(width + "x" + height + " pixels have not " + rgba.length + " bytes");
        }
        this.width = width;
        this.height = height;
        this.rgba = rgba;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Red rises to the right and green downwards: a picture of everything that a network may meet. */
    static Picture gradient(int width, int height) {
        byte[] rgba = new byte[width * height * CHANNELS];
        for (int i = 0; i < width * height; i++) {
            rgba[CHANNELS * i] = (byte) (BYTE * (i % width) / width);
            rgba[CHANNELS * i + 1] = (byte) (BYTE * (i / width) / height);
            rgba[CHANNELS * i + 2] = (byte) (BYTE / 2);
            rgba[CHANNELS * i + ALPHA] = (byte) BYTE;
        }
        return new Picture(width, height, rgba);
    }

    /** As numbers for a network, in another size: all of the first colour, then of the second, then of the third. */
    FloatBuffer numbers(int toWidth, int toHeight, InputScale scale, boolean blueFirst) {
        FloatBuffer numbers = ByteBuffer.allocateDirect(COLOURS * toWidth * toHeight * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (int at = 0; at < COLOURS; at++) {
            int colour = blueFirst ? COLOURS - 1 - at : at;
            for (float sample : plane(colour).resized(toWidth, toHeight).samples()) {
                numbers.put(scale.of(sample, colour));
            }
        }
        return numbers.flip();
    }

    private Plane plane(int colour) {
        Plane plane = new Plane(width, height);
        for (int i = 0; i < plane.samples().length; i++) {
            float opacity = alpha(i);
            plane.samples()[i] = sample(i, colour) * opacity + GROUND * (1 - opacity);
        }
        return plane;
    }

    /** From 0 to 1. */
    float alpha(int pixel) {
        return sample(pixel, ALPHA);
    }

    private float sample(int pixel, int channel) {
        return (rgba[CHANNELS * pixel + channel] & BYTE) / (float) BYTE;
    }
}
