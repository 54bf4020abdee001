package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureKind;
import dev.pixelwright.core.failure.RecordedFailure;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** A failure in the columns {@code failure_kind}, {@code _code}, {@code _message} and {@code _arguments}. */
final class FailureColumns {

    private FailureColumns() {}

    /** Binds {@code failureKind}, {@code failureCode}, {@code failureMessage} and {@code failureArguments}. */
    static Query bind(Query query, Optional<Failure> failure) {
        Optional<RecordedFailure> recorded = failure.map(RecordedFailure::of);
        return query.bind("failureKind", recorded.map(kept -> kept.kind().name()))
                .bind("failureCode", recorded.map(kept -> storable(kept.code())))
                .bind("failureMessage", recorded.map(kept -> storable(kept.message())))
                .bindArray(
                        "failureArguments",
                        String.class,
                        recorded.map(FailureColumns::pairs).orElse(List.of()));
    }

    private static List<Object> pairs(RecordedFailure failure) {
        List<Object> pairs = new ArrayList<>();
        failure.arguments().forEach((name, value) -> {
            pairs.add(storable(name));
            pairs.add(storable(value));
        });
        return pairs;
    }

    // Messages may quote a damaged file. What no text column can hold must not keep the failure from being told.
    private static String storable(String text) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(text.replace('\0', '?'));
        return StandardCharsets.UTF_8.decode(encoded).toString();
    }

    static Optional<Failure> read(ResultSet row) throws SQLException {
        String kind = row.getString("failure_kind");
        if (kind == null) {
            return Optional.empty();
        }
        return Optional.of(new RecordedFailure(
                FailureKind.valueOf(kind),
                row.getString("failure_code"),
                row.getString("failure_message"),
                arguments(row.getArray("failure_arguments"))));
    }

    private static Map<String, String> arguments(Array column) throws SQLException {
        String[] pairs = (String[]) column.getArray();
        Map<String, String> arguments = new LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            arguments.put(pairs[i], pairs[i + 1]);
        }
        return arguments;
    }
}
