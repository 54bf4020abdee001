package dev.pixelwright.core.usecase;

import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.model.GeneratorProfile;
import dev.pixelwright.core.model.ModelMonitor;
import dev.pixelwright.core.model.ModelOutcome;
import dev.pixelwright.core.model.ModelReport;
import dev.pixelwright.core.model.ModelTarget;
import dev.pixelwright.core.model.ModelTask;
import dev.pixelwright.core.model.ModelTicket;
import dev.pixelwright.core.port.ModelGenerator;
import dev.pixelwright.core.port.ModelRuns;
import java.io.IOException;
import java.util.Optional;

/** A generator whose work for jobs is noted, for those who wait for it. A note that cannot be made harms no model. */
final class NotedGenerator implements ModelGenerator {

    private static final System.Logger LOG = System.getLogger(NotedGenerator.class.getName());

    private final ModelGenerator generator;
    private final ModelRuns runs;

    NotedGenerator(ModelGenerator generator, ModelRuns runs) {
        this.generator = generator;
        this.runs = runs;
    }

    @Override
    public GeneratorProfile profile() {
        return generator.profile();
    }

    @Override
    public Optional<GeneratorUnavailable> obstacle() {
        return generator.obstacle();
    }

    @Override
    public Optional<GeneratorUnavailable> pause() {
        return generator.pause();
    }

    @Override
    public ModelTicket submit(ModelTask task) throws IOException {
        return generator.submit(task);
    }

    @Override
    public ModelOutcome follow(ModelTask task, ModelTicket ticket, ModelTarget target, ModelMonitor monitor)
            throws IOException {
        // The key of a task is its job; what is made while somebody waits for it has none.
        Optional<JobId> job = JobId.parse(task.key());
        if (job.isEmpty()) {
            return generator.follow(task, ticket, target, monitor);
        }
        JobId id = job.get();
        note(() -> runs.begun(id, profile().name()));
        boolean made = false;
        try {
            ModelOutcome outcome = generator.follow(task, ticket, target, new NotingMonitor(id, monitor));
            made = true;
            return outcome;
        } finally {
            note(made ? () -> runs.made(id) : () -> runs.abandoned(id));
        }
    }

    @Override
    public void cancel(ModelTicket ticket) {
        generator.cancel(ticket);
    }

    private static void note(Runnable note) {
        try {
            note.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "How far a model is could not be noted", e);
        }
    }

    /** Notes what is new in the reports that it passes on. */
    private final class NotingMonitor implements ModelMonitor {

        private final JobId job;
        private final ModelMonitor monitor;
        private Optional<ModelReport> noted = Optional.empty();

        NotingMonitor(JobId job, ModelMonitor monitor) {
            this.job = job;
            this.monitor = monitor;
        }

        @Override
        public void report(ModelReport report) {
            boolean known = noted.filter(before -> before.stage() == report.stage()
                            && before.queuePosition().equals(report.queuePosition()))
                    .isPresent();
            if (!known) {
                noted = Optional.of(report);
                note(() -> runs.told(job, report));
            }
            monitor.report(report);
        }
    }
}
