package dev.pixelwright.core.local;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Several engines as one: the first that can do all of a plan does it. Its capabilities name each of them, so that a
 * planner refuses what none can do by itself, even where one could read and another write.
 */
public final class ChoosingEngine implements ImageEngine {

    private static final System.Logger LOG = System.getLogger(ChoosingEngine.class.getName());

    private final List<ImageEngine> engines;
    private final Capabilities capabilities;

    /** One of these, the preferred one first; at least one. */
    public ChoosingEngine(List<ImageEngine> engines) {
        if (engines.isEmpty()) {
            throw new IllegalArgumentException("There must be an engine to choose");
        }
        this.engines = List.copyOf(engines);
        this.capabilities = Capabilities.ofAny(
                engines.stream().map(ImageEngine::capabilities).toList());
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) throws IOException {
        ImageEngine chosen = engines.stream()
                .filter(engine -> engine.capabilities().canFollow(plan))
                .findFirst()
                .orElseThrow(() -> new EngineFailed("no engine can do all of it").toException());
        LOG.log(System.Logger.Level.DEBUG, () -> chosen.capabilities().engine() + " does " + plan.transformation());
        chosen.render(source, plan, target, monitor);
    }
}
