package dev.pixelwright.benchmarks.plans;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's log, where {@code auto_explain} writes how each statement was run before the client has its answer. */
final class PlanLog {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ENTRY = Pattern.compile("duration: ([0-9.]+) ms  plan:\\n((?:\\t.*\\n)+)");

    private final Path file;

    PlanLog(Path file) {
        this.file = file;
    }

    /** Where the log ends now. */
    long end() {
        return file.toFile().length();
    }

    /** What was run since the log ended at {@code from}. */
    List<Statement> since(long from) throws IOException {
        Matcher entries = ENTRY.matcher(text(from));
        List<Statement> statements = new ArrayList<>();
        while (entries.find()) {
            statements.add(Statement.of(Double.parseDouble(entries.group(1)), JSON.readTree(entries.group(2))));
        }
        return statements;
    }

    private String text(long from) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) (log.length() - from)];
            log.seek(from);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
