package dev.pixelwright.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.jdbi.embedded.TestPostgres;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.audit.Action;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.NewJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFilesTest {

    // What a table in a file could be broken by.
    private static final String TRICKY = "a,\"b\"\nc\r\n\\N \\. 雪";

    @TempDir
    private Path folder;

    private JdbiDatabase database;
    private TableFiles files;

    @BeforeEach
    void open() {
        database = fresh();
        files = new TableFiles(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static JdbiDatabase fresh() {
        JdbiDatabase database = new JdbiDatabase(SharedDatabase.settings(TestPostgres.freshDatabase()));
        database.migrate();
        return database;
    }

    private static List<String> texts(JdbiDatabase database, String query) {
        return database.transactions()
                .get(handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    private static Map<String, List<String>> rows(JdbiDatabase database) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : TableFiles.TABLES) {
            rows.put(table, texts(database, "SELECT t::text FROM " + table + " t ORDER BY t::text"));
        }
        return rows;
    }

    private static void fill(Database ports) {
        User user = Samples.user();
        ports.users().add(user);
        Image image = Samples.image(user.id());
        ports.ledger().reserve(image.blob().key());
        ports.images().add(image, Optional.empty(), Quota.NONE);
        Derivative made = Samples.derivative(new Lineage(image.id(), Samples.transformation()));
        ports.ledger().reserve(made.blob().key());
        ports.derivatives().add(made);
        ports.jobs()
                .submit(new NewJob(
                        new JobId(Samples.number()),
                        user.id(),
                        new Lineage(image.id(), Samples.transformation()),
                        Duration.ofMinutes(5),
                        Optional.empty()));
        ports.audit().append(new Action(Optional.of(user.id()), "session", "PUT /x", "", TRICKY, 204, "", ""));
    }

    @Test
    void everyTableShouldBeTaken() {
        assertThat(texts(
                        database,
                        "SELECT relname::text FROM pg_class WHERE relkind IN ('r', 'p')"
                                + " AND relnamespace = current_schema()::regnamespace AND relname <> '"
                                + JdbiDatabase.HISTORY + "'"))
                .containsExactlyInAnyOrderElementsOf(TableFiles.TABLES);
    }

    @Test
    void rowsShouldComeBackAsTheyWereAndNumbersGoOn() throws IOException {
        fill(JdbiPorts.of(database));
        assertThat(files.isEmpty()).isFalse();
        files.write(folder);
        try (JdbiDatabase other = fresh()) {
            TableFiles there = new TableFiles(other);
            assertThat(there.isEmpty()).isTrue();
            assertThat(there.schema()).isEqualTo(files.schema()).matches("\\d+");

            there.read(folder);

            assertThat(rows(other)).isEqualTo(rows(database));
            assertThat(rows(other).get("users")).hasSize(1);
            assertThat(rows(other).get("image_descriptions")).hasSize(1);
            assertThat(texts(other, "SELECT detail FROM audit_log")).containsExactly(TRICKY);
            fill(JdbiPorts.of(other));
            assertThat(texts(other, "SELECT count(DISTINCT number)::text FROM audit_log"))
                    .containsExactly("2");
            assertThat(texts(other, "SELECT sum(many)::text FROM derivative_totals"))
                    .as("triggers count again")
                    .containsExactly("2");
            assertThat(rows(other).get("image_descriptions")).hasSize(2);
        }
    }

    @Test
    void filesThatAreNotAllThereShouldChangeNothing() throws IOException {
        fill(JdbiPorts.of(database));
        files.write(folder);
        Map<String, List<String>> before = rows(database);
        Files.delete(folder.resolve("webhooks.csv.gz"));

        assertThatThrownBy(() -> files.read(folder)).isInstanceOf(NoSuchFileException.class);

        assertThat(rows(database)).isEqualTo(before);
    }

    @Test
    void tablesOfOthersInTheSameSchemaShouldBeLeftAlone() throws IOException {
        database.transactions().run(handle -> {
            handle.execute("CREATE TABLE orders (id bigint PRIMARY KEY)");
            handle.execute("INSERT INTO orders VALUES (7)");
        });
        fill(JdbiPorts.of(database));
        files.write(folder);
        files.read(folder);

        assertThat(folder).isDirectoryNotContaining("glob:**orders*");
        assertThat(texts(database, "SELECT id::text FROM orders")).containsExactly("7");
    }
}
