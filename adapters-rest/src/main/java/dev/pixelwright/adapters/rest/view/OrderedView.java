package dev.pixelwright.adapters.rest.view;

import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.job.Job;
import java.util.List;
import java.util.Optional;

/** The answer to an order of several derivatives, in its order. */
public record OrderedView(String message, List<Ordered> items) {

    /**
     * One of them.
     *
     * @param derivative if it is there already
     */
    public record Ordered(
            String transformation,
            String jobId,
            String statusUrl,
            String eventsUrl,
            Optional<DerivativeView> derivative) {

        /** With the job that makes it, or has made it. */
        public static Ordered of(Job job, Optional<Derivative> derivative, Links links) {
            return new Ordered(
                    job.lineage().transformation().toString(),
                    job.id().toString(),
                    links.job(job.id()),
                    links.events(job.id()),
                    derivative.map(made -> DerivativeView.of(made, links)));
        }
    }

    /** Whether all of them are there. */
    public boolean areThere() {
        return items.stream().allMatch(item -> item.derivative().isPresent());
    }
}
