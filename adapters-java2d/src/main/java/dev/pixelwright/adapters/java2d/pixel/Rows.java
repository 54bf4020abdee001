package dev.pixelwright.adapters.java2d.pixel;

import dev.pixelwright.core.image.Size;

/**
 * A picture that is made row by row as it is read, so that a chain of operations holds a few rows and no picture. Not
 * safe for several threads.
 */
public interface Rows {

    Size size();

    /** Whether a pixel may be less than opaque; if not, nobody reads or writes alpha. */
    boolean hasAlpha();

    /**
     * Fills {@code into}, which has this picture's width, with row {@code y}. Each {@code y} must be larger than the one
     * before; rows may be left out.
     */
    void read(int y, Row into);

    /**
     * Fills {@code into} from {@code offset} on with row {@code y} as bytes, {@link #channels()} a pixel; as {@link #read},
     * in whose stead it may be called.
     *
     * @param room to calculate in
     */
    default void readBytes(int y, byte[] into, int offset, Row room) {
        read(y, room);
        int channels = channels();
        for (int c = 0; c < channels; c++) {
            float[] values = room.channel(c);
            int to = offset + c;
            for (int x = 0; x < size().width(); x++) {
                into[to + x * channels] = Samples.toByte(values[x]);
            }
        }
    }

    /** 4 with alpha, 3 without. */
    default int channels() {
        return hasAlpha() ? Row.CHANNELS : Row.ALPHA;
    }
}
