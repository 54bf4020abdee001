package dev.pixelwright.core.image.header;

import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JPEG by ITU-T T.81, annex B: SOI, segments, one frame header, scans up to EOI. Baseline, extended and progressive
 * Huffman frames of 8 bits a sample are read; lossless, hierarchical and arithmetic ones, whose decoders hardly anybody
 * has, and frames that tell their height only behind the first scan (DNL) are refused as undecodable. What follows EOI
 * is not looked at: cameras append further pictures there (CIPA DC-007).
 */
final class JpegHeader {

    /** No encoder needs more; each scan makes a progressive decoder pass over the whole picture again. */
    private static final int MAX_SCANS = 500;

    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP1 = 0xe1;
    private static final int RST0 = 0xd0;
    private static final int RST7 = 0xd7;

    private final HeaderInput input;
    private final PixelBudget budget;
    private @Nullable Size size;
    private Optional<Orientation> orientation = Optional.empty();
    private byte[] componentIds = {};
    private int scans;

    JpegHeader(HeaderInput input, PixelBudget budget) {
        this.input = input;
        this.budget = budget;
    }

    ImageInfo read() throws IOException {
        input.skip(2);
        int marker = nextMarker();
        while (marker != EOI) {
            marker = segment(marker);
        }
        if (size == null || scans == 0) {
            throw input.damaged("it has no picture");
        }
        return budget.info(size, 1, orientation.orElse(Orientation.UPRIGHT), false);
    }

    private int nextMarker() throws IOException {
        if (input.u8() != 0xff) {
            throw input.damaged("a marker is missing");
        }
        return markerCode();
    }

    // B.1.1.2: any number of fill bytes may precede the code.
    private int markerCode() throws IOException {
        int code = input.u8();
        while (code == 0xff) {
            code = input.u8();
        }
        return code;
    }

    private int segment(int marker) throws IOException {
        if (marker < 0xc0 || (marker >= RST0 && marker <= SOI)) {
            throw input.damaged("a marker is out of place");
        }
        int length = input.u16be() - 2;
        if (length < 0) {
            throw input.damaged("a segment is shorter than its own length");
        }
        if (marker == SOS) {
            scanHeader(length);
            return skipScan();
        }
        if (isFrame(marker)) {
            frame(marker, length);
        } else if (marker == APP1 && orientation.isEmpty()) {
            orientation = ExifOrientation.inApp1(input.bytes(length));
        } else {
            input.skip(length);
        }
        return nextMarker();
    }

    // Table B.1: C4 is DHT; CC (DAC), DE (DHP) and DF (EXP) belong to the processes we refuse.
    private static boolean isFrame(int marker) {
        return (marker <= 0xcf && marker != 0xc4) || marker == 0xde || marker == 0xdf;
    }

    private void frame(int marker, int length) throws IOException {
        if (marker > 0xc2) {
            throw input.damaged("its coding is lossless, hierarchical or arithmetic");
        }
        if (size != null) {
            throw input.damaged("it has two frames");
        }
        int bits = input.u8();
        int height = input.u16be();
        int width = input.u16be();
        int components = input.u8();
        if (bits != 8) {
            throw input.damaged("it has " + bits + " bits a sample");
        }
        if (components < 1 || components > 4 || length != 6 + 3 * components) {
            throw input.damaged("its frame header is broken");
        }
        size = budget.size(width, height);
        componentIds = new byte[components];
        for (int i = 0; i < components; i++) {
            component(i);
        }
    }

    private void component(int index) throws IOException {
        componentIds[index] = (byte) input.u8();
        int sampling = input.u8();
        int across = sampling >> 4;
        int down = sampling & 0xf;
        int table = input.u8();
        if (across < 1 || across > 4 || down < 1 || down > 4 || table > 3) {
            throw input.damaged("its frame header is broken");
        }
    }

    private void scanHeader(int length) throws IOException {
        if (size == null) {
            throw input.damaged("a scan precedes the frame");
        }
        int components = input.u8();
        if (components < 1 || components > componentIds.length || length != 4 + 2 * components) {
            throw input.damaged("a scan header is broken");
        }
        for (int i = 0; i < components; i++) {
            int id = input.u8();
            input.skip(1);
            if (!hasComponent(id)) {
                throw input.damaged("a scan is of a component that the frame does not have");
            }
        }
        input.skip(3);
        scans++;
        if (scans > MAX_SCANS) {
            throw input.damaged("it has more than " + MAX_SCANS + " scans");
        }
    }

    private boolean hasComponent(int id) {
        for (byte known : componentIds) {
            if ((known & 0xff) == id) {
                return true;
            }
        }
        return false;
    }

    // B.1.1.5: within a scan 0xff is followed by a stuffed zero or a restart marker; anything else ends the scan.
    private int skipScan() throws IOException {
        while (true) {
            input.skipPast((byte) 0xff);
            int code = markerCode();
            if (code != 0 && (code < RST0 || code > RST7)) {
                return code;
            }
        }
    }
}
