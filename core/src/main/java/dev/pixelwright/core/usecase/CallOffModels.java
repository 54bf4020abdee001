package dev.pixelwright.core.usecase;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.model.ModelSubmission;
import dev.pixelwright.core.port.ModelGenerator;
import dev.pixelwright.core.port.ModelTickets;
import java.util.List;
import java.util.Optional;

/** Tells generators elsewhere of models that nobody waits for any more. Safe on any number of nodes at once. */
public final class CallOffModels {

    private static final System.Logger LOG = System.getLogger(CallOffModels.class.getName());
    private static final int BATCH = 50;

    private final ModelTickets tickets;
    private final ListGenerators generators;

    public CallOffModels(ModelTickets tickets, ListGenerators generators) {
        this.tickets = tickets;
        this.generators = generators;
    }

    /**
     * Tells of the oldest, and forgets what is of no more use. Who does not answer is told in a later round; what a generator
     * made that is not here any more is called off all the same.
     *
     * @return how many were told of
     */
    public int execute() {
        List<ModelSubmission> unwanted = tickets.unwanted(BATCH);
        int told = 0;
        for (ModelSubmission submission : unwanted) {
            if (isTold(submission)) {
                tickets.calledOff(submission.job());
                told++;
            }
        }
        tickets.forget(BATCH);
        return told;
    }

    private boolean isTold(ModelSubmission submission) {
        Optional<ModelGenerator> generator = generators.find(submission.generator());
        try {
            generator.ifPresent(found -> found.cancel(submission.ticket().orElseThrow()));
            return true;
        } catch (FailureException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    submission.generator() + " could not be told that job " + submission.job() + " has ended",
                    e);
            return false;
        }
    }
}
