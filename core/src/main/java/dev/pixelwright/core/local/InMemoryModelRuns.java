package dev.pixelwright.core.local;

import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.local.InMemoryData.RunRow;
import dev.pixelwright.core.model.ModelReport;
import dev.pixelwright.core.model.ModelRun;
import dev.pixelwright.core.port.ModelRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** The work of generators, in memory. */
public final class InMemoryModelRuns implements ModelRuns {

    private final InMemoryData data;

    public InMemoryModelRuns(InMemoryData data) {
        this.data = data;
    }

    @Override
    public void begun(JobId job, String generator) {
        data.atomically(() -> {
            data.runs.keySet().removeIf(id -> data.job(id).isEmpty());
            if (data.job(job).isPresent()) {
                data.runs.put(
                        job,
                        new RunRow(generator, data.now(), Optional.empty(), Optional.empty(), OptionalInt.empty()));
            }
        });
    }

    @Override
    public void told(JobId job, ModelReport report) {
        change(
                job,
                row -> new RunRow(
                        row.generator(),
                        row.begunAt(),
                        row.madeAt(),
                        Optional.of(report.stage()),
                        report.queuePosition()));
    }

    @Override
    public void made(JobId job) {
        change(
                job,
                row -> new RunRow(
                        row.generator(), row.begunAt(), Optional.of(data.now()), row.stage(), row.queuePosition()));
    }

    private void change(JobId job, UnaryOperator<RunRow> change) {
        data.atomically(() -> going(job).ifPresent(row -> data.runs.put(job, change.apply(row))));
    }

    @Override
    public void abandoned(JobId job) {
        data.atomically(() -> going(job).ifPresent(row -> data.runs.remove(job)));
    }

    @Override
    public Optional<ModelRun> find(JobId job) {
        return data.atomically(() -> going(job)
                .map(row -> new ModelRun(
                        row.stage(),
                        row.queuePosition(),
                        Duration.between(row.begunAt(), data.now()),
                        usual(row.generator()))));
    }

    private Optional<RunRow> going(JobId job) {
        return data.job(job)
                .flatMap(there -> Optional.ofNullable(data.runs.get(job)))
                .filter(row -> row.madeAt().isEmpty());
    }

    private Optional<Duration> usual(String generator) {
        List<Duration> latest = data.runs.entrySet().stream()
                .filter(run -> data.job(run.getKey()).isPresent())
                .map(run -> run.getValue())
                .filter(row -> row.generator().equals(generator) && row.madeAt().isPresent())
                .sorted(Comparator.comparing(InMemoryModelRuns::madeAt).reversed())
                .limit(RECENT)
                .map(row -> Duration.between(row.begunAt(), madeAt(row)))
                .sorted()
                .toList();
        return latest.isEmpty() ? Optional.empty() : Optional.of(latest.get((latest.size() - 1) / 2));
    }

    private static Instant madeAt(RunRow row) {
        return row.madeAt().orElseThrow();
    }
}
