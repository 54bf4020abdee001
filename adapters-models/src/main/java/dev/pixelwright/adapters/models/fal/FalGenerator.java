package dev.pixelwright.adapters.models.fal;

import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.core.model.GeneratorProfile;
import dev.pixelwright.core.model.ModelMonitor;
import dev.pixelwright.core.model.ModelOption;
import dev.pixelwright.core.model.ModelOutcome;
import dev.pixelwright.core.model.ModelTarget;
import dev.pixelwright.core.model.ModelTask;
import dev.pixelwright.core.model.ModelTicket;
import dev.pixelwright.core.port.ModelGenerator;
import dev.pixelwright.core.transform.model.ModelFormat;
import dev.pixelwright.core.transform.model.ModelOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;

/**
 * Models made by fal.ai, which costs money for each. Its queue knows no idempotency: so a model is ordered by one request,
 * which is never repeated, and where no answer came back that is said. The picture is sent within that request.
 */
public final class FalGenerator implements ModelGenerator {

    /** By which models are ordered of it. */
    public static final String NAME = "fal";

    private static final GeneratorProfile PROFILE = new GeneratorProfile(
            NAME,
            "A whole model made by a trained network at fal.ai; the picture is sent there, and each model costs money.",
            /* remote= */ true,
            Set.of(ModelFormat.GLB),
            ModelOrder.MAX_FACES,
            Set.of(ModelOption.TEXTURE));

    private final FalSettings settings;
    private final Breaker breaker;
    private final Submission submission;
    private final Following following;

    /**
     * @param folder for the files of a result on their way, made where it is missing: the folder that {@code ClearSpool} sweeps,
     *     which finds there what a process left when it died
     * @param chance gives numbers from 0 to below 1, for pauses that differ from those of others
     */
    public FalGenerator(FalSettings settings, Path folder, DoubleSupplier chance) {
        this.settings = settings;
        this.breaker = new Breaker(NAME, settings.patience());
        FalCalls calls = new FalCalls(settings, breaker);
        Retries retries = new Retries(calls, settings.patience(), chance);
        this.submission = new Submission(settings, calls, new Pace(settings.submitsAMinute(), System::nanoTime));
        this.following = new Following(settings, calls, retries, new Collecting(settings.patience(), calls, folder));
    }

    @Override
    public GeneratorProfile profile() {
        return PROFILE;
    }

    @Override
    public Optional<GeneratorUnavailable> obstacle() {
        if (settings.key().isBlank()) {
            return Optional.of(new GeneratorUnavailable(NAME, "it has no key"));
        }
        return breaker.state() == BreakerState.OPEN ? Optional.of(Reasons.LEFT_ALONE) : Optional.empty();
    }

    @Override
    public Optional<GeneratorUnavailable> pause() {
        return submission.pause();
    }

    /** Whether it is called at present, said without asking anybody. */
    public BreakerState breaker() {
        return breaker.state();
    }

    @Override
    public ModelTicket submit(ModelTask task) throws IOException {
        Optional<GeneratorUnavailable> obstacle = obstacle();
        if (obstacle.isPresent()) {
            throw obstacle.get().toException();
        }
        return submission.submit(task);
    }

    @Override
    public ModelOutcome follow(ModelTask task, ModelTicket ticket, ModelTarget target, ModelMonitor monitor)
            throws IOException {
        return following.follow(known(ticket), task, target, monitor);
    }

    @Override
    public void cancel(ModelTicket ticket) {
        Ticket.read(ticket.text(), settings.queue()).ifPresent(following::cancel);
    }

    private Ticket known(ModelTicket ticket) {
        return Ticket.read(ticket.text(), settings.queue())
                .orElseThrow(
                        () -> Reasons.failed("its ticket is not of this queue").toException());
    }
}
