package dev.pixelwright.core.usecase;

import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.RenderOrder;
import dev.pixelwright.core.transform.RenderOutcome;
import dev.pixelwright.core.transform.Transformation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Makes the bytes of a derivative and stores them. The row is the caller's: only it knows on what terms it may exist. */
public final class MakeDerivative {

    private final Development development;
    private final Storeroom storeroom;

    public MakeDerivative(Development development, Storeroom storeroom) {
        this.development = development;
        this.storeroom = storeroom;
    }

    /**
     * Renders and stores; the object is reserved in the ledger when this returns, and its source counted for the owner.
     * After a failure it is released, and not counted.
     *
     * @param attempt becomes part of the object's key
     * @throws IOException when bytes cannot be read or written
     */
    Derivative execute(Image image, Transformation transformation, int attempt, RenderMonitor monitor)
            throws IOException {
        return execute(image, List.of(new Wanted(transformation, attempt, monitor)))
                .get(0)
                .orThrow();
    }

    /** The same for several of one image, rendered together; what goes wrong with one of them ends this one alone. */
    List<Made> execute(Image image, List<Wanted> wanted) {
        List<Making> makings =
                wanted.stream().map(one -> new Making(image, one)).toList();
        try {
            makings.forEach(making -> making.attempt(making::begin));
            List<Making> begun = makings.stream().filter(Making::goesOn).toList();
            List<RenderOutcome> outcomes =
                    development.develop(image, begun.stream().map(Making::order).toList());
            for (int i = 0; i < begun.size(); i++) {
                Making making = begun.get(i);
                RenderOutcome outcome = outcomes.get(i);
                making.attempt(() -> making.end(outcome));
            }
            return makings.stream().map(Making::made).toList();
        } finally {
            makings.forEach(Making::close);
        }
    }

    /** Whether several of such an image cost less together. */
    boolean sharesWork(Image image) {
        return development.sharesWork(image);
    }

    /** One of several derivatives of an image. */
    record Wanted(Transformation transformation, int attempt, RenderMonitor monitor) {}

    /** What became of it. */
    record Made(Optional<Derivative> derivative, Optional<Exception> trouble) {

        Derivative orThrow() throws IOException {
            if (trouble.isPresent() && trouble.get() instanceof IOException broken) {
                throw broken;
            }
            return derivative.orElseThrow(() -> (RuntimeException) trouble.orElseThrow());
        }
    }

    /** One on its way, from its plan to its object. */
    private final class Making {

        private final Image image;
        private final Wanted wanted;
        private Optional<Allowance.Share> share = Optional.empty();
        private Optional<SpoolFile> spool = Optional.empty();
        private Optional<RenderOrder> order = Optional.empty();
        private Optional<Derivative> derivative = Optional.empty();
        private Optional<Exception> trouble = Optional.empty();

        private Making(Image image, Wanted wanted) {
            this.image = image;
            this.wanted = wanted;
        }

        private void begin() {
            Plan plan = development.plan(wanted.transformation(), image);
            plan.fileFormat();
            share = Optional.of(development.take(image));
            SpoolFile file = storeroom.spool();
            spool = Optional.of(file);
            order = Optional.of(new RenderOrder(plan, file.output(), wanted.monitor()));
        }

        private boolean goesOn() {
            return trouble.isEmpty();
        }

        private RenderOrder order() {
            return order.orElseThrow();
        }

        private void end(RenderOutcome outcome) throws IOException {
            Plan followed;
            try (OutputStream target = order().target()) {
                followed = outcome.orThrow();
                target.flush();
            }
            derivative = Optional.of(storeroom.keep(
                    spool.orElseThrow(),
                    new Lineage(image.id(), order().plan().transformation()),
                    order().plan().fileFormat(),
                    followed.size(),
                    wanted.attempt()));
        }

        private Made made() {
            return new Made(derivative, trouble);
        }

        private void attempt(Work work) {
            try {
                work.run();
            } catch (IOException | RuntimeException e) {
                share.ifPresent(taken -> taken.giveBack(e));
                trouble = Optional.of(e);
            }
        }

        private void close() {
            spool.ifPresent(SpoolFile::close);
        }
    }

    private interface Work {

        void run() throws IOException;
    }

    /** As {@link Storeroom#discard}. */
    void discard(Derivative made) {
        storeroom.discard(made);
    }
}
