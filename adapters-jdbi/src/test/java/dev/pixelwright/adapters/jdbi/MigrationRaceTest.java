package dev.pixelwright.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.jdbi.embedded.PostgresAccess;
import dev.pixelwright.adapters.jdbi.embedded.TestPostgres;
import dev.pixelwright.adapters.testkit.Race;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several nodes come up at once on an empty database: each brings the schema up to date, and all succeed. */
class MigrationRaceTest {

    private static final int NODES = 4;

    private final PostgresAccess empty = TestPostgres.freshDatabase();

    @Test
    void threadsThatMigrateAtOnceShouldAllSucceed() {
        List<String> outcomes = Race.run(NODES, i -> migrate(empty));

        assertThat(outcomes).containsOnly("migrated");
        assertThat(appliedTwice()).isZero();
    }

    @Test
    void processesThatMigrateAtOnceShouldAllSucceed() throws IOException, InterruptedException {
        List<Process> nodes = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            nodes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            MigrationRaceTest.class.getName(),
                            Integer.toString(empty.port()),
                            empty.database(),
                            empty.user(),
                            empty.password())
                    .redirectErrorStream(true)
                    .start());
        }
        for (Process node : nodes) {
            String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor()).as(said).isZero();
            assertThat(said).endsWith("migrated");
        }
        assertThat(appliedTwice()).isZero();
    }

    public static void main(String[] access) {
        System.out.print(migrate(new PostgresAccess(Integer.parseInt(access[0]), access[1], access[2], access[3])));
    }

    private static String migrate(PostgresAccess access) {
        try (JdbiDatabase node = new JdbiDatabase(SharedDatabase.settings(access))) {
            node.migrate();
            return "migrated";
        }
    }

    private int appliedTwice() {
        try (JdbiDatabase database = new JdbiDatabase(SharedDatabase.settings(empty))) {
            return database.transactions()
                    .get(handle -> handle.select(
                                    "SELECT count(*) - count(DISTINCT version) FROM pixelwright_migrations WHERE success")
                            .mapTo(int.class)
                            .one());
        }
    }
}
