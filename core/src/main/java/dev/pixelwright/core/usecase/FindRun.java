package dev.pixelwright.core.usecase;

import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.model.ModelRun;
import dev.pixelwright.core.port.ModelRuns;
import dev.pixelwright.core.transform.model.ModelEncoding;
import java.util.Optional;

/** What a generator is doing for a job. */
public final class FindRun {

    private final ModelRuns runs;

    public FindRun(ModelRuns runs) {
        this.runs = runs;
    }

    /** Empty for a job that is of no model, or that nobody works on. */
    public Optional<ModelRun> execute(Job job) {
        boolean model = ModelEncoding.of(job.lineage().transformation()).isPresent();
        return model && job.status() == JobStatus.PROCESSING ? runs.find(job.id()) : Optional.empty();
    }
}
