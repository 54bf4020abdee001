package dev.pixelwright.core.local;

import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.local.InMemoryData.TicketRow;
import dev.pixelwright.core.model.ModelSubmission;
import dev.pixelwright.core.model.ModelTicket;
import dev.pixelwright.core.model.Money;
import dev.pixelwright.core.model.UnwantedModel;
import dev.pixelwright.core.port.ModelTickets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What jobs have asked generators elsewhere, in memory. */
public final class InMemoryModelTickets implements ModelTickets {

    private static final Set<JobStatus> IN_VAIN = Set.of(JobStatus.CANCELLED, JobStatus.FAILED);
    private static final Set<JobStatus> FOR_GOOD = Set.of(JobStatus.CANCELLED, JobStatus.COMPLETED);

    private static final int MOST_DOUBLINGS = 20;

    private final InMemoryData data;
    private final Map<String, Money> prices;

    /** @param prices of one model, by generator, where they are known */
    public InMemoryModelTickets(InMemoryData data, Map<String, Money> prices) {
        this.data = data;
        this.prices = Map.copyOf(prices);
    }

    @Override
    public Optional<ModelSubmission> intend(JobId job, String generator) {
        return data.atomically(() -> {
            TicketRow before = data.tickets.putIfAbsent(
                    job, TicketRow.of(new ModelSubmission(job, generator, Optional.empty()), data.now()));
            if (before == null) {
                data.costs.add(order(job, generator));
            }
            return Optional.ofNullable(before).map(TicketRow::submission);
        });
    }

    @Override
    public Optional<ModelSubmission> find(JobId job) {
        return data.atomically(() -> Optional.ofNullable(data.tickets.get(job)).map(TicketRow::submission));
    }

    @Override
    public void submitted(JobId job, String generator, ModelTicket ticket) {
        data.atomically(() -> {
            TicketRow before = data.tickets.get(job);
            Instant since = before == null ? data.now() : before.since();
            data.tickets.put(job, TicketRow.of(new ModelSubmission(job, generator, Optional.of(ticket)), since));
            data.costs.accept(order(job, generator));
        });
    }

    private CostRows.Row order(JobId job, String generator) {
        return new CostRows.Row(
                job,
                data.job(job).map(row -> row.job().owner()),
                generator,
                Optional.ofNullable(prices.get(generator)),
                false);
    }

    @Override
    public void withdraw(JobId job) {
        data.atomically(() -> {
            data.tickets.values().removeIf(row -> row.submission().job().equals(job) && !row.hasTicket());
            // Also of a job whose intention was forgotten meanwhile.
            data.costs.withdraw(job);
        });
    }

    @Override
    public Optional<UnwantedModel> takeUnwanted(Set<String> generators, Duration pause) {
        return data.atomically(() -> {
            Instant now = data.now();
            Optional<TicketRow> due = data.tickets.values().stream()
                    .filter(row -> isUnwanted(row)
                            && generators.contains(row.submission().generator())
                            && !row.next().isAfter(now))
                    .findFirst();
            return due.map(row ->
                    taken(row, now.plus(pause.multipliedBy(1L << Math.min(row.tries(), MOST_DOUBLINGS)))));
        });
    }

    private UnwantedModel taken(TicketRow row, Instant next) {
        ModelSubmission submission = row.submission();
        int tries = row.tries() + 1;
        data.tickets.put(submission.job(), new TicketRow(submission, row.since(), tries, next, false));
        return new UnwantedModel(
                submission.job(), submission.generator(), submission.ticket().orElseThrow(), tries);
    }

    private boolean isUnwanted(TicketRow row) {
        return row.hasTicket()
                && !row.calledOff()
                && status(row).map(IN_VAIN::contains).orElse(true);
    }

    @Override
    public void calledOff(JobId job) {
        data.atomically(() -> data.tickets.computeIfPresent(
                job, (id, row) -> new TicketRow(row.submission(), row.since(), row.tries(), row.next(), true)));
    }

    @Override
    public int forget(Duration untold, int max) {
        return data.atomically(() -> {
            Instant old = data.now().minus(untold);
            List<JobId> useless = data.tickets.values().stream()
                    .filter(row -> (!isUnwanted(row) || row.since().isBefore(old))
                            && status(row).map(FOR_GOOD::contains).orElse(true))
                    .map(row -> row.submission().job())
                    .limit(max)
                    .toList();
            useless.forEach(data.tickets::remove);
            return useless.size();
        });
    }

    private Optional<JobStatus> status(TicketRow row) {
        return Optional.ofNullable(data.jobs.get(row.submission().job().value()))
                .map(found -> found.job().status());
    }
}
