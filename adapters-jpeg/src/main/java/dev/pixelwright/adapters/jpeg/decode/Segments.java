package dev.pixelwright.adapters.jpeg.decode;

import dev.pixelwright.adapters.jpeg.decode.stream.Damage;
import dev.pixelwright.adapters.jpeg.decode.stream.JpegInput;
import dev.pixelwright.adapters.jpeg.decode.stream.Marker;
import dev.pixelwright.adapters.jpeg.decode.stream.Segment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the segments between scans, and remembers what holds for those that follow (ITU-T T.81, B.2). */
final class Segments {

    /** No encoder needs more: each scan may make a decoder pass over the whole picture again. */
    private static final int MAX_SCANS = 500;

    private static final int MAX_COMPONENTS = 4;
    private static final int MAX_SAMPLING = 4;

    private final JpegInput input;
    private final Tables tables = new Tables();
    private final ApplicationData applicationData = new ApplicationData();
    private @Nullable Frame frame;
    private boolean hierarchical;
    private int restartInterval;
    private int scans;
    private boolean ended;

    Segments(JpegInput input) {
        this.input = input;
    }

    /** Reads on behind the header of the next scan. Empty at the end of the picture, or of the file. */
    Optional<ScanHeader> nextScan() throws IOException {
        int marker = input.marker();
        while (marker != Marker.SOS) {
            if (marker == Marker.NONE || marker == Marker.EOI) {
                ended = marker == Marker.EOI;
                return Optional.empty();
            }
            segment(marker);
            marker = input.marker();
        }
        scans++;
        if (scans > MAX_SCANS) {
            throw Damage.of("it has more than " + MAX_SCANS + " scans");
        }
        return Optional.of(ScanHeader.read(input.segment(), header()));
    }

    private void segment(int marker) throws IOException {
        if (marker == Marker.SOI || (marker < Marker.SOF0 && !Marker.isBare(marker))) {
            throw Damage.of("a marker is out of place");
        }
        if (Marker.isFrame(marker)) {
            frame(marker, input.segment());
        } else if (marker == Marker.DHT) {
            tables.readHuffman(input.segment());
        } else if (marker == Marker.DQT) {
            tables.readQuantisation(input.segment());
        } else if (marker == Marker.DRI) {
            restartInterval = input.segment().u16();
        } else if (ApplicationData.isKnown(marker) && scans == 0) {
            applicationData.read(marker, input.segment());
        } else if (!Marker.isBare(marker)) {
            hierarchical |= marker == Marker.DHP;
            input.skipSegment();
        }
    }

    private void frame(int marker, Segment segment) {
        if (frame != null) {
            throw Damage.of("it has two frames");
        }
        int precision = segment.u8();
        int height = segment.u16();
        int width = segment.u16();
        int count = segment.u8();
        if (width == 0 || height == 0) {
            throw Damage.of("its frame header has no size");
        }
        if (count < 1 || count > MAX_COMPONENTS) {
            throw Damage.of("its frame header is broken");
        }
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            components.add(component(segment));
        }
        frame = new Frame(width, height, precision, coding(marker), ColourModel.OTHER, components, Optional.empty());
    }

    private Coding coding(int marker) {
        if (marker > Marker.SOF2 || hierarchical) {
            return Coding.OTHER;
        }
        return marker == Marker.SOF2 ? Coding.PROGRESSIVE : Coding.SEQUENTIAL;
    }

    private static Component component(Segment segment) {
        int id = segment.u8();
        int sampling = segment.u8();
        int across = sampling >> 4;
        int down = sampling & 0xf;
        int table = segment.u8();
        if (across < 1 || across > MAX_SAMPLING || down < 1 || down > MAX_SAMPLING || table >= Tables.COUNT) {
            throw Damage.of("its frame header is broken");
        }
        return new Component(id, across, down, table);
    }

    private Frame header() {
        if (frame == null) {
            throw Damage.of("a scan precedes the frame");
        }
        return frame;
    }

    /** The frame, with what all segments up to here said of its colours. */
    Frame frame() {
        Frame header = header();
        return new Frame(
                header.width(),
                header.height(),
                header.precision(),
                header.coding(),
                applicationData.colours(header.components()),
                header.components(),
                applicationData.profile());
    }

    Tables tables() {
        return tables;
    }

    /** How many MCUs lie between two restarts; 0 if there are no restarts. */
    int restartInterval() {
        return restartInterval;
    }

    /** Whether the file says that it has ended, and does not just stop. */
    boolean hasEnded() {
        return ended;
    }
}
