package dev.pixelwright.core.image;

/**
 * What the header of a file says about its picture.
 *
 * @param size the size as stored, before the orientation is applied
 * @param pages frames of an animation or pages of a document, at least 1
 * @param alpha whether the file can hold transparent pixels
 */
public record ImageInfo(ImageFormat format, Size size, int pages, Orientation orientation, boolean alpha) {

    public ImageInfo {
        if (pages < 1) {
            throw new IllegalArgumentException("An image has at least one page, not " + pages);
        }
    }

    /** The size as seen by a person. */
    public Size uprightSize() {
        return orientation.upright(size);
    }

    /** The same of the first page alone. */
    public ImageInfo firstPage() {
        return new ImageInfo(format, size, 1, orientation, alpha);
    }

    /** Width × height × pages, the measure of every pixel limit; what no {@code long} can hold counts as its maximum. */
    public long totalPixels() {
        return size.pixels() > Long.MAX_VALUE / pages ? Long.MAX_VALUE : size.pixels() * pages;
    }
}
