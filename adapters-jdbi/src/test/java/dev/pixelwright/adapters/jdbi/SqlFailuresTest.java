package dev.pixelwright.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.JobFailure.JobNotFound;
import dev.pixelwright.core.failure.SystemFailure.DatabaseUnavailable;
import dev.pixelwright.core.failure.SystemFailure.Unexpected;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFailuresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08001", "08006", "57P01", "57P03", "57014", "53300", "53100", "55P03", "28P01", "3D000", "25006",
                "40P01"
            })
    void troubleOfTheServerShouldBeUnavailable(String state) {
        FailureException failure = SqlFailures.translate(wrapped(new SQLException("internal detail", state)));
        assertThat(failure.failure()).isInstanceOf(DatabaseUnavailable.class);
        assertThat(failure).hasMessageNotContaining("internal detail").hasRootCauseMessage("internal detail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "42601", "22021", "", "X"})
    void troubleOfOursShouldBeUnexpected(String state) {
        SQLException cause = new SQLException("internal detail", state);
        FailureException failure = SqlFailures.translate(wrapped(cause));
        assertThat(failure.failure()).isEqualTo(new Unexpected());
        assertThat(failure).hasRootCause(cause);
    }

    @Test
    void emptyPoolShouldBeUnavailable() {
        assertThat(SqlFailures.translate(wrapped(new SQLTransientConnectionException("timed out")))
                        .failure())
                .isInstanceOf(DatabaseUnavailable.class);
    }

    @Test
    void stateOfTheDriverShouldWinOverTheExceptionOfThePool() {
        SQLException pool = new SQLTransientConnectionException("timed out", new SQLException("refused", "28P01"));
        assertThat(SqlFailures.translate(pool).failure().message()).contains("credentials");
    }

    @Test
    void failuresOfTheCoreShouldPassAsTheyAre() {
        FailureException failure = new JobNotFound("1").toException();
        assertThat(SqlFailures.translate(failure)).isSameAs(failure);
    }

    @Test
    void onlyClashesShouldBeTriedAgain() {
        assertThat(SqlFailures.isClash(wrapped(new SQLException("deadlock", "40P01"))))
                .isTrue();
        assertThat(SqlFailures.isClash(wrapped(new SQLException("serialization", "40001"))))
                .isTrue();
        assertThat(SqlFailures.isClash(wrapped(new SQLException("lost at commit", "08006"))))
                .isFalse();
    }

    private static RuntimeException wrapped(SQLException e) {
        return new IllegalStateException("wrapped", e);
    }
}
