package dev.pixelwright.adapters.jpeg;

import dev.pixelwright.adapters.jpeg.kept.KeptDecodings;
import dev.pixelwright.adapters.jpeg.plan.PlanarSteps;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.port.SeriesEngine;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.RenderOrder;
import dev.pixelwright.core.transform.RenderOutcome;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Draws JPEG in the planes in which it is stored, in front of an engine that does everything else. A plan that can be
 * followed in planes from its beginning to its end never becomes red, green and blue. Of one that cannot, what makes the
 * picture much smaller is done in planes, and the other engine meets the smaller picture.
 *
 * <p>Several results of one file are drawn from one decoding, each of the smallest larger one that has enough for it, as long
 * as they do not hold too much together.
 *
 * <p>What it does itself holds rows and no picture, but for a progressive source or result, a file that brings one component
 * after the other, quarter turns, and filters over several pixels. The rest goes to the other engine as it is: other formats, other colours (CMYK, a profile with tables),
 * twelve bits, arithmetic coding, metadata to be kept, and what would take more memory here than there.
 */
public final class PlanarJpegEngine implements SeriesEngine {

    static final String NAME = "planar";

    private static final Set<ImageFormat> FORMAT = Set.of(ImageFormat.JPEG);

    private final Capabilities capabilities;
    private final Endings endings;
    private final KeptDecodings kept;

    /** In front of {@code general}, and with its capabilities: what is drawn here could be drawn there. */
    public PlanarJpegEngine(ImageEngine general) {
        this(general, KeptDecodings.NONE);
    }

    /** The same, which keeps decoded pictures in {@code kept}. */
    public PlanarJpegEngine(ImageEngine general, KeptDecodings kept) {
        this.kept = kept;
        List<Capabilities> engines = new ArrayList<>();
        engines.add(new Capabilities(NAME, FORMAT, FORMAT, Set.of(), PlanarSteps.OPERATIONS));
        engines.addAll(general.capabilities().engines());
        this.capabilities = Capabilities.ofAny(engines);
        this.endings = new Endings(capabilities, general::render);
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Set<ImageFormat> shares() {
        return FORMAT;
    }

    @Override
    public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) throws IOException {
        renderAll(source, List.of(new RenderOrder(plan, target, monitor)))
                .get(0)
                .orThrow();
    }

    @Override
    public List<RenderOutcome> renderAll(ByteSource source, List<RenderOrder> orders) {
        return new Rounds(endings, kept, source, orders).run();
    }
}
