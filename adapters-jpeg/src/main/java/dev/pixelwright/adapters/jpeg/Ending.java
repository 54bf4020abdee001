package dev.pixelwright.adapters.jpeg;

import dev.pixelwright.adapters.jpeg.decode.Frame;
import dev.pixelwright.adapters.jpeg.output.PictureTarget;
import dev.pixelwright.adapters.jpeg.plan.PlanarPlan;
import dev.pixelwright.adapters.jpeg.render.PlanarRendering;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.Plan;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** How a plan ends that began in planes. */
interface Ending {

    /**
     * The most samples that are held, 96 MB of them: what an engine that holds bytes needs to turn a picture of 16 megapixels.
     */
    long MOST_SAMPLES = 24_000_000;

    /** The one for {@code plan}, if it gains by planes at all. */
    static Optional<Ending> of(Plan plan, PlanarPlan planar, Capabilities capabilities, Rest rest) {
        if (planar.rest().isEmpty() && plan.encoding() instanceof Encoding.Jpeg jpeg) {
            return Optional.of(new WrittenEnding(plan, planar, jpeg));
        }
        return HandedEnding.of(plan, planar, Optional.empty(), capabilities, rest);
    }

    /** How a file with this header is drawn, if not too much must be held for it. */
    Optional<PlanarRendering> prepare(Frame frame);

    /** Begins with a result that is drawn as was prepared. */
    Drawing begin(PlanarRendering rendering, OutputStream target, Progress progress);

    /** A result on its way. */
    interface Drawing {

        /** Where it is drawn. */
        PictureTarget picture();

        /** So much is drawn, 0 to 1. */
        void drawn(double share);

        /** All is drawn: the rest is done, and the result is complete. */
        void finish() throws IOException;
    }
}
