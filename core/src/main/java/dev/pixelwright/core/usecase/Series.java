package dev.pixelwright.core.usecase;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.transform.RenderOrder;
import dev.pixelwright.core.transform.RenderOutcome;
import dev.pixelwright.core.transform.RenderStopped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several results of one source on their way: which of them go on, and what became of the others. */
final class Series {

    private final List<RenderOrder> orders;
    private final List<Optional<RenderOutcome>> outcomes = new ArrayList<>();

    Series(List<RenderOrder> orders) {
        this.orders = new ArrayList<>(orders);
        orders.forEach(order -> outcomes.add(Optional.empty()));
    }

    /** Does something for each that goes on, which goes on with what that answers; what fails has come to its end. */
    void each(Work work) {
        for (int i = 0; i < orders.size(); i++) {
            if (outcomes.get(i).isEmpty()) {
                RenderOrder order = orders.get(i);
                int index = i;
                outcomes.set(i, trouble(order, () -> orders.set(index, work.on(order))));
            }
        }
    }

    /** Those that go on. */
    List<RenderOrder> going() {
        List<RenderOrder> going = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            if (outcomes.get(i).isEmpty()) {
                going.add(orders.get(i));
            }
        }
        return going;
    }

    /** Tells the monitors of those that go on; throws when none does any more. */
    void tell(int percent) {
        each(order -> {
            order.monitor().progress(percent);
            return order;
        });
        if (going().isEmpty()) {
            throw new JobLost();
        }
    }

    /** What became of those that went on, in their order; they have come to their end. */
    void end(List<RenderOutcome> ends) {
        int next = 0;
        for (int i = 0; i < orders.size(); i++) {
            if (outcomes.get(i).isEmpty()) {
                RenderOutcome end = ends.get(next++);
                outcomes.set(i, Optional.of(translated(end)));
            }
        }
    }

    /** What became of all, in their order; whatever still goes on is done. */
    List<RenderOutcome> outcomes() {
        List<RenderOutcome> all = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            RenderOrder order = orders.get(i);
            all.add(outcomes.get(i).orElseGet(() -> RenderOutcome.done(order.plan())));
        }
        return all;
    }

    private static RenderOutcome translated(RenderOutcome end) {
        return end.trouble()
                .filter(RuntimeException.class::isInstance)
                .map(trouble -> RenderOutcome.failed(end.plan(), translated((RuntimeException) trouble)))
                .orElse(end);
    }

    private static Optional<RenderOutcome> trouble(RenderOrder order, Trial trial) {
        try {
            trial.run();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(RenderOutcome.failed(order.plan(), e));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError e) {
            return Optional.of(RenderOutcome.failed(order.plan(), translated(e)));
        }
    }

    /** What a caller is told of something that an engine threw. */
    static RuntimeException translated(Throwable thrown) {
        if (thrown instanceof FailureException failure) {
            return failure;
        }
        if (thrown instanceof RenderStopped stopped) {
            return stopped;
        }
        return new EngineFailed(thrown.getClass().getSimpleName()).toException(thrown);
    }

    /** What is done for an order. */
    @FunctionalInterface
    interface Work {

        RenderOrder on(RenderOrder order) throws IOException;
    }

    private interface Trial {

        void run() throws IOException;
    }
}
