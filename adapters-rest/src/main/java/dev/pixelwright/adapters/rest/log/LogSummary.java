package dev.pixelwright.adapters.rest.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a process has logged, in short.
 *
 * @param worker the process, by its name
 * @param since when it began to count, which is at its start
 * @param troubles the latest warnings and errors, the newest first
 * @param files where it is written: those that are written to, then what was before them, the newest first
 */
public record LogSummary(String worker, Instant since, Entries entries, List<Trouble> troubles, List<LogFile> files) {

    public LogSummary {
        troubles = List.copyOf(troubles);
        files = List.copyOf(files);
    }

    /** How many entries of each level there were. */
    public record Entries(long error, long warn, long info, long debug, long trace) {}

    /**
     * A warning or an error.
     *
     * @param message its beginning, where it is long
     * @param cause class and message of what was thrown first, if something was
     * @param requestId of the request that was being answered
     * @param jobId of the job that was being worked on
     */
    public record Trouble(
            Instant at,
            String level,
            String logger,
            String message,
            Optional<String> cause,
            Optional<String> requestId,
            Optional<String> jobId) {}

    /**
     * A file of the log.
     *
     * @param name without its folder
     */
    public record LogFile(String name, long bytes, Instant modifiedAt) {}
}
