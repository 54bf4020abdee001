package dev.pixelwright.adapters.jpeg.geometry;

import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.geometry.Kernel;
import java.util.Optional;

/**
 * Any sequence of turns, mirrorings and cuts, with one resampling among them at most, as one: whatever was asked for, each
 * sample is then weighed once.
 *
 * @param across the sides of the result from left to right
 * @param down from top to bottom
 * @param swapped whether {@code across} runs down the source
 * @param kernel of the resampling, where there is one
 */
public record Placement(Axis across, Axis down, boolean swapped, Optional<Kernel> kernel) {

    /** A picture as it is. */
    public static Placement whole(Size size) {
        return new Placement(Axis.whole(size.width()), Axis.whole(size.height()), false, Optional.empty());
    }

    /** The size of the result. */
    public Size size() {
        return new Size(across.length(), down.length());
    }

    public Placement mirrored() {
        return new Placement(across.reversed(), down, swapped, kernel);
    }

    public Placement flipped() {
        return new Placement(across, down.reversed(), swapped, kernel);
    }

    /** Turned by 0, 90, 180 or 270 degrees. */
    public Placement turned(int degrees) {
        return switch (degrees) {
            case 90 -> new Placement(down.reversed(), across, !swapped, kernel);
            case 180 -> mirrored().flipped();
            case 270 -> new Placement(down, across.reversed(), !swapped, kernel);
            default -> this;
        };
    }

    /** As a person should see it. */
    public Placement upright(Orientation orientation) {
        return (orientation.mirror() ? mirrored() : this).turned(orientation.clockwise());
    }

    /** A part, which lies within the result so far. */
    public Placement cropped(Box box) {
        return kernel.isPresent()
                ? with(across.windowed(box.x(), box.width()), down.windowed(box.y(), box.height()))
                : with(across.cut(box.x(), box.width()), down.cut(box.y(), box.height()));
    }

    /** The result so far in another size; it must not have been resampled yet, unless that is its size. */
    public Placement resized(Size size, Kernel wanted) {
        if (size.equals(size())) {
            return this;
        }
        if (kernel.isPresent()) {
            throw new IllegalStateException("It is resampled already");
        }
        return new Placement(across.resized(size.width()), down.resized(size.height()), swapped, Optional.of(wanted));
    }

    private Placement with(Axis newAcross, Axis newDown) {
        return new Placement(newAcross, newDown, swapped, kernel);
    }

    /** The axis of the result that runs along the rows of the source. */
    public Axis alongRows() {
        return swapped ? down : across;
    }

    /** The axis of the result that runs down the columns of the source. */
    public Axis alongColumns() {
        return swapped ? across : down;
    }

    /** How many pixels of the source fall on one of the result, on the side where they are fewer. */
    public double reduction() {
        return Math.min(across.reduction(), down.reduction());
    }

    /**
     * This as a placement of what {@code larger} makes of the same source; empty where that does not show all that this
     * shows, shows what this must not see, is not turned alike, or where {@code larger} only moves.
     */
    public Optional<Placement> of(Placement larger) {
        if (swapped != larger.swapped || kernel.isEmpty() || larger.kernel.isEmpty()) {
            return Optional.empty();
        }
        return across.of(larger.across)
                .flatMap(newAcross ->
                        down.of(larger.down).map(newDown -> new Placement(newAcross, newDown, false, kernel)));
    }

    /** Whether the rows of the result come in the order in which those of the source come. */
    public boolean keepsOrder() {
        return !swapped && !down.isReversed();
    }

    /** Whether the result is the whole source, as it is. */
    public boolean isIdentity(Size source) {
        return equals(whole(source));
    }
}
