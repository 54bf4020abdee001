package dev.pixelwright.core.usecase;

import dev.pixelwright.core.model.UnwantedModel;
import dev.pixelwright.core.port.ModelTickets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Tells generators elsewhere of models that nobody waits for any more. Safe on any number of nodes at once. */
public final class CallOffModels {

    /** After a try in vain; twice as long after the next, so that the last is some four hours after the first. */
    static final Duration PAUSE = Duration.ofSeconds(30);
    /** After so many tries in vain none is made any more. */
    static final int MAX_TRIES = 10;
    /** What no node can tell of for so long, because none has that generator any more, is forgotten. */
    static final Duration UNTOLD = Duration.ofDays(30);

    private static final System.Logger LOG = System.getLogger(CallOffModels.class.getName());
    private static final int BATCH = 50;

    private final ModelTickets tickets;
    private final ListGenerators generators;

    public CallOffModels(ModelTickets tickets, ListGenerators generators) {
        this.tickets = tickets;
        this.generators = generators;
    }

    /**
     * Tells those generators that this node has and that can be used now, the oldest first, and forgets what is of no more
     * use. Who does not answer is told no more in this round, and of that model again later, each time after twice as long,
     * a few times in all.
     *
     * @return how many were told of
     */
    public int execute() {
        Set<String> open = new HashSet<>(generators.usableElsewhere());
        int told = 0;
        for (int tried = 0; tried < BATCH && !open.isEmpty(); tried++) {
            Optional<UnwantedModel> next = tickets.takeUnwanted(open, PAUSE);
            if (next.isEmpty()) {
                break;
            }
            if (isTold(next.get())) {
                told++;
            } else {
                open.remove(next.get().generator());
            }
        }
        tickets.forget(UNTOLD, BATCH);
        return told;
    }

    private boolean isTold(UnwantedModel unwanted) {
        try {
            generators.find(unwanted.generator()).orElseThrow().cancel(unwanted.ticket());
        } catch (RuntimeException e) {
            String words = unwanted.generator() + " could not be told that job " + unwanted.job() + " has ended";
            if (unwanted.tries() < MAX_TRIES) {
                LOG.log(System.Logger.Level.WARNING, words, e);
            } else {
                LOG.log(
                        System.Logger.Level.WARNING,
                        words + ", and is not told any more; it may be paid for in vain",
                        e);
                tickets.calledOff(unwanted.job());
            }
            return false;
        }
        tickets.calledOff(unwanted.job());
        return true;
    }
}
