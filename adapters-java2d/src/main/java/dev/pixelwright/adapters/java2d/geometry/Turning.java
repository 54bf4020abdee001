package dev.pixelwright.adapters.java2d.geometry;

import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.adapters.java2d.pixel.Samples;
import dev.pixelwright.adapters.java2d.progress.Progress;
import dev.pixelwright.adapters.java2d.progress.Stage;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import java.util.Arrays;

/** Quarter turns and mirrorings, which move pixels and change none. */
public final class Turning {

    /** Rows turned together: what is written to one place of the turned picture then fills a line of the cache. */
    private static final int BATCH = 16;

    private static final int STEPS_END = 80;

    private final Progress progress;

    public Turning(Progress progress) {
        this.progress = progress;
    }

    /** The picture as a person should see it. */
    public Rows upright(Rows stored, Orientation orientation) {
        return clockwise(orientation.mirror() ? new MirrorRows(stored) : stored, orientation.clockwise());
    }

    /** Turned by 0, 90, 180 or 270 degrees. */
    public Rows clockwise(Rows input, int degrees) {
        if (degrees == 0) {
            return input;
        }
        return degrees == 180 ? new MirrorRows(flip(input)) : quarter(input, degrees == 90);
    }

    /** Top and bottom swapped. */
    public Rows flip(Rows input) {
        return new FlipRows(Bitmap.of(input, progress.halfwayTo(STEPS_END)));
    }

    private Bitmap quarter(Rows input, boolean right) {
        Stage stage = progress.halfwayTo(STEPS_END);
        Bitmap turned = new Bitmap(input.size().turned(), input.hasAlpha());
        Row[] batch = new Row[BATCH];
        Arrays.setAll(batch, i -> new Row(input.size().width()));
        int height = input.size().height();
        for (int y = 0; y < height; y += BATCH) {
            int count = Math.min(BATCH, height - y);
            for (int i = 0; i < count; i++) {
                input.read(y + i, batch[i]);
            }
            for (int c = 0; c < input.channels(); c++) {
                place(turned, batch, new Span(y, y + count), c, right);
            }
            stage.reached((y + count) / (double) height);
        }
        return turned;
    }

    private static void place(Bitmap turned, Row[] batch, Span rows, int channel, boolean right) {
        Size size = turned.size();
        int step = turned.channels();
        byte[] samples = turned.samples();
        for (int x = 0; x < size.height(); x++) {
            int line = turned.offset(right ? x : size.height() - 1 - x) + channel;
            for (int y = rows.first(); y < rows.end(); y++) {
                float value = batch[y - rows.first()].channel(channel)[x];
                int column = right ? size.width() - 1 - y : y;
                samples[line + column * step] = Samples.toByte(value);
            }
        }
    }
}
