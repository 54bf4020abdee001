package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.model.ModelCost;
import dev.pixelwright.core.model.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What was ordered of generators elsewhere and at what price, one row an order; written in the transactions of others. */
final class CostRows {

    private final Map<String, Money> prices;

    /** @param prices of one model, by generator, where they are known */
    CostRows(Map<String, Money> prices) {
        this.prices = Map.copyOf(prices);
    }

    /** Notes an order, of which it is not known yet whether it is accepted, or is. */
    void add(Handle handle, JobId job, String generator, boolean accepted) {
        Optional<Money> price = Optional.ofNullable(prices.get(generator));
        handle.createUpdate("""
                        INSERT INTO model_costs (job_id, owner_id, generator, price, currency, accepted, since)
                        VALUES (:job, (SELECT owner_id FROM jobs WHERE id = :job), :generator, :price, :currency, :accepted,
                            clock_timestamp())
                        """)
                .bind("job", job.value())
                .bind("generator", generator)
                .bind("price", price.map(Money::amount))
                .bind("currency", price.map(money -> money.currency().getCurrencyCode()))
                .bind("accepted", accepted)
                .execute();
    }

    /** Notes that the latest order of the job was accepted; one that nobody noted before is noted now. */
    void accept(Handle handle, JobId job, String generator) {
        int known = handle.createUpdate("""
                        UPDATE model_costs SET accepted = true
                        WHERE id = (SELECT max(id) FROM model_costs WHERE job_id = :job)
                        """).bind("job", job.value()).execute();
        if (known == 0) {
            add(handle, job, generator, true);
        }
    }

    /** The latest order of the job was none after all. */
    static void withdraw(Handle handle, JobId job) {
        handle.createUpdate("""
                        DELETE FROM model_costs
                        WHERE NOT accepted AND id = (SELECT max(id) FROM model_costs WHERE job_id = :job)
                        """).bind("job", job.value()).execute();
    }

    static List<ModelCost> of(Handle handle, UserId owner) {
        return handle.createQuery("""
                        SELECT generator, currency, count(*) AS orders, count(*) FILTER (WHERE NOT accepted) AS unclear,
                            sum(price) AS price
                        FROM model_costs WHERE owner_id = :owner GROUP BY generator, currency ORDER BY generator, currency
                        """)
                .bind("owner", owner.value())
                .map((row, context) -> cost(row))
                .list();
    }

    private static ModelCost cost(ResultSet row) throws SQLException {
        BigDecimal sum = row.getBigDecimal("price");
        return new ModelCost(
                row.getString("generator"),
                row.getLong("orders"),
                row.getLong("unclear"),
                Optional.ofNullable(row.getString("currency")).map(code -> new Money(sum, Currency.getInstance(code))));
    }
}
