package dev.pixelwright.adapters.jpeg.decode;

import dev.pixelwright.adapters.jpeg.decode.entropy.BitInput;
import dev.pixelwright.adapters.jpeg.decode.entropy.RestartIntervals;
import dev.pixelwright.adapters.jpeg.decode.stream.JpegInput;
import dev.pixelwright.adapters.jpeg.plane.RowTarget;
import java.util.List;

/**
 * One file on its way into planes: what its scans have in common.
 *
 * @param targets one for each component of the frame
 */
record Decoding(JpegInput input, Segments segments, BitInput bits, Frame frame, Scale scale, List<RowTarget> targets) {

    /** For the scan whose header was read last. */
    RestartIntervals intervals() {
        return new RestartIntervals(input, bits, segments.restartInterval());
    }

    /** How many MCUs of {@code scan} lie beside one another; those that stand alone are blocks with samples in them (A.2). */
    int mcusAcross(ScanHeader scan) {
        int component = scan.parts().get(0).component();
        return scan.isInterleaved()
                ? frame.mcusAcross()
                : Frame.ceiling(frame.planeWidth(component, Scale.FULL), Scale.BLOCK);
    }

    int mcusDown(ScanHeader scan) {
        int component = scan.parts().get(0).component();
        return scan.isInterleaved()
                ? frame.mcusDown()
                : Frame.ceiling(frame.planeHeight(component, Scale.FULL), Scale.BLOCK);
    }

    int[] quantisation(int component) {
        return segments.tables().quantisation(frame.components().get(component).table());
    }
}
