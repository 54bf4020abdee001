package dev.pixelwright.core.usecase;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ModelFailure.SubmissionUnclear;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.model.ModelSubmission;
import dev.pixelwright.core.model.ModelTask;
import dev.pixelwright.core.model.ModelTicket;
import dev.pixelwright.core.port.ModelGenerator;
import dev.pixelwright.core.port.ModelTickets;
import dev.pixelwright.core.transform.RenderStopped;
import java.io.IOException;
import java.util.Optional;

/** Asks a generator elsewhere for the model of a job, once, however many attempts the job has. */
public final class Commission {

    private static final System.Logger LOG = System.getLogger(Commission.class.getName());

    private final ModelTickets tickets;

    public Commission(ModelTickets tickets) {
        this.tickets = tickets;
    }

    /**
     * The ticket of the job: the one that an earlier attempt got, or a new one. The intention is written before anybody is
     * asked; an attempt that finds it without a ticket does not ask again, because nobody knows what became of it.
     *
     * @param preparation what is needed to ask, and only then; a worker that dies over it has asked nobody
     * @throws FailureException with {@code SubmissionUnclear}, or with what the generator refuses
     */
    ModelTicket ticket(JobId job, ModelGenerator generator, ModelTask task, Preparation preparation)
            throws IOException {
        String name = generator.profile().name();
        Optional<ModelSubmission> before = tickets.find(job);
        if (before.isEmpty()) {
            generator.pause().ifPresent(pause -> {
                throw pause.toException();
            });
            preparation.prepare();
            before = tickets.intend(job, name);
        }
        if (before.isPresent()) {
            return before.get().ticket().orElseThrow(() -> new SubmissionUnclear(name).toException());
        }
        ModelTicket ticket = submitted(job, generator, task);
        try {
            tickets.submitted(job, name, ticket);
        } catch (FailureException e) {
            // This attempt has it and goes on. Only if it dies, nobody will know.
            LOG.log(System.Logger.Level.ERROR, "The ticket of job " + job + " at " + name + " could not be noted", e);
        }
        return ticket;
    }

    private ModelTicket submitted(JobId job, ModelGenerator generator, ModelTask task) throws IOException {
        try {
            return generator.submit(task);
        } catch (FailureException e) {
            if (!(e.failure() instanceof SubmissionUnclear)) {
                tickets.withdraw(job);
            }
            throw e;
        } catch (IOException | RenderStopped e) {
            // Nothing is sent while the picture is read.
            tickets.withdraw(job);
            throw e;
        } catch (RuntimeException e) {
            throw new SubmissionUnclear(generator.profile().name()).toException(e);
        }
    }

    /** Making what is sent. */
    @FunctionalInterface
    interface Preparation {

        void prepare() throws IOException;
    }
}
