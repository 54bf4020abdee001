package dev.pixelwright.adapters.java2d.plan;

import dev.pixelwright.adapters.java2d.colour.ColourChanges;
import dev.pixelwright.adapters.java2d.colour.ColourRows;
import dev.pixelwright.adapters.java2d.colour.FlatRows;
import dev.pixelwright.adapters.java2d.detail.BlockRows;
import dev.pixelwright.adapters.java2d.detail.GaussianBlur;
import dev.pixelwright.adapters.java2d.detail.SharpRows;
import dev.pixelwright.adapters.java2d.geometry.MirrorRows;
import dev.pixelwright.adapters.java2d.geometry.Resampling;
import dev.pixelwright.adapters.java2d.geometry.RotateRows;
import dev.pixelwright.adapters.java2d.geometry.RoundRows;
import dev.pixelwright.adapters.java2d.geometry.Turning;
import dev.pixelwright.adapters.java2d.overlay.LayerRows;
import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.adapters.java2d.pixel.Samples;
import dev.pixelwright.adapters.java2d.progress.Progress;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.colour.Brightness;
import dev.pixelwright.core.transform.colour.Contrast;
import dev.pixelwright.core.transform.colour.Flatten;
import dev.pixelwright.core.transform.colour.Gamma;
import dev.pixelwright.core.transform.colour.Grayscale;
import dev.pixelwright.core.transform.colour.Hue;
import dev.pixelwright.core.transform.colour.Invert;
import dev.pixelwright.core.transform.colour.Saturation;
import dev.pixelwright.core.transform.colour.Sepia;
import dev.pixelwright.core.transform.colour.Tint;
import dev.pixelwright.core.transform.detail.Blur;
import dev.pixelwright.core.transform.detail.Pixelate;
import dev.pixelwright.core.transform.detail.Sharpen;
import dev.pixelwright.core.transform.geometry.Crop;
import dev.pixelwright.core.transform.geometry.Extend;
import dev.pixelwright.core.transform.geometry.Flip;
import dev.pixelwright.core.transform.geometry.Kernel;
import dev.pixelwright.core.transform.geometry.Mirror;
import dev.pixelwright.core.transform.geometry.Pad;
import dev.pixelwright.core.transform.geometry.Resize;
import dev.pixelwright.core.transform.geometry.Rotate;
import dev.pixelwright.core.transform.geometry.Round;
import dev.pixelwright.core.transform.geometry.Trim;
import dev.pixelwright.core.transform.overlay.Watermark;
import java.util.Set;

/** Puts one step behind the rows before it. */
public final class StepRows implements Operation.Visitor<Rows> {

    /** The names of the operations below, without those that a plan settles before. */
    public static final Set<String> OPERATIONS = Set.of(
            "resize",
            "crop",
            "pad",
            "extend",
            "round",
            "rotate",
            "flip",
            "mirror",
            "grayscale",
            "sepia",
            "hue",
            "gamma",
            "invert",
            "tint",
            "brightness",
            "contrast",
            "saturation",
            "flatten",
            "blur",
            "sharpen",
            "pixelate",
            "watermark");

    private static final int STEPS_END = 80;
    private static final float PERCENT = 100f;

    private final Rows input;
    private final Plan plan;
    private final int index;
    private final Geometry geometry;
    private final Progress progress;

    private StepRows(Rows input, Plan plan, int index, Progress progress) {
        this.input = input;
        this.plan = plan;
        this.index = index;
        this.geometry = plan.steps().get(index).geometry();
        this.progress = progress;
    }

    /** The result of step {@code index} of {@code plan} on {@code input}. */
    public static Rows of(Rows input, Plan plan, int index, Progress progress) {
        return plan.steps().get(index).operation().accept(new StepRows(input, plan, index, progress));
    }

    @Override
    public Rows resize(Resize resize) {
        return Resampling.of(input, geometry, resize);
    }

    @Override
    public Rows crop(Crop crop) {
        return Resampling.of(input, geometry, Kernel.NEAREST, Colour.TRANSPARENT);
    }

    @Override
    public Rows pad(Pad pad) {
        return Resampling.of(input, geometry, Kernel.NEAREST, pad.background());
    }

    @Override
    public Rows extend(Extend extend) {
        return Resampling.of(input, geometry, Kernel.NEAREST, extend.background());
    }

    @Override
    public Rows round(Round round) {
        return new RoundRows(input, round.radiusOn(input.size()));
    }

    @Override
    public Rows trim(Trim trim) {
        throw new EngineFailed("a settled plan trims by a crop").toException();
    }

    @Override
    public Rows rotate(Rotate rotate) {
        if (rotate.isQuarterTurn()) {
            return new Turning(progress).clockwise(input, (int) rotate.angle());
        }
        Bitmap bitmap = Bitmap.of(input, progress.halfwayTo(STEPS_END));
        return new RotateRows(bitmap, rotate.angle(), geometry.output(), rotate.background());
    }

    @Override
    public Rows flip(Flip flip) {
        return new Turning(progress).flip(input);
    }

    @Override
    public Rows mirror(Mirror mirror) {
        return new MirrorRows(input);
    }

    @Override
    public Rows grayscale(Grayscale grayscale) {
        return new ColourRows(input, ColourChanges.grayscale());
    }

    @Override
    public Rows sepia(Sepia sepia) {
        return new ColourRows(input, ColourChanges.sepia());
    }

    @Override
    public Rows hue(Hue hue) {
        return new ColourRows(input, ColourChanges.matrix(hue.matrix()));
    }

    @Override
    public Rows gamma(Gamma gamma) {
        return new ColourRows(input, ColourChanges.power(1 / gamma.gamma()));
    }

    @Override
    public Rows invert(Invert invert) {
        return new ColourRows(input, ColourChanges.linear(-1, 1));
    }

    @Override
    public Rows tint(Tint tint) {
        Colour colour = tint.colour();
        float[] aim = {Samples.toFloat(colour.red()), Samples.toFloat(colour.green()), Samples.toFloat(colour.blue())};
        return new ColourRows(input, ColourChanges.tint(aim, (float) tint.amount() / PERCENT));
    }

    @Override
    public Rows brightness(Brightness brightness) {
        return new ColourRows(input, ColourChanges.linear(1, (float) brightness.amount() / PERCENT));
    }

    @Override
    public Rows contrast(Contrast contrast) {
        return new ColourRows(input, ColourChanges.contrast(1 + (float) contrast.amount() / PERCENT));
    }

    @Override
    public Rows saturation(Saturation saturation) {
        return new ColourRows(input, ColourChanges.saturation(1 + (float) saturation.amount() / PERCENT));
    }

    @Override
    public Rows flatten(Flatten flatten) {
        return FlatRows.of(input, flatten.background());
    }

    @Override
    public Rows blur(Blur blur) {
        return GaussianBlur.of(input, blur.sigma());
    }

    @Override
    public Rows sharpen(Sharpen sharpen) {
        return new SharpRows(input, sharpen.sigma(), sharpen.amount());
    }

    @Override
    public Rows pixelate(Pixelate pixelate) {
        return new BlockRows(input, pixelate.block());
    }

    @Override
    public Rows watermark(Watermark watermark) {
        return new LayerRows(input, plan.layer(index));
    }
}
