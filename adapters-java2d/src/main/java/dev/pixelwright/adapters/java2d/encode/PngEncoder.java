package dev.pixelwright.adapters.java2d.encode;

import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.adapters.java2d.progress.Stage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalInt;

/** Lossless PNG as gray or as colours, with alpha where there is any. */
final class PngEncoder implements Encoder {

    private static final int COLOURS = 2;
    private static final int ALPHA = 4;

    private final OptionalInt level;

    /** @param level of zlib; what suits the picture if empty */
    PngEncoder(OptionalInt level) {
        this.level = level;
    }

    @Override
    public boolean holdsAlpha() {
        return true;
    }

    @Override
    public void write(Bitmap picture, OutputStream out, Stage stage) throws IOException {
        Channels channels = Channels.of(picture);
        int height = picture.size().height();
        PngTactics tactics = level.isPresent() ? PngTactics.of(level.getAsInt()) : PngTactics.suited(channels, height);
        PngWriting writing = new PngWriting(out, tactics.level());
        writing.header(picture.size(), (channels.areGray() ? 0 : COLOURS) + (channels.haveAlpha() ? ALPHA : 0));
        writing.data(data -> writeRows(height, channels, tactics.filter(), data, stage));
    }

    private static void writeRows(int height, Channels channels, OptionalInt type, OutputStream data, Stage stage)
            throws IOException {
        PngFilter filter = new PngFilter(channels.rowBytes(), channels.count());
        byte[] row = new byte[channels.rowBytes()];
        for (int y = 0; y < height; y++) {
            channels.copyRow(y, row, 0);
            data.write(type.isPresent() ? filter.filter(type.getAsInt(), row) : filter.filter(row));
            stage.row(y, height);
        }
    }
}
