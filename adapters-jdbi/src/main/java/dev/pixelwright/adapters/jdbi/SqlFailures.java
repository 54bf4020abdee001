package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.SystemFailure.DatabaseUnavailable;
import dev.pixelwright.core.failure.SystemFailure.Unexpected;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;

/**
 * The one place where exceptions of the driver, the pool, JDBI and Flyway become failures. SQLSTATE values are those of
 * PostgreSQL's manual, appendix A.
 */
final class SqlFailures {

    private static final Set<String> CLASHES = Set.of("40001", "40P01");
    private static final Set<String> TOO_SLOW = Set.of("57014", "55P03", "25P03", "57P05");
    private static final String UNREACHABLE = "it cannot be reached";

    private SqlFailures() {}

    /** What {@code thrown} means for a caller of a port. */
    static FailureException translate(Throwable thrown) {
        if (thrown instanceof FailureException known) {
            return known;
        }
        return unavailable(thrown)
                .map(reason -> new DatabaseUnavailable(reason).toException(thrown))
                .orElseGet(() -> new Unexpected().toException(thrown));
    }

    /** Whether the database undid the transaction because of another one, so that the same again may succeed. */
    static boolean isClash(Throwable thrown) {
        return sqlCause(thrown)
                .map(SQLException::getSQLState)
                .filter(CLASHES::contains)
                .isPresent();
    }

    private static Optional<String> unavailable(Throwable thrown) {
        Optional<SQLException> cause = sqlCause(thrown);
        Optional<String> told = cause.map(SQLException::getSQLState).flatMap(SqlFailures::reason);
        if (told.isPresent()) {
            return told;
        }
        boolean noConnection = thrown instanceof ConnectionException
                || cause.filter(SqlFailures::isAboutConnection).isPresent();
        return noConnection ? Optional.of(UNREACHABLE) : Optional.empty();
    }

    private static Optional<String> reason(String state) {
        if (TOO_SLOW.contains(state)) {
            return Optional.of("it took too long");
        }
        if (CLASHES.contains(state)) {
            return Optional.of("too many changes clashed");
        }
        if (state.equals("25006")) {
            return Optional.of("it takes no changes at present");
        }
        return Optional.ofNullable(
                switch (state.length() < 2 ? "" : state.substring(0, 2)) {
                    case "08" -> UNREACHABLE;
                    case "57" -> "it is starting or stopping";
                    case "53" -> "it has no room or connection left";
                    case "28", "3D" -> "it refuses our credentials or has no such database";
                    case "58" -> "its disk or system fails";
                    default -> null;
                });
    }

    private static boolean isAboutConnection(SQLException e) {
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || e instanceof SQLTimeoutException;
    }

    // The deepest one: the pool and JDBI wrap what the driver said.
    private static Optional<SQLException> sqlCause(Throwable thrown) {
        SQLException found = null;
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && (found == null || sql.getSQLState() != null)) {
                found = sql;
            }
        }
        return Optional.ofNullable(found);
    }
}
