package dev.pixelwright.adapters.vips.load;

import java.io.ByteArrayOutputStream;

/**
 * Bytes between two segments of a JPEG that belong to none, as some cameras leave them. To libjpeg they are a warning, and
 * so is the loss of half of a picture: without them, any warning can be taken for a loss.
 */
final class JpegGaps {

    private static final int MARKER = 0xff;
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;
    private static final int ALONE = 0x01;

    private final byte[] file;
    private final ByteArrayOutputStream kept;
    private int at = 2;

    private JpegGaps(byte[] file) {
        this.file = file;
        this.kept = new ByteArrayOutputStream(file.length);
    }

    /** The same file without its gaps, which is the array itself if there are none. */
    static byte[] closed(byte[] file) {
        return file.length < 4 ? file : new JpegGaps(file).run();
    }

    private byte[] run() {
        kept.write(file, 0, at);
        boolean more = true;
        while (more && at + 1 < file.length) {
            if (byteAt(at) == MARKER && byteAt(at + 1) != 0) {
                more = segment();
            } else {
                at++;
            }
        }
        kept.write(file, at, file.length - at);
        return kept.size() == file.length ? file : kept.toByteArray();
    }

    // Whether another may follow.
    private boolean segment() {
        int code = byteAt(at + 1);
        int end = at + 2;
        if (code == MARKER) {
            // Markers may be preceded by any number of fill bytes.
            end = at + 1;
        } else if (code != ALONE && code != END_OF_IMAGE && (code < FIRST_RESTART || code > LAST_RESTART)) {
            end = at + 4 > file.length ? file.length : at + 2 + (byteAt(at + 2) << 8 | byteAt(at + 3));
        }
        if (code == START_OF_SCAN) {
            end = endOfScan(end);
        }
        end = Math.min(file.length, end);
        kept.write(file, at, end - at);
        at = end;
        return code != END_OF_IMAGE;
    }

    // A zero behind a marker's first byte says that it is none; restarts are within.
    private int endOfScan(int from) {
        int next = from;
        while (next + 1 < file.length) {
            int code = byteAt(next + 1);
            boolean ends = byteAt(next) == MARKER
                    && code != 0
                    && code != MARKER
                    && (code < FIRST_RESTART || code > LAST_RESTART);
            if (ends) {
                return next;
            }
            next++;
        }
        return file.length;
    }

    private int byteAt(int index) {
        return file[index] & 0xff;
    }
}
