package dev.pixelwright.adapters.jpeg.plan;

import dev.pixelwright.adapters.jpeg.geometry.Placement;
import dev.pixelwright.adapters.jpeg.picture.Blurring;
import dev.pixelwright.adapters.jpeg.picture.LumaAlone;
import dev.pixelwright.adapters.jpeg.picture.PictureFilter;
import dev.pixelwright.adapters.jpeg.picture.Sharpening;
import dev.pixelwright.adapters.jpeg.picture.Tone;
import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Step;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes the steps of a plan one after another, and answers for each whether all of it was taken. Geometry is gathered in
 * one placement as long as it can be; colour changes of single pixels may as well come after it, for they are linear as long
 * as nothing is cut off at black or white.
 */
public final class PlanarSteps implements Operation.Visitor<Boolean> {

    /** The names of those that have a form in planes, some of them with certain parameters only. */
    public static final Set<String> OPERATIONS = Set.of(
            "resize",
            "crop",
            "rotate",
            "flip",
            "mirror",
            "grayscale",
            "invert",
            "brightness",
            "contrast",
            "saturation",
            "flatten",
            "blur",
            "sharpen");

    private static final double PERCENT = 100;

    private final Plan plan;
    private final boolean filtering;
    private final List<Section> sections = new ArrayList<>();
    private final List<Step> rest = new ArrayList<>();
    private final List<PictureFilter> filters = new ArrayList<>();
    private Placement placement;
    private Step step;

    /** Steps of {@code plan}, with those that change colours or detail or without. */
    PlanarSteps(Plan plan, boolean filtering) {
        this.plan = plan;
        this.filtering = filtering;
        this.placement = Placement.whole(plan.source().size()).upright(plan.orientation());
        this.step = new Step(new Flip(), placement.size(), Geometry.unchanged(placement.size()));
    }

    void takeAll() {
        for (int i = 0; i < plan.steps().size(); i++) {
            step = plan.steps().get(i);
            if (!step.operation().accept(this)) {
                rest.add(step);
                rest.addAll(plan.steps().subList(i + 1, plan.steps().size()));
                break;
            }
        }
        endSection();
    }

    List<Section> sections() {
        return sections;
    }

    List<Step> rest() {
        return rest;
    }

    private void endSection() {
        sections.add(new Section(placement, filters));
        filters.clear();
        placement = Placement.whole(placement.size());
    }

    private boolean add(PictureFilter filter) {
        if (filtering) {
            filters.add(filter);
        }
        return filtering;
    }

    private boolean place(Placement next) {
        placement = next;
        return true;
    }

    // What mixed pixels saw a picture as it was then.
    private void beginGeometry() {
        if (!filters.stream().allMatch(PictureFilter::isPointwise)) {
            endSection();
        }
    }

    @Override
    public Boolean resize(Resize resize) {
        Geometry geometry = step.geometry();
        Size scaled = geometry.scaled();
        if (!scaled.equals(step.input())) {
            // Light is mixed in red, green and blue: a luma is no sum of lights.
            if (resize.kernel() == Kernel.NEAREST || resize.linear()) {
                return false;
            }
            beginGeometry();
            // What was cut off at black or white was so before pixels were mixed.
            if (!filters.stream().allMatch(PictureFilter::staysInGamut)) {
                endSection();
            }
            if (placement.kernel().isPresent()) {
                endSection();
            }
            placement = placement.resized(scaled, resize.kernel());
        }
        return window(geometry);
    }

    @Override
    public Boolean crop(Crop crop) {
        return window(step.geometry());
    }

    // Planes have no background: where one is needed, the rest of the step is left.
    private boolean window(Geometry geometry) {
        Size scaled = geometry.scaled();
        Box window = geometry.window();
        if (!window.isWithin(scaled)) {
            step = new Step(step.operation(), scaled, new Geometry(scaled, window));
            return false;
        }
        if (!window.isWhole(scaled)) {
            beginGeometry();
            placement = placement.cropped(window);
        }
        return true;
    }

    @Override
    public Boolean pad(Pad pad) {
        return window(step.geometry());
    }

    @Override
    public Boolean extend(Extend extend) {
        return window(step.geometry());
    }

    @Override
    public Boolean round(Round round) {
        return false;
    }

    @Override
    public Boolean trim(Trim trim) {
        return false;
    }

    @Override
    public Boolean rotate(Rotate rotate) {
        if (!rotate.isQuarterTurn()) {
            return false;
        }
        beginGeometry();
        return place(placement.turned((int) rotate.angle()));
    }

    @Override
    public Boolean flip(Flip flip) {
        beginGeometry();
        return place(placement.flipped());
    }

    @Override
    public Boolean mirror(Mirror mirror) {
        beginGeometry();
        return place(placement.mirrored());
    }

    @Override
    public Boolean grayscale(Grayscale grayscale) {
        return add(new LumaAlone());
    }

    @Override
    public Boolean sepia(Sepia sepia) {
        return false;
    }

    @Override
    public Boolean hue(Hue hue) {
        return false;
    }

    @Override
    public Boolean gamma(Gamma gamma) {
        return false;
    }

    @Override
    public Boolean invert(Invert invert) {
        return add(Tone.negative());
    }

    @Override
    public Boolean tint(Tint tint) {
        return false;
    }

    @Override
    public Boolean brightness(Brightness brightness) {
        return add(Tone.brightness(brightness.amount() / PERCENT));
    }

    @Override
    public Boolean contrast(Contrast contrast) {
        return add(Tone.contrast(1 + contrast.amount() / PERCENT));
    }

    @Override
    public Boolean saturation(Saturation saturation) {
        return add(Tone.saturation(1 + saturation.amount() / PERCENT));
    }

    /** A JPEG is opaque, and so is whatever was made of it here. */
    @Override
    public Boolean flatten(Flatten flatten) {
        return true;
    }

    @Override
    public Boolean blur(Blur blur) {
        return add(new Blurring(blur.sigma()));
    }

    @Override
    public Boolean sharpen(Sharpen sharpen) {
        return add(new Sharpening(sharpen.sigma(), sharpen.amount()));
    }

    @Override
    public Boolean pixelate(Pixelate pixelate) {
        return false;
    }

    @Override
    public Boolean watermark(Watermark watermark) {
        return false;
    }
}
