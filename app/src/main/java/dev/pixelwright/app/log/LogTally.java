package dev.pixelwright.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import dev.pixelwright.adapters.rest.log.LogSummary.Entries;
import dev.pixelwright.adapters.rest.log.LogSummary.Trouble;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what is logged and remembers the latest troubles. It hears of every entry, on the thread that logs it, so it does no
 * more for most than to add one.
 */
final class LogTally extends UnsynchronizedAppenderBase<ILoggingEvent> {

    /** Troubles that are remembered: what was before is in the log. */
    static final int MOST_TROUBLES = 50;

    private final LongAdder error = new LongAdder();
    private final LongAdder warn = new LongAdder();
    private final LongAdder info = new LongAdder();
    private final LongAdder debug = new LongAdder();
    private final LongAdder trace = new LongAdder();
    private final Deque<Trouble> troubles = new ArrayDeque<>(MOST_TROUBLES);

    private LogTally() {}

    /** Hears from now on all that is logged through {@code context}, whose loggers are configured already. */
    static LogTally attach(LoggerContext context) {
        LogTally tally = new LogTally();
        tally.setContext(context);
        tally.setName("tally");
        tally.start();
        context.getLoggerList().stream().filter(LogTally::isEnd).forEach(end -> end.addAppender(tally));
        return tally;
    }

    // An entry goes up from its logger to the first that hands on nothing, or to the root: to one of these, and one
    // only.
    private static boolean isEnd(Logger logger) {
        return logger.getName().equals(org.slf4j.Logger.ROOT_LOGGER_NAME) || !logger.isAdditive();
    }

    @Override
    protected void append(ILoggingEvent event) {
        counter(event.getLevel()).increment();
        if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
            // Made outside of the lock, which is then held no longer than it takes to put it there.
            remember(Troubles.of(event));
        }
    }

    private LongAdder counter(Level level) {
        if (level.isGreaterOrEqual(Level.ERROR)) {
            return error;
        }
        if (level.isGreaterOrEqual(Level.WARN)) {
            return warn;
        }
        if (level.isGreaterOrEqual(Level.INFO)) {
            return info;
        }
        return level.isGreaterOrEqual(Level.DEBUG) ? debug : trace;
    }

    private void remember(Trouble trouble) {
        synchronized (troubles) {
            if (troubles.size() == MOST_TROUBLES) {
                troubles.removeLast();
            }
            troubles.addFirst(trouble);
        }
    }

    Entries entries() {
        return new Entries(error.sum(), warn.sum(), info.sum(), debug.sum(), trace.sum());
    }

    /** The latest, the newest first. */
    List<Trouble> troubles() {
        synchronized (troubles) {
            return List.copyOf(troubles);
        }
    }
}
