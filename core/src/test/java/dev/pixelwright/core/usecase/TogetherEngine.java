package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageFormat;
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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A copying engine that takes several orders at once, and notes how many. Single transformations may be given trouble. */
final class TogetherEngine implements SeriesEngine {

    private final CopyingEngine alone;
    private final List<Integer> series = new CopyOnWriteArrayList<>();
    private final Map<String, CopyingEngine.Disturbance> trouble = new ConcurrentHashMap<>();

    TogetherEngine(CopyingEngine alone) {
        this.alone = alone;
    }

    /** How many were made together each time. */
    List<Integer> series() {
        return List.copyOf(series);
    }

    /** From now on this happens before {@code transformation} is drawn. */
    void disturb(String transformation, CopyingEngine.Disturbance disturbance) {
        trouble.put(transformation, disturbance);
    }

    @Override
    public Set<ImageFormat> shares() {
        return Set.of(ImageFormat.PNG);
    }

    @Override
    public Capabilities capabilities() {
        return alone.capabilities();
    }

    @Override
    public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) throws IOException {
        trouble.getOrDefault(plan.transformation().toString(), quiet -> {}).happen(monitor);
        alone.render(source, plan, target, monitor);
    }

    @Override
    public List<RenderOutcome> renderAll(ByteSource source, List<RenderOrder> orders) {
        series.add(orders.size());
        List<RenderOutcome> outcomes = new ArrayList<>();
        for (RenderOrder order : orders) {
            try {
                render(source, order.plan(), order.target(), order.monitor());
                outcomes.add(RenderOutcome.done(order.plan()));
            } catch (IOException e) {
                outcomes.add(RenderOutcome.failed(order.plan(), e));
            } catch (RuntimeException e) {
                outcomes.add(RenderOutcome.failed(order.plan(), e));
            }
        }
        return outcomes;
    }
}
