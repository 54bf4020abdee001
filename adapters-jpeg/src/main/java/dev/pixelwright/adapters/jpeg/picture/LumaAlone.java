package dev.pixelwright.adapters.jpeg.picture;

import java.util.List;

/** Leaves luma alone, which is what {@code Grayscale} of the algebra asks for: both are of ITU-R BT.601. */
public record LumaAlone() implements PictureFilter {

    @Override
    public Picture apply(Picture picture) {
        return new Picture(List.of(picture.luma()), picture.span());
    }

    @Override
    public boolean isPointwise() {
        return true;
    }

    @Override
    public boolean staysInGamut() {
        return true;
    }

    @Override
    public boolean leavesGray() {
        return true;
    }
}
