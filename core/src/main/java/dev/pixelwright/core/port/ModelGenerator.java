package dev.pixelwright.core.port;

import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.core.model.GeneratorProfile;
import dev.pixelwright.core.model.ModelMonitor;
import dev.pixelwright.core.model.ModelOutcome;
import dev.pixelwright.core.model.ModelTarget;
import dev.pixelwright.core.model.ModelTask;
import dev.pixelwright.core.model.ModelTicket;
import java.io.IOException;
import java.util.Optional;

/**
 * Makes models of pictures, here or elsewhere. May be used by any number of threads at once. Orders were checked against its
 * profile before they come here.
 *
 * <p>One that is remote is asked once for each task: its ticket is stored, and whichever process has the job then follows
 * it by that. One that works here gives {@link ModelTicket#NONE}, and does the work while it is followed; the same picture
 * and order give the same bytes then.
 */
public interface ModelGenerator {

    /** What it makes; the same value at each call. */
    GeneratorProfile profile();

    /** Why it cannot be used at present, said without asking anybody elsewhere; empty when it can. */
    Optional<GeneratorUnavailable> obstacle();

    /**
     * Why nothing is to be ordered elsewhere for a moment, though it will be: it was asked as often as it may be. Said without
     * asking anybody, before a picture is made for it; empty when it may be asked.
     */
    Optional<GeneratorUnavailable> pause();

    /**
     * Orders a model elsewhere. It is not tried twice within one call unless the first try certainly led to nothing.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code SubmissionUnclear} when it may have been accepted
     *     and no ticket came back; with {@code GeneratorUnavailable}, {@code ModelNotPossible} or any other failure only
     *     where it certainly was not
     * @throws IOException when the picture cannot be read, before anything is sent
     */
    ModelTicket submit(ModelTask task) throws IOException;

    /**
     * Sees a task through to its end and writes its results. It may be called again for the same ticket, after it was
     * broken off or by another process, and ends the same way then. After a failure the target may hold bytes of no meaning.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code GeneratorUnavailable} when who makes it does not
     *     answer, {@code ModelNotPossible} when there will be none of this picture, {@code ModelTooLarge}, {@code
     *     GeneratorFailed} when it breaks; and whatever {@code monitor} throws
     * @throws IOException when the picture cannot be read or {@code target} cannot be written
     */
    ModelOutcome follow(ModelTask task, ModelTicket ticket, ModelTarget target, ModelMonitor monitor)
            throws IOException;

    /**
     * Says elsewhere that the result is wanted no more. Does nothing for a task that has ended or is unknown, nor here.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code GeneratorUnavailable} when that could not be said
     */
    void cancel(ModelTicket ticket);
}
