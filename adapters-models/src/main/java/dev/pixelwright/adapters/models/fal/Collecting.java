package dev.pixelwright.adapters.models.fal;

import dev.pixelwright.adapters.models.glb.GlbFile;
import dev.pixelwright.adapters.models.preview.Preview;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ModelFailure.ModelTooLarge;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.header.ImageHeaders;
import dev.pixelwright.core.model.ModelOutcome;
import dev.pixelwright.core.model.ModelTarget;
import dev.pixelwright.core.model.ModelTask;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Copies the files of a result. The model was paid for: a picture of it that cannot be had is passed over, and one is drawn
 * here; where that cannot be either, the picture that was sent stands in.
 */
final class Collecting {

    private static final int ANSWERED = 300;
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;
    private static final long PREVIEW_BYTES = 20_000_000;

    private final FalPatience patience;
    private final FalCalls calls;
    private final Path folder;

    /** @param folder for files while they are copied, named as those that are swept there when a process died over them */
    Collecting(FalPatience patience, FalCalls calls, Path folder) {
        this.patience = patience;
        this.calls = calls;
        this.folder = folder;
    }

    ModelOutcome copy(Results results, ModelTask task, ModelTarget target, Deadline deadline, Runnable tick)
            throws IOException {
        Path file = spool();
        try {
            GlbFile model = model(results.models(), file, deadline, tick);
            if (!copiedPicture(results.pictures(), target, deadline, tick)) {
                draw(model, task, target);
            }
            Files.copy(file, target.model());
            return model.outcome();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Path spool() throws IOException {
        Files.createDirectories(folder);
        return Files.createTempFile(folder, "spool-", ".tmp");
    }

    private GlbFile model(List<URI> addresses, Path file, Deadline deadline, Runnable tick) throws IOException {
        for (URI address : addresses) {
            Optional<GlbFile> model =
                    fetchedModel(address, file, deadline, tick) ? GlbFile.read(file) : Optional.empty();
            if (model.isPresent()) {
                return model.get();
            }
        }
        throw Reasons.failed("it gave no GLB").toException();
    }

    private boolean fetchedModel(URI address, Path file, Deadline deadline, Runnable tick) throws IOException {
        try {
            Duration limit = deadline.within(patience.whole());
            int status = calls.fetchGuarded(address, file, patience.maxBytes(), limit, tick)
                    .statusCode();
            if (status >= BROKEN || status == TOO_MANY) {
                throw Reasons.SILENT.toException();
            }
            return status < ANSWERED;
        } catch (CallNotPermittedException e) {
            throw Reasons.LEFT_ALONE.toException();
        } catch (NotKept e) {
            throw e;
        } catch (TooManyBytes e) {
            throw new ModelTooLarge(patience.maxBytes()).toException();
        } catch (IOException e) {
            deadline.within(patience.call());
            throw Reasons.SILENT.toException();
        }
    }

    private boolean copiedPicture(List<URI> addresses, ModelTarget target, Deadline deadline, Runnable tick)
            throws IOException {
        Path file = spool();
        try {
            for (URI address : addresses) {
                if (fetchedPicture(address, file, deadline, tick) && isPicture(file)) {
                    Files.copy(file, target.preview());
                    return true;
                }
            }
            return false;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Within the time of a call, because there is something to show without it. */
    private boolean fetchedPicture(URI address, Path file, Deadline deadline, Runnable tick) throws IOException {
        Optional<Duration> limit = deadline.left(patience.call());
        if (limit.isEmpty()) {
            return false;
        }
        try {
            return calls.fetch(address, file, PREVIEW_BYTES, limit.get(), tick).statusCode() < ANSWERED;
        } catch (NotKept e) {
            throw e;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isPicture(Path file) throws IOException {
        try {
            ImageHeaders.read(ByteSource.of(file), ImageLimits.DEFAULT);
            return true;
        } catch (FailureException e) {
            return false;
        }
    }

    private static void draw(GlbFile model, ModelTask task, ModelTarget target) throws IOException {
        Optional<Preview> drawn = model.preview();
        if (drawn.isPresent()) {
            drawn.get().write(target.preview());
            return;
        }
        try (InputStream sent = task.picture().file().bytes().open()) {
            sent.transferTo(target.preview());
        }
    }
}
