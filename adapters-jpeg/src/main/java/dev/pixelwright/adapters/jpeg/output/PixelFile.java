package dev.pixelwright.adapters.jpeg.output;

/** A file of pixels in memory, made to be read at once and without loss by another engine. */
public interface PixelFile extends PictureTarget {

    /** Pixels across and down for one sample of colour. */
    int SPAN = 1;

    /** The file, once it has ended. */
    byte[] file();
}
