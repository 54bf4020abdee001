package dev.pixelwright.adapters.jpeg;

import dev.pixelwright.adapters.jpeg.decode.ColourModel;
import dev.pixelwright.adapters.jpeg.decode.Frame;
import dev.pixelwright.adapters.jpeg.decode.JpegDecoder;
import dev.pixelwright.adapters.jpeg.plan.PlanarPlan;
import dev.pixelwright.adapters.jpeg.plan.PlanarSteps;
import dev.pixelwright.adapters.jpeg.profile.MatrixProfile;
import dev.pixelwright.adapters.jpeg.render.PlanarRendering;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Metadata;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Draws JPEG in the planes in which it is stored, in front of an engine that does everything else. A plan that can be
 * followed in planes from its beginning to its end never becomes red, green and blue. Of one that cannot, what makes the
 * picture much smaller is done in planes, and the other engine meets the smaller picture.
 *
 * <p>What it does itself holds rows and no picture, but for a progressive source or result, a file that brings one component
 * after the other, quarter turns, and filters over several pixels. The rest goes to the other engine as it is: other formats, other colours (CMYK, a profile with tables),
 * twelve bits, arithmetic coding, metadata to be kept, and what would take more memory here than there.
 */
public final class PlanarJpegEngine implements ImageEngine {

    static final String NAME = "planar";

    private static final Set<ImageFormat> FORMAT = Set.of(ImageFormat.JPEG);

    private final ImageEngine general;
    private final Capabilities capabilities;

    /** In front of {@code general}, and with its capabilities: what is drawn here could be drawn there. */
    public PlanarJpegEngine(ImageEngine general) {
        this.general = general;
        List<Capabilities> engines = new ArrayList<>();
        engines.add(new Capabilities(NAME, FORMAT, FORMAT, Set.of(), PlanarSteps.OPERATIONS));
        engines.addAll(general.capabilities().engines());
        this.capabilities = Capabilities.ofAny(engines);
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) throws IOException {
        if (plan.source().format() != ImageFormat.JPEG
                || plan.metadata() == Metadata.KEEP
                || !tryPlanes(source, plan, target, monitor)) {
            general.render(source, plan, target, monitor);
        }
    }

    private boolean tryPlanes(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor)
            throws IOException {
        PlanarPlan planar = PlanarPlan.of(plan);
        if (Ending.of(plan, planar, capabilities(), general::render).isEmpty()) {
            return false;
        }
        try (InputStream in = source.open()) {
            Optional<JpegDecoder> decoder = open(in);
            if (decoder.isEmpty()) {
                return false;
            }
            Frame frame = decoder.get().frame();
            checkSize(frame, plan.source().size());
            Optional<Ending> ending = ending(frame, plan, planar);
            Optional<PlanarRendering> rendering = ending.flatMap(found -> found.prepare(frame));
            if (rendering.isEmpty()) {
                return false;
            }
            ending.get().render(decoder.get(), rendering.get(), target, new Progress(monitor));
            return true;
        } catch (OutOfMemoryError e) {
            throw new EngineFailed(
                            "there was too little memory for " + plan.source().size() + " pixels")
                    .toException(e);
        }
    }

    // What cannot even be opened here is left to the other engine, to read or to refuse.
    private static Optional<JpegDecoder> open(InputStream in) throws IOException {
        try {
            JpegDecoder decoder = JpegDecoder.open(in);
            return Optional.of(decoder).filter(opened -> opened.frame().isSupported());
        } catch (FailureException e) {
            return Optional.empty();
        }
    }

    // Colours of another profile are moved and resampled here; what they mean is for the other engine, which is given
    // the
    // profile, and has fewer of them to convert.
    private Optional<Ending> ending(Frame frame, Plan plan, PlanarPlan planar) {
        Optional<byte[]> profile = otherColours(frame);
        if (profile.isEmpty()) {
            return Ending.of(plan, planar, capabilities(), general::render);
        }
        boolean carried = frame.colours() == ColourModel.YCBCR
                && profile.flatMap(MatrixProfile::of).isPresent();
        return carried
                ? HandedEnding.of(plan, PlanarPlan.ofGeometry(plan), profile, capabilities(), general::render)
                : Optional.empty();
    }

    /** The profile of a file whose colours are not sRGB. */
    private static Optional<byte[]> otherColours(Frame frame) {
        return frame.profile()
                .filter(bytes ->
                        !MatrixProfile.of(bytes).map(MatrixProfile::isSrgb).orElse(false));
    }

    private static void checkSize(Frame frame, Size expected) {
        if (frame.width() != expected.width() || frame.height() != expected.height()) {
            String reason =
                    "its pixels are " + frame.width() + "x" + frame.height() + " and its header says " + expected;
            throw new UndecodableImage(ImageFormat.JPEG.label(), reason).toException();
        }
    }
}
