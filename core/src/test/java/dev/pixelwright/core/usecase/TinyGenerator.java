package dev.pixelwright.core.usecase;

import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.core.model.GeneratorProfile;
import dev.pixelwright.core.model.ModelMonitor;
import dev.pixelwright.core.model.ModelOption;
import dev.pixelwright.core.model.ModelOutcome;
import dev.pixelwright.core.model.ModelReport;
import dev.pixelwright.core.model.ModelStage;
import dev.pixelwright.core.model.ModelTarget;
import dev.pixelwright.core.model.ModelTask;
import dev.pixelwright.core.model.ModelTicket;
import dev.pixelwright.core.port.ModelGenerator;
import dev.pixelwright.core.transform.model.ModelFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes a line of text for a model, here or as if it were elsewhere, and notes what it was asked. */
final class TinyGenerator implements ModelGenerator {

    final List<String> submitted = new CopyOnWriteArrayList<>();
    final List<String> followed = new CopyOnWriteArrayList<>();
    final List<String> cancelled = new CopyOnWriteArrayList<>();
    volatile Optional<GeneratorUnavailable> obstacle = Optional.empty();
    volatile Optional<GeneratorUnavailable> pause = Optional.empty();
    volatile Work onSubmit = monitor -> {};
    volatile Work onFollow = monitor -> {};
    volatile Work onCancel = monitor -> {};
    byte[] preview = TinyPng.of(4, 3);
    /** Whether it looks at the picture while it follows a task. */
    boolean looks = true;

    private final GeneratorProfile profile;

    TinyGenerator(String name, boolean remote) {
        this.profile = new GeneratorProfile(
                name, "A line of text.", remote, Set.of(ModelFormat.GLB), 100_000, Set.of(ModelOption.TEXTURE));
    }

    @Override
    public GeneratorProfile profile() {
        return profile;
    }

    @Override
    public Optional<GeneratorUnavailable> obstacle() {
        return obstacle;
    }

    @Override
    public Optional<GeneratorUnavailable> pause() {
        return pause;
    }

    @Override
    public ModelTicket submit(ModelTask task) throws IOException {
        submitted.add(task.key());
        try (InputStream picture = task.picture().file().bytes().open()) {
            picture.readAllBytes();
        }
        onSubmit.happen(ModelMonitor.NONE);
        return new ModelTicket("ticket " + submitted.size());
    }

    @Override
    public ModelOutcome follow(ModelTask task, ModelTicket ticket, ModelTarget target, ModelMonitor monitor)
            throws IOException {
        followed.add(ticket.text());
        monitor.report(ModelReport.of(ModelStage.MESH, 0));
        onFollow.happen(monitor);
        String words = looks ? words(task) : "unseen";
        target.model().write(words.getBytes(StandardCharsets.UTF_8));
        target.preview().write(preview);
        monitor.report(ModelReport.of(ModelStage.WRITING, 100));
        return new ModelOutcome(1, 3);
    }

    private static String words(ModelTask task) {
        return task.order().faceLimit() + " faces of "
                + task.picture().pixels().size() + ", texture of "
                + task.picture().file().bytes().size() + " bytes";
    }

    @Override
    public void cancel(ModelTicket ticket) {
        cancelled.add(ticket.text());
        try {
            onCancel.happen(ModelMonitor.NONE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What a test has happen in the middle of it. */
    @FunctionalInterface
    interface Work {

        void happen(ModelMonitor monitor) throws IOException;
    }
}
