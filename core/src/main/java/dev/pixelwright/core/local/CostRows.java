package dev.pixelwright.core.local;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.model.ModelCost;
import dev.pixelwright.core.model.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was ordered of generators elsewhere, one row an order. Not safe without the data's lock. */
final class CostRows {

    private final List<Row> rows = new ArrayList<>();

    /** The owner is empty where the job was gone already. */
    record Row(JobId job, Optional<UserId> owner, String generator, Optional<Money> price, boolean accepted) {

        Row asAccepted() {
            return new Row(job, owner, generator, price, true);
        }

        ModelCost cost() {
            return new ModelCost(generator, 1, accepted ? 0 : 1, price);
        }
    }

    private record Group(String generator, String currency) {

        static Group of(Row row) {
            return new Group(
                    row.generator(),
                    // After all others, as a database has it.
                    row.price().map(price -> price.currency().getCurrencyCode()).orElse("~"));
        }
    }

    void add(Row row) {
        rows.add(row);
    }

    /** Notes that the latest order of the job was accepted, or this one where there is none. */
    void accept(Row row) {
        int latest = latest(row.job());
        if (latest < 0) {
            rows.add(row.asAccepted());
        } else {
            rows.set(latest, rows.get(latest).asAccepted());
        }
    }

    /** The latest order of the job was none after all. */
    void withdraw(JobId job) {
        int latest = latest(job);
        if (latest >= 0 && !rows.get(latest).accepted()) {
            rows.remove(latest);
        }
    }

    private int latest(JobId job) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i).job().equals(job)) {
                return i;
            }
        }
        return -1;
    }

    List<ModelCost> of(UserId owner) {
        Map<Group, ModelCost> sums = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.owner().filter(owner::equals).isPresent())
                .sorted(Comparator.comparing(Row::generator)
                        .thenComparing(row -> Group.of(row).currency()))
                .forEach(row -> sums.merge(Group.of(row), row.cost(), CostRows::sum));
        return List.copyOf(sums.values());
    }

    private static ModelCost sum(ModelCost some, ModelCost more) {
        return new ModelCost(
                some.generator(),
                some.orders() + more.orders(),
                some.unclear() + more.unclear(),
                some.price().flatMap(price -> more.price().map(price::plus)));
    }
}
