package dev.pixelwright.adapters.jpeg;

import dev.pixelwright.adapters.jpeg.decode.Frame;
import dev.pixelwright.adapters.jpeg.output.BmpTarget;
import dev.pixelwright.adapters.jpeg.output.PictureTarget;
import dev.pixelwright.adapters.jpeg.output.PixelFile;
import dev.pixelwright.adapters.jpeg.output.PngTarget;
import dev.pixelwright.adapters.jpeg.plan.PlanarPlan;
import dev.pixelwright.adapters.jpeg.render.PlanarRendering;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Plan;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Stream;

/** The planes become red, green and blue, and another engine does the rest of the plan. */
final class HandedEnding implements Ending {

    /** How many times fewer pixels there must be to make up for writing and reading them once more. */
    private static final int LEAST_GAIN = 2;

    private static final int DRAWN = 50;
    private static final int ALL = 100;

    private final PlanarPlan planar;
    private final Plan remaining;
    private final Optional<byte[]> profile;
    private final Rest rest;

    private HandedEnding(PlanarPlan planar, Plan remaining, Optional<byte[]> profile, Rest rest) {
        this.planar = planar;
        this.remaining = remaining;
        this.profile = profile;
        this.rest = rest;
    }

    /**
     * One for {@code plan}, if the picture becomes much smaller and an engine of these capabilities can go on with it.
     *
     * @param profile of the colours, which the other engine has to convert
     */
    static Optional<Ending> of(
            Plan plan, PlanarPlan planar, Optional<byte[]> profile, Capabilities capabilities, Rest rest) {
        if (planar.size().pixels() * LEAST_GAIN > plan.source().size().pixels()) {
            return Optional.empty();
        }
        Stream<ImageFormat> formats =
                profile.isPresent() ? Stream.of(ImageFormat.PNG) : Stream.of(ImageFormat.BMP, ImageFormat.PNG);
        return formats.map(format -> remaining(plan, planar, format))
                .filter(remaining -> capabilities.engines().stream().anyMatch(engine -> engine.canFollow(remaining)))
                .findFirst()
                .map(remaining -> new HandedEnding(planar, remaining, profile, rest));
    }

    private static Plan remaining(Plan plan, PlanarPlan planar, ImageFormat format) {
        ImageInfo between = new ImageInfo(format, planar.size(), 1, Orientation.UPRIGHT, false);
        return new Plan(
                plan.transformation(), between, Orientation.UPRIGHT, planar.rest(), plan.encoding(), plan.layers());
    }

    @Override
    public Optional<PlanarRendering> prepare(Frame frame) {
        return Optional.of(new PlanarRendering(frame, planar, PixelFile.SPAN))
                .filter(ready -> ready.heldSamples() <= MOST_SAMPLES);
    }

    @Override
    public Drawing begin(PlanarRendering rendering, OutputStream target, Progress progress) {
        progress.progress(0);
        // What is read fastest, if there is no profile to carry.
        PixelFile picture = remaining.source().format() == ImageFormat.BMP
                ? new BmpTarget(planar.size())
                : new PngTarget(planar.size(), profile);
        return new Drawing() {
            @Override
            public PictureTarget picture() {
                return picture;
            }

            @Override
            public void drawn(double share) {
                progress.share(share, 0, DRAWN);
            }

            @Override
            public void finish() throws IOException {
                picture.end();
                rest.follow(ByteSource.of(picture.file()), remaining, target, progress.part(DRAWN, ALL));
            }
        };
    }
}
