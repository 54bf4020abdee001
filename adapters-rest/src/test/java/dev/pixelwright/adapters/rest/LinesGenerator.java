package dev.pixelwright.adapters.rest;

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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Writes a line of text for a model: what is tested here is how models are ordered and served. */
record LinesGenerator(String name, Optional<GeneratorUnavailable> obstacle, Runnable meanwhile)
        implements ModelGenerator {

    /** One that works, in the middle of which {@code meanwhile} happens, and one that does not work at present. */
    static List<ModelGenerator> both(Runnable meanwhile) {
        return List.of(
                new LinesGenerator("relief", Optional.empty(), meanwhile),
                new LinesGenerator(
                        "depth", Optional.of(new GeneratorUnavailable("depth", "it has no model file")), meanwhile));
    }

    @Override
    public GeneratorProfile profile() {
        return new GeneratorProfile(
                name, "A line of text.", false, Set.of(ModelFormat.values()), 500_000, Set.of(ModelOption.values()));
    }

    @Override
    public Optional<GeneratorUnavailable> pause() {
        return Optional.empty();
    }

    @Override
    public ModelTicket submit(ModelTask task) {
        throw new AssertionError("Nothing is submitted");
    }

    @Override
    public ModelOutcome follow(ModelTask task, ModelTicket ticket, ModelTarget target, ModelMonitor monitor)
            throws IOException {
        String line = task.order().faceLimit() + " faces of "
                + task.picture().pixels().size();
        monitor.report(new ModelReport(ModelStage.DEPTH, OptionalInt.of(40), OptionalInt.of(2)));
        meanwhile.run();
        target.model().write(line.getBytes(StandardCharsets.UTF_8));
        target.preview().write(Pictures.jpeg(32, 24));
        monitor.report(ModelReport.of(ModelStage.WRITING, 100));
        return new ModelOutcome(1, 3);
    }

    @Override
    public void cancel(ModelTicket ticket) {
        throw new AssertionError("Nothing is submitted");
    }
}
