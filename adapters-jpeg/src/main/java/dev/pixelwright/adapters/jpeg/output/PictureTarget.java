package dev.pixelwright.adapters.jpeg.output;

import dev.pixelwright.adapters.jpeg.picture.Picture;
import java.io.IOException;

/** Takes a picture in strips from the top, or as one. */
public interface PictureTarget {

    /** The next strip; but for the last its height is a multiple of 16. */
    void strip(Picture strip) throws IOException;

    /** There are no more. */
    void end() throws IOException;
}
