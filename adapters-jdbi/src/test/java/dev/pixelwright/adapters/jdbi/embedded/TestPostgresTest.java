package dev.pixelwright.adapters.jdbi.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestPostgresTest {
    @Test
    void freshDatabasesShouldBeEmptyAndApartOnOneFastServer() throws SQLException {
        PostgresAccess first = TestPostgres.freshDatabase();
        PostgresAccess second = TestPostgres.freshDatabase();

        assertThat(second.port()).isEqualTo(first.port());
        assertThat(EmbeddedPostgresTest.query(first, "SELECT current_database()"))
                .isEqualTo(first.database())
                .isNotEqualTo(second.database());
        assertThat(EmbeddedPostgresTest.query(second, "SHOW fsync")).isEqualTo("off");
    }
}
