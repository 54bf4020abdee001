package dev.pixelwright.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.pixelwright.adapters.jdbi.embedded.PostgresAccess;
import dev.pixelwright.adapters.jdbi.embedded.TestPostgres;
import dev.pixelwright.adapters.testkit.Failing;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.Username;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A program that embeds the core brings its own connections. */
class OwnConnectionsTest {

    private static HikariDataSource pool(PostgresAccess access) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(access.jdbcUrl());
        config.setUsername(access.user());
        config.setPassword(access.password());
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    @Test
    void portsShouldWorkOverConnectionsOfTheProgram() {
        try (HikariDataSource pool = pool(TestPostgres.freshDatabase())) {
            JdbiDatabase database = JdbiDatabase.over(pool);
            database.migrate();
            database.migrate();
            database.ping();
            Database ports = JdbiPorts.of(database);
            assertThat(ports.users().findByUsername(new Username("ada"))).isEmpty();
        }
    }

    @Test
    void closeShouldLeaveTheConnectionsToTheProgram() {
        try (HikariDataSource pool = pool(TestPostgres.freshDatabase())) {
            JdbiDatabase database = JdbiDatabase.over(pool);
            database.close();
            assertThat(pool.isClosed()).isFalse();
            database.ping();
        }
    }

    @Test
    void aDatabaseThatIsAwayShouldBeTold() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setServerNames(new String[] {"127.0.0.1"});
        nowhere.setPortNumbers(new int[] {1});
        JdbiDatabase database = JdbiDatabase.over(nowhere);
        Failing.with("DATABASE_UNAVAILABLE", database::ping);
        Failing.with("DATABASE_UNAVAILABLE", database::migrate);
    }
}
