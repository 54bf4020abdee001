package dev.pixelwright.app.log;

import ch.qos.logback.classic.LoggerContext;
import dev.pixelwright.adapters.rest.log.LogSummary;
import dev.pixelwright.adapters.rest.log.ServiceLog;
import dev.pixelwright.core.job.WorkerId;
import io.dropwizard.logging.common.LoggingUtil;
import java.time.Clock;
import java.time.Instant;

/** The log of this process as logback has it. */
public final class LogbackServiceLog implements ServiceLog {

    private final WorkerId worker;
    private final Instant since;
    private final LogTally tally;
    private final LogPlaces places;

    private LogbackServiceLog(WorkerId worker, Instant since, LoggerContext context) {
        this.worker = worker;
        this.since = since;
        this.tally = LogTally.attach(context);
        this.places = new LogPlaces(context);
    }

    /** Counts from now on; what configures logging takes everything out that it has not put in, so it comes first. */
    public static LogbackServiceLog attach(WorkerId worker, Clock clock) {
        return attach(worker, clock, LoggingUtil.getLoggerContext());
    }

    static LogbackServiceLog attach(WorkerId worker, Clock clock, LoggerContext context) {
        return new LogbackServiceLog(worker, clock.instant(), context);
    }

    @Override
    public LogSummary summary() {
        return new LogSummary(worker.value(), since, tally.entries(), tally.troubles(), places.files());
    }

    @Override
    public boolean rotate() {
        return places.rotate();
    }
}
