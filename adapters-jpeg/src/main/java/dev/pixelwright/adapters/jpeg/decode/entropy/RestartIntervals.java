package dev.pixelwright.adapters.jpeg.decode.entropy;

import dev.pixelwright.adapters.jpeg.decode.stream.Damage;
import dev.pixelwright.adapters.jpeg.decode.stream.JpegInput;
import dev.pixelwright.adapters.jpeg.decode.stream.Marker;
import java.io.IOException;

/** Leads from one entropy-coded segment of a scan to the next (ITU-T T.81, B.2.1 and F.2.1.3.1). */
public final class RestartIntervals {

    private static final int NUMBERS = 8;

    private final JpegInput input;
    private final BitInput bits;
    private final int interval;
    private int left;
    private int restarts;

    /**
     * The intervals of one scan.
     *
     * @param interval how many MCUs lie between two restarts; 0 if there are no restarts
     */
    public RestartIntervals(JpegInput input, BitInput bits, int interval) {
        this.input = input;
        this.bits = bits;
        this.interval = interval;
    }

    /** Begins with the first one, which is next in the input. */
    public void start() throws IOException {
        bits.start();
        left = interval;
    }

    /**
     * Makes the bits of the next MCU ready.
     *
     * @return whether an interval begins with it, but for the first
     */
    public boolean next() throws IOException {
        boolean restart = interval > 0 && left == 0;
        if (restart) {
            restart();
        }
        left--;
        bits.reserve();
        return restart;
    }

    private void restart() throws IOException {
        bits.finish();
        if (input.marker() != Marker.RST0 + restarts % NUMBERS) {
            throw Damage.of("a restart marker is missing");
        }
        restarts++;
        start();
    }

    /** Ends the scan, whatever is left of its data. */
    public void finish() throws IOException {
        bits.finish();
    }
}
