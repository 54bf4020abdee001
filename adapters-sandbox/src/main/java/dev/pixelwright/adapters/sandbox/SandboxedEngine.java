package dev.pixelwright.adapters.sandbox;

import dev.pixelwright.adapters.sandbox.pool.Answer;
import dev.pixelwright.adapters.sandbox.pool.ChildPool;
import dev.pixelwright.adapters.sandbox.pool.ChildRecipe;
import dev.pixelwright.adapters.sandbox.pool.Conversation;
import dev.pixelwright.adapters.sandbox.pool.Limits;
import dev.pixelwright.adapters.sandbox.protocol.LayerForm;
import dev.pixelwright.adapters.sandbox.protocol.Load;
import dev.pixelwright.adapters.sandbox.protocol.Request;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.port.SeriesEngine;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.RenderOrder;
import dev.pixelwright.core.transform.RenderOutcome;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Any engine, behind the walls of a process: as many pictures at once as there are children, and the others wait. A child
 * that dies, hangs, takes too long or too much memory, or talks nonsense is killed and replaced, and its caller gets
 * {@code EngineCrashed}. To stop a rendering is to kill its child.
 *
 * <p>A child is given the time that it is waited for: what a slow source, target or monitor takes does not count.
 */
public final class SandboxedEngine implements SeriesEngine, AutoCloseable {

    private static final long FEW_BYTES = 1 << 20;
    private static final int MOST_BYTES_A_PIXEL = 8;

    /** Results that one child makes of one source: a bound to what is lost with it. */
    private static final int MOST_TOGETHER = 16;

    private final ImageLimits limits;
    private final ChildPool pool;
    private final Conversation conversation;

    /**
     * Begins to start the first child, and does not wait for it: the others follow with {@link #fill()}, or once two are wanted
     * at a time. All of them end with {@link #close()}.
     */
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
        return pool.introduction().capabilities();
    }

    /** {@inheritDoc} Waits as {@link #capabilities()} does. */
    @Override
    public Set<ImageFormat> shares() {
        return pool.introduction().shares();
    }

    @Override
    public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) throws IOException {
        converse(source, List.of(new RenderOrder(plan, target, monitor))).get(0).orThrow();
    }

    /** {@inheritDoc} One child makes all of them from one source, but for those with watermarks. To stop one spares no work. */
    @Override
    public List<RenderOutcome> renderAll(ByteSource source, List<RenderOrder> orders) {
        List<RenderOrder> plain =
                orders.stream().filter(order -> order.plan().layers().isEmpty()).toList();
        List<RenderOutcome> together = new ArrayList<>();
        for (int from = 0; from < plain.size(); from += MOST_TOGETHER) {
            together.addAll(converse(source, plain.subList(from, Math.min(plain.size(), from + MOST_TOGETHER))));
        }
        Iterator<RenderOutcome> next = together.iterator();
        return orders.stream()
                .map(order -> order.plan().layers().isEmpty()
                        ? next.next()
                        : converse(source, List.of(order)).get(0))
                .toList();
    }

    private List<RenderOutcome> converse(ByteSource source, List<RenderOrder> orders) {
        List<ByteSource> inputs = new ArrayList<>();
        orders.get(0).plan().layers().forEach(layer -> inputs.add(layer.raster().rgba()));
        inputs.add(source);
        Load load = new Load(inputs.stream().mapToLong(ByteSource::size).sum(), source.sha256());
        List<Request> requests =
                orders.stream().map(order -> request(load, order.plan())).toList();
        List<Answer> answers = orders.stream()
                .map(order -> new Answer(order.target(), maxBytes(source, order.plan()), order.monitor()))
                .toList();
        conversation.render(requests, inputs, answers);
        List<RenderOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            outcomes.add(new RenderOutcome(orders.get(i).plan(), answers.get(i).trouble()));
        }
        return outcomes;
    }

    private Request request(Load load, Plan plan) {
        return new Request(
                load,
                plan.transformation(),
                plan.layers().stream().map(LayerForm::of).toList(),
                plan.source(),
                limits,
                plan.size());
    }

    // More than any encoding of ours makes of so many pixels, with the metadata of the source.
    private static long maxBytes(ByteSource source, Plan plan) {
        long pixels = plan.size().pixels() * plan.source().pages();
        return FEW_BYTES + source.size() + MOST_BYTES_A_PIXEL * pixels;
    }

    /** Begins to start the children that nobody has wanted yet, so that nobody has to wait for their start. */
    public void fill() {
        pool.fill();
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
