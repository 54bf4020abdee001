package dev.pixelwright.adapters.jpeg.output;

import dev.pixelwright.adapters.jpeg.picture.Picture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Keeps a picture, to be written more than once. */
public final class KeptStrips implements PictureTarget {

    private final List<Picture> strips = new ArrayList<>();

    @Override
    public void strip(Picture strip) {
        strips.add(strip);
    }

    @Override
    public void end() {}

    /** Gives all of it to {@code target}. */
    public void writeTo(PictureTarget target) throws IOException {
        for (Picture strip : strips) {
            target.strip(strip);
        }
        target.end();
    }
}
