package dev.pixelwright.adapters.java2d.decode;

import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.core.image.Size;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Colours of another profile turned into sRGB, in 16 bits so that steep curves leave no steps. */
final class ProfileRows implements Rows {

    private static final float MAX = 65535f;

    private final Rows input;
    private final ColorConvertOp conversion;
    private final WritableRaster source;
    private final WritableRaster target;
    private final short[] from;
    private final short[] to;

    private ProfileRows(Rows input, ICC_Profile profile) {
        this.input = input;
        ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        this.conversion = new ColorConvertOp(new ICC_Profile[] {profile, srgb}, null);
        int width = input.size().width();
        int components = profile.getNumComponents();
        this.source = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, width, 1, components, null);
        this.target = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, width, 1, Row.ALPHA, null);
        this.from = new short[width * components];
        this.to = new short[width * Row.ALPHA];
    }

    /** {@code input} in sRGB; unchanged where {@code profile} is for neither gray nor red, green and blue. */
    static Rows of(Rows input, ICC_Profile profile) {
        int type = profile.getColorSpaceType();
        boolean usable = type == ColorSpace.TYPE_RGB || type == ColorSpace.TYPE_GRAY;
        return usable ? new ProfileRows(input, profile) : input;
    }

    @Override
    public Size size() {
        return input.size();
    }

    @Override
    public boolean hasAlpha() {
        return input.hasAlpha();
    }

    @Override
    public void read(int y, Row into) {
        input.read(y, into);
        int width = size().width();
        int components = source.getNumBands();
        for (int c = 0; c < components; c++) {
            float[] values = into.channel(c);
            for (int x = 0; x < width; x++) {
                from[x * components + c] = (short) (int) (values[x] * MAX + 0.5f);
            }
        }
        source.setDataElements(0, 0, width, 1, from);
        conversion.filter(source, target);
        target.getDataElements(0, 0, width, 1, to);
        for (int c = 0; c < Row.ALPHA; c++) {
            float[] values = into.channel(c);
            for (int x = 0; x < width; x++) {
                values[x] = (to[x * Row.ALPHA + c] & 0xffff) / MAX;
            }
        }
    }
}
