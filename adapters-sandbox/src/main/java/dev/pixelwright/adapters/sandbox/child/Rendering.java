package dev.pixelwright.adapters.sandbox.child;

import dev.pixelwright.adapters.sandbox.protocol.FailureForm;
import dev.pixelwright.adapters.sandbox.protocol.FrameType;
import dev.pixelwright.adapters.sandbox.protocol.FrameWriter;
import dev.pixelwright.adapters.sandbox.protocol.Request;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Planner;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.IOException;
import java.util.Optional;

/** One request: planned again, rendered, and answered to its end. */
final class Rendering implements Runnable {

    private static final System.Logger LOG = System.getLogger(Rendering.class.getName());

    private final ImageEngine engine;
    private final byte[] request;
    private final Arrival arrival;
    private final FrameWriter out;
    private final Heartbeat heartbeat;

    Rendering(ImageEngine engine, byte[] request, Arrival arrival, FrameWriter out, Heartbeat heartbeat) {
        this.engine = engine;
        this.request = request;
        this.arrival = arrival;
        this.out = out;
        this.heartbeat = heartbeat;
    }

    @Override
    public void run() {
        try {
            Optional<Failure> failure = render();
            heartbeat.close();
            if (failure.isPresent()) {
                out.write(FrameType.FAILURE, FailureForm.toBytes(failure.get()));
            } else {
                out.write(FrameType.DONE);
            }
        } catch (IOException e) {
            // Nobody reads any more; the thread that listens to the parent ends the process.
            LOG.log(System.Logger.Level.DEBUG, "The parent does not listen", e);
        }
    }

    private Optional<Failure> render() {
        try {
            Request order = Request.parse(request);
            Inputs inputs = Inputs.of(order.layers(), arrival);
            // Not by the darkroom, which asks for a typesetter: the texts of this order come as layers.
            Plan plan = new Planner(engine.capabilities(), order.limits())
                    .plan(order.transformation(), order.source())
                    .with(inputs.layers());
            if (!plan.size().equals(order.planned())) {
                return Optional.of(new EngineFailed("it planned " + plan.size() + " and not " + order.planned()));
            }
            try (ResultStream result = new ResultStream(out)) {
                new Darkroom(engine, order.limits()).develop(inputs.source(), plan, result, new ProgressFrames(out));
            }
            return Optional.empty();
        } catch (FailureException e) {
            return Optional.of(told(e));
        } catch (IOException e) {
            // Neither bytes in memory nor a parent that still listens are the reason.
            return Optional.of(told(new EngineFailed(e.getClass().getSimpleName()).toException(e)));
        }
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
