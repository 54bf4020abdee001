package dev.pixelwright.adapters.jpeg.picture;

/** Something that is done to a picture. */
public interface PictureFilter {

    /** The result, in planes of its own or in those it was given. */
    Picture apply(Picture picture);

    /** Whether each pixel is made of the one at its place alone, so that strips can be filtered one by one. */
    boolean isPointwise();

    /**
     * Whether no red, green or blue has to be brought back into 0 to 255 after it. Only then is it the same whether luma
     * alone or a resampled picture goes through it, or what comes out of it is made gray or resampled.
     */
    default boolean staysInGamut() {
        return false;
    }

    /** Whether no colour is left. */
    default boolean leavesGray() {
        return false;
    }
}
