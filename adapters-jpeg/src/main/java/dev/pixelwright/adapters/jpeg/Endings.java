package dev.pixelwright.adapters.jpeg;

import dev.pixelwright.adapters.jpeg.decode.ColourModel;
import dev.pixelwright.adapters.jpeg.decode.Frame;
import dev.pixelwright.adapters.jpeg.plan.PlanarPlan;
import dev.pixelwright.adapters.jpeg.profile.MatrixProfile;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Metadata;
import dev.pixelwright.core.transform.Plan;
import java.util.Optional;

/** Finds how plans end that begin in planes, in front of an engine of these capabilities. */
record Endings(Capabilities capabilities, Rest rest) {

    /** Whether {@code plan} gains by planes, as far as can be known without the file. */
    boolean mayGain(Plan plan) {
        return plan.source().format() == ImageFormat.JPEG
                && plan.metadata() != Metadata.KEEP
                && Ending.of(plan, PlanarPlan.of(plan), capabilities, rest).isPresent();
    }

    /**
     * The one for a file with this header. Colours of another profile are moved and resampled here; what they mean is for the
     * other engine, which is given the profile, and has fewer of them to convert.
     */
    Optional<Ending> of(Frame frame, Plan plan) {
        Optional<byte[]> profile = otherColours(frame);
        if (profile.isEmpty()) {
            return Ending.of(plan, PlanarPlan.of(plan), capabilities, rest);
        }
        boolean carried = frame.colours() == ColourModel.YCBCR
                && profile.flatMap(MatrixProfile::of).isPresent();
        return carried
                ? HandedEnding.of(plan, PlanarPlan.ofGeometry(plan), profile, capabilities, rest)
                : Optional.empty();
    }

    /** The profile of a file whose colours are not sRGB. */
    private static Optional<byte[]> otherColours(Frame frame) {
        return frame.profile()
                .filter(bytes ->
                        !MatrixProfile.of(bytes).map(MatrixProfile::isSrgb).orElse(false));
    }
}
