package dev.pixelwright.adapters.sandbox.child;

import dev.pixelwright.adapters.sandbox.protocol.FailureForm;
import dev.pixelwright.adapters.sandbox.protocol.FrameType;
import dev.pixelwright.adapters.sandbox.protocol.FrameWriter;
import dev.pixelwright.adapters.sandbox.protocol.Request;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.SourceImage;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Layer;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Planner;
import dev.pixelwright.core.transform.RenderOrder;
import dev.pixelwright.core.transform.RenderOutcome;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A request, and others of the same source: planned again, rendered, and answered to their ends. */
final class Rendering implements Runnable {

    private static final byte[] NOTHING = {};
    private static final System.Logger LOG = System.getLogger(Rendering.class.getName());

    private final ImageEngine engine;
    private final List<byte[]> requests;
    private final Arrival arrival;
    private final FrameWriter out;
    private final Heartbeat heartbeat;

    Rendering(ImageEngine engine, List<byte[]> requests, Arrival arrival, FrameWriter out, Heartbeat heartbeat) {
        this.engine = engine;
        this.requests = List.copyOf(requests);
        this.arrival = arrival;
        this.out = out;
        this.heartbeat = heartbeat;
    }

    @Override
    public void run() {
        try {
            out.begin();
            List<Optional<Failure>> ends = render();
            heartbeat.close();
            for (int i = 0; i < ends.size(); i++) {
                Optional<byte[]> failure = ends.get(i).map(FailureForm::toBytes);
                out.part(i).write(failure.isPresent() ? FrameType.FAILURE : FrameType.DONE, failure.orElse(NOTHING));
            }
        } catch (IOException e) {
            // Nobody reads any more; the thread that listens to the parent ends the process.
            LOG.log(System.Logger.Level.DEBUG, "The parent does not listen", e);
        }
    }

    private List<Optional<Failure>> render() {
        try {
            Request first = Request.parse(requests.get(0));
            Inputs inputs = Inputs.of(first.layers(), first.load().source(), arrival);
            List<RenderOrder> orders = new ArrayList<>(List.of(order(first, inputs.layers(), 0)));
            for (int i = 1; i < requests.size(); i++) {
                orders.add(order(Request.parse(requests.get(i)), List.of(), i));
            }
            List<Optional<Failure>> ends = new ArrayList<>();
            List<RenderOutcome> outcomes =
                    new Darkroom(engine, first.limits()).developAll(inputs.source(), orders, Rendering::unknown);
            for (int i = 0; i < orders.size(); i++) {
                orders.get(i).target().flush();
                ends.add(outcomes.get(i).trouble().map(Rendering::told));
            }
            return ends;
        } catch (FailureException | IOException e) {
            return Collections.nCopies(requests.size(), Optional.of(told(e)));
        }
    }

    // Not by the darkroom, which asks for a typesetter: the texts of this order come as layers.
    private RenderOrder order(Request order, List<Layer> layers, int part) {
        Plan plan = new Planner(engine.capabilities(), order.limits())
                .plan(order.transformation(), order.source())
                .with(layers);
        if (!plan.size().equals(order.planned())) {
            throw new EngineFailed("it planned " + plan.size() + " and not " + order.planned()).toException();
        }
        FrameWriter.Part frames = out.part(part);
        return new RenderOrder(plan, new ResultStream(frames), new ProgressFrames(frames));
    }

    private static SourceImage unknown(ImageId mark) {
        throw new ImageNotFound(mark.toString()).toException();
    }

    // Where no failure is the reason, neither bytes in memory nor a parent that still listens are.
    private static Failure told(Exception e) {
        return e instanceof FailureException named
                ? told(named)
                : told(new EngineFailed(e.getClass().getSimpleName()).toException(e));
    }

    private static Failure told(FailureException e) {
        if (e.failure() instanceof EngineFailed) {
            LOG.log(System.Logger.Level.WARNING, "The engine failed", e);
        }
        return FailureForm.carries(e.failure())
                ? e.failure()
                : new EngineFailed("it spoke of " + e.failure().code());
    }
}
