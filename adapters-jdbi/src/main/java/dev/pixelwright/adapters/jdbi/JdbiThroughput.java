package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.PixelHour;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.Throughput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The pixels of the present hour in PostgreSQL: a row a user, which begins anew with each hour. */
public final class JdbiThroughput implements Throughput {

    private static final String LEFT = """
            CAST(extract(epoch FROM date_trunc('hour', clock_timestamp(), 'UTC') + INTERVAL '1 hour' - clock_timestamp())
                * 1000000 AS bigint) AS left_micros
            """;

    private final Transactions transactions;

    public JdbiThroughput(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public PixelHour of(UserId owner) {
        return transactions.statement(handle -> handle.createQuery("""
                        SELECT present.hour, coalesce(kept.pixels, 0) AS pixels, %s
                        FROM (SELECT date_trunc('hour', clock_timestamp(), 'UTC') AS hour) AS present
                        LEFT JOIN pixel_hours AS kept ON kept.owner_id = :owner AND kept.hour = present.hour
                        """.formatted(LEFT))
                .bind("owner", owner.value())
                .map((row, context) -> hour(row))
                .one());
    }

    @Override
    public Optional<PixelHour> take(UserId owner, long pixels, long maxPixels) {
        // Whoever waited for another may find that the hour has turned meanwhile: the later one counts.
        return transactions.statement(handle -> handle.createQuery("""
                        INSERT INTO pixel_hours AS kept (owner_id, hour, pixels)
                        SELECT :owner, date_trunc('hour', clock_timestamp(), 'UTC'), :pixels WHERE :pixels <= :max
                        ON CONFLICT (owner_id) DO UPDATE
                            SET hour = greatest(kept.hour, excluded.hour),
                                pixels = excluded.pixels + CASE WHEN kept.hour >= excluded.hour THEN kept.pixels ELSE 0 END
                            WHERE CASE WHEN kept.hour >= excluded.hour THEN kept.pixels ELSE 0 END <= :max - :pixels
                        RETURNING kept.hour, kept.pixels, %s
                        """.formatted(LEFT))
                .bind("owner", owner.value())
                .bind("pixels", pixels)
                .bind("max", maxPixels)
                .map((row, context) -> hour(row))
                .findOne());
    }

    @Override
    public void giveBack(UserId owner, long pixels, Instant begin) {
        transactions.statement(handle -> handle.createUpdate("""
                        UPDATE pixel_hours SET pixels = greatest(0, pixels - :pixels)
                        WHERE owner_id = :owner AND hour = :begin
                        """)
                .bind("owner", owner.value())
                .bind("pixels", pixels)
                .bind("begin", Columns.moment(begin))
                .execute());
    }

    private static PixelHour hour(ResultSet row) throws SQLException {
        return new PixelHour(
                Columns.moment(row, "hour"),
                row.getLong("pixels"),
                Duration.of(Math.max(1, row.getLong("left_micros")), ChronoUnit.MICROS));
    }
}
