package dev.pixelwright.core.port;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Makes pixels. An engine is a pure function of a source and a plan: it keeps no state a caller could see, may be used
 * by any number of threads at once, and gives the same bytes for the same plan each time.
 *
 * <p>A plan was checked against the header and the limits before it comes here, so that an engine never decides what is
 * allowed. It does check that the pixels it decodes have the size the plan says.
 */
public interface ImageEngine {

    /** What this engine can do; the same value at each call. A planner asks it and refuses the rest by name. */
    Capabilities capabilities();

    /**
     * Decodes {@code source}, follows {@code plan} and writes the encoded result to {@code target}, which it leaves open.
     * A result has exactly {@code plan.size()}, sRGB colours, and no metadata unless the plan keeps it. After a failure
     * {@code target} may hold some bytes of no meaning.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code UndecodableImage} when the data is damaged or cut
     *     short behind a sound header, {@code UnsupportedFormat} for a flavour of a format this engine cannot read,
     *     {@code EngineFailed} when it breaks; and whatever {@code monitor} throws
     * @throws IOException when {@code source} cannot be read or {@code target} cannot be written
     */
    void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) throws IOException;
}
