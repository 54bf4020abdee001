package dev.pixelwright.adapters.sandbox;

import dev.pixelwright.adapters.sandbox.pool.ChildPool;
import dev.pixelwright.adapters.sandbox.pool.ChildRecipe;
import dev.pixelwright.adapters.sandbox.pool.Conversation;
import dev.pixelwright.adapters.sandbox.pool.Limits;
import dev.pixelwright.adapters.sandbox.protocol.LayerForm;
import dev.pixelwright.adapters.sandbox.protocol.Request;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Any engine, behind the walls of a process: as many pictures at once as there are children, and the others wait. A child
 * that dies, hangs, takes too long or too much memory, or talks nonsense is killed and replaced, and its caller gets
 * {@code EngineCrashed}. To stop a rendering is to kill its child.
 *
 * <p>A child is given the time that it is waited for: what a slow source, target or monitor takes does not count.
 */
public final class SandboxedEngine implements ImageEngine, AutoCloseable {

    private static final long FEW_BYTES = 1 << 20;
    private static final int MOST_BYTES_A_PIXEL = 8;

    private final ImageLimits limits;
    private final ChildPool pool;
    private final Conversation conversation;

    /** Begins to start children, and does not wait for them; all of them end with {@link #close()}. */
    public SandboxedEngine(SandboxSettings settings, ChildRecipe recipe) {
        this.limits = settings.limits();
        this.pool = new ChildPool(recipe, settings.children(), settings.maxMemoryBytes());
        this.conversation = new Conversation(pool, Limits.rendering(settings.deadline(), settings.silence()));
    }

    /**
     * {@inheritDoc} The children are asked: this process need not load their engine. So the first call waits for the first
     * of them, and fails with {@code EngineFailed} when none starts.
     */
    @Override
    public Capabilities capabilities() {
        return pool.capabilities();
    }

    @Override
    public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) throws IOException {
        List<ByteSource> inputs = new ArrayList<>();
        plan.layers().forEach(layer -> inputs.add(layer.raster().rgba()));
        inputs.add(source);
        Request request = new Request(
                inputs.stream().mapToLong(ByteSource::size).sum(),
                plan.transformation(),
                plan.layers().stream().map(LayerForm::of).toList(),
                plan.source(),
                limits,
                plan.size());
        conversation.render(request, inputs, target, maxBytes(source, plan), monitor);
    }

    // More than any encoding of ours makes of so many pixels, with the metadata of the source.
    private static long maxBytes(ByteSource source, Plan plan) {
        long pixels = plan.size().pixels() * plan.source().pages();
        return FEW_BYTES + source.size() + MOST_BYTES_A_PIXEL * pixels;
    }

    /** Whether who renders now would have to wait for a child. */
    public boolean isBusy() {
        return pool.isBusy();
    }

    /** Kills all children; renderings that were under way fail with {@code EngineFailed}. */
    @Override
    public void close() {
        pool.close();
    }
}
