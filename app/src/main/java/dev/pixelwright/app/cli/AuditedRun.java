package dev.pixelwright.app.cli;

import dev.pixelwright.core.failure.FailureException;
import java.util.function.Supplier;

/** The work of a command, and the one line of the audit log that tells how it ended. */
final class AuditedRun {

    private static final int DONE = 200;
    private static final int FAILED = 500;

    private final Report report;

    AuditedRun(Report report) {
        this.report = report;
    }

    /** Where the end is told. */
    interface Report {

        /**
         * Tells it.
         *
         * @param status as HTTP has it
         * @param reason the code of the failure; empty when there is none
         */
        void record(int status, String reason);
    }

    /** Does it; what is no use of the command at all is not told. */
    ExitCode execute(Supplier<ExitCode> work) {
        ExitCode code;
        // What breaks off may have changed something before it did.
        try {
            code = work.get();
        } catch (UsageException e) {
            throw e;
        } catch (FailureException e) {
            report.record(FAILED, e.failure().code());
            throw e;
        } catch (RuntimeException e) {
            report.record(FAILED, "");
            throw e;
        }
        // Outside: a log that cannot be written to is no failure of the work, and must not be told as one.
        report.record(code == ExitCode.OK ? DONE : FAILED, "");
        return code;
    }
}
