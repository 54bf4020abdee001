package dev.pixelwright.benchmarks.plans;

import dev.pixelwright.adapters.jdbi.DatabaseSettings;
import dev.pixelwright.adapters.jdbi.JdbiDatabase;
import dev.pixelwright.adapters.jdbi.embedded.PostgresAccess;
import dev.pixelwright.benchmarks.lab.Postgres;
import dev.pixelwright.benchmarks.lab.Rows;
import dev.pixelwright.benchmarks.lab.Workplace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How PostgreSQL goes about every statement of every port when there are a million images and as many jobs. The statements are
 * not listed anywhere: the ports' methods are called, and the server says what it did.
 */
public final class PlansBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(PlansBenchmark.class);

    private static final int LARGE = 10_000;

    private PlansBenchmark() {}

    /**
     * Measures, writes the page, and ends with 0 when the promise is kept.
     *
     * @param args how many images, and how many jobs; a million unless said
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        Clock clock = Clock.systemUTC();
        PlanReport report = new PlanReport(count, clock);
        List<Seen> seen = new ArrayList<>();
        Set<String> uncalled = new TreeSet<>();
        Map<String, Long> large;
        try (Workplace workplace = Workplace.open();
                Postgres postgres = Postgres.start(workplace.folder("database"));
                Rows rows = new Rows(postgres.access())) {
            migrate(postgres.access());
            fill(rows, count);
            large = large(rows, Math.min(LARGE, count / 10));
            for (Planning planning : Planning.values()) {
                Watch watch = new Watch(new PlanLog(postgres.log()), planning);
                call(postgres.access(), new Samples(rows, clock), watch);
                seen.addAll(watch.seen());
                uncalled.addAll(watch.uncalled());
            }
        }
        System.exit(report.write(seen, uncalled, large) ? 0 : 1);
    }

    private static void migrate(PostgresAccess access) {
        try (JdbiDatabase database =
                new JdbiDatabase(DatabaseSettings.of(access.jdbcUrl(), access.user(), access.password()))) {
            database.migrate();
        }
    }

    private static void fill(Rows rows, int count) throws IOException {
        String script;
        try (InputStream file = PlansBenchmark.class.getResourceAsStream("fill.sql")) {
            if (file == null) {
                throw new IllegalStateException("fill.sql is missing");
            }
            script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String statement :
                script.replace("${rows}", Integer.toString(count)).split(";\\n")) {
            long begin = System.nanoTime();
            rows.run(statement);
            String name = statement
                    .strip()
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .findFirst()
                    .orElse("");
            LOG.info(String.format(Locale.ROOT, "%6.1f s  %s", (System.nanoTime() - begin) / 1e9, name));
        }
    }

    /** The tables of which it takes long to read all, and how many rows each has. */
    private static Map<String, Long> large(Rows rows, int least) {
        Map<String, Long> large = new LinkedHashMap<>();
        for (String table : rows.texts(
                "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                        + " AND relkind = 'r' AND reltuples >= ? ORDER BY relname",
                least)) {
            large.put(table, rows.number("SELECT reltuples::bigint FROM pg_class WHERE relname = ?", table));
        }
        return large;
    }

    private static void call(PostgresAccess access, Samples samples, Watch watch) {
        DatabaseSettings settings = new DatabaseSettings(
                access.jdbcUrl() + watch.planning().parameters(),
                access.user(),
                access.password(),
                1,
                Duration.ofSeconds(10),
                Duration.ofMinutes(1));
        try (JdbiDatabase database = new JdbiDatabase(settings)) {
            Ports ports = Ports.over(database, watch);
            new PeopleTraffic(ports, samples, watch).run();
            new WorkTraffic(ports, samples, watch).run();
        }
    }
}
