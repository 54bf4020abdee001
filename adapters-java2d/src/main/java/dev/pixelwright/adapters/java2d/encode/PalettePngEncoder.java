package dev.pixelwright.adapters.java2d.encode;

import dev.pixelwright.adapters.java2d.metadata.PngChunks;
import dev.pixelwright.adapters.java2d.palette.Dithering;
import dev.pixelwright.adapters.java2d.palette.Palette;
import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.adapters.java2d.progress.Stage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalInt;

/** PNG of colour type 3: at most 256 colours made for the picture, one of them transparent where it needs that. */
final class PalettePngEncoder implements Encoder {

    private static final byte INDEXED = 3;
    private static final int COLOURS = 3;

    private final int level;

    PalettePngEncoder(int level) {
        this.level = level;
    }

    @Override
    public boolean holdsAlpha() {
        return true;
    }

    @Override
    public void write(Bitmap picture, OutputStream out, Stage stage) throws IOException {
        Palette palette = Palette.of(picture);
        int width = picture.size().width();
        byte[] indices = new byte[width * picture.size().height()];
        new Dithering(picture, palette).run(indices, stage);
        IndexColorModel colours = palette.colourModel();
        PngWriting writing = new PngWriting(out, OptionalInt.of(level));
        writing.header(picture.size(), INDEXED);
        out.write(PngChunks.chunk("PLTE", entries(colours)));
        if (colours.getTransparentPixel() >= 0) {
            out.write(PngChunks.chunk("tRNS", opacities(colours)));
        }
        // A filter predicts neighbours, and the neighbour of an index says nothing about it.
        byte[] row = new byte[1 + width];
        writing.data(data -> {
            for (int y = 0; y < picture.size().height(); y++) {
                System.arraycopy(indices, y * width, row, 1, width);
                data.write(row);
            }
        });
        stage.reached(1);
    }

    private static byte[] entries(IndexColorModel colours) {
        byte[] entries = new byte[colours.getMapSize() * COLOURS];
        for (int i = 0; i < colours.getMapSize(); i++) {
            entries[i * COLOURS] = (byte) colours.getRed(i);
            entries[i * COLOURS + 1] = (byte) colours.getGreen(i);
            entries[i * COLOURS + 2] = (byte) colours.getBlue(i);
        }
        return entries;
    }

    private static byte[] opacities(IndexColorModel colours) {
        byte[] opacities = new byte[colours.getMapSize()];
        colours.getAlphas(opacities);
        return opacities;
    }
}
