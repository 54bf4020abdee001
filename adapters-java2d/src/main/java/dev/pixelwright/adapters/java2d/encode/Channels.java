package dev.pixelwright.adapters.java2d.encode;

import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.adapters.java2d.pixel.Row;

/** The channels of a bitmap that say something: gray or colours, with alpha or without. */
final class Channels {

    private final Bitmap picture;
    private final int[] kept;

    private Channels(Bitmap picture, int[] kept) {
        this.picture = picture;
        this.kept = kept;
    }

    static Channels of(Bitmap picture) {
        boolean gray = picture.isGray();
        if (picture.isOpaque()) {
            return new Channels(picture, gray ? new int[] {0} : new int[] {0, 1, 2});
        }
        return new Channels(picture, gray ? new int[] {0, Row.ALPHA} : new int[] {0, 1, 2, Row.ALPHA});
    }

    int count() {
        return kept.length;
    }

    boolean areGray() {
        return kept.length < Row.ALPHA;
    }

    boolean haveAlpha() {
        return kept[kept.length - 1] == Row.ALPHA;
    }

    /** Bytes of a row. */
    int rowBytes() {
        return picture.size().width() * kept.length;
    }

    /** Copies row {@code y} to {@code target} from {@code offset} on. */
    void copyRow(int y, byte[] target, int offset) {
        byte[] samples = picture.samples();
        if (kept.length == picture.channels()) {
            System.arraycopy(samples, picture.offset(y), target, offset, rowBytes());
            return;
        }
        for (int c = 0; c < kept.length; c++) {
            int from = picture.offset(y) + kept[c];
            for (int x = 0; x < picture.size().width(); x++) {
                target[offset + x * kept.length + c] = samples[from + x * picture.channels()];
            }
        }
    }
}
