package dev.pixelwright.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.LengthCounter;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Begins a new file where logback would only do so by itself: when the file is full, or the day is over. To ask for that by
 * {@code rollover()} is not enough where archives are named by a date and a number: the name of the next is settled when an
 * entry finds the file full, and else would be that of the one before, which would be lost.
 */
final class Rotation {

    /** More bytes than any file may have, and so few that they can be asked for thousands of times. */
    private static final long FULL = 1L << 50;

    private static final String BEGUN = "This file was begun because an administrator asked for it";

    private final LoggerContext context;
    private final RollingFileAppender<ILoggingEvent> appender;

    private Rotation(LoggerContext context, RollingFileAppender<ILoggingEvent> appender) {
        this.context = context;
        this.appender = appender;
    }

    /**
     * That of {@code appender}, if it writes and has one. By days alone, a second archive of the same day would take the place of
     * the first; and where archives are only counted, each new one drives out the oldest, so that whoever asks often enough would
     * have removed them all.
     */
    static Optional<Rotation> of(LoggerContext context, RollingFileAppender<ILoggingEvent> appender) {
        Rotation rotation = new Rotation(context, appender);
        return appender.isStarted()
                        && !(appender.getRollingPolicy() instanceof FixedWindowRollingPolicy)
                        && rotation.length().isPresent()
                ? Optional.of(rotation)
                : Optional.empty();
    }

    /** When this returns the new file is there, and the old one has its new name; it may still be being compressed. */
    void begin() {
        length().ifPresent(this::fill);
    }

    private Optional<LengthCounter> length() {
        return Optional.ofNullable(appender.getTriggeringPolicy().getLengthCounter());
    }

    // The next line finds the file full: ours, past the queue and in a level that the file takes, or one that somebody
    // else logs at this moment. Either way it is logback that changes files, under its own locks.
    private void fill(LengthCounter length) {
        length.add(FULL);
        Stream.of(Level.INFO, Level.WARN, Level.ERROR)
                .map(this::line)
                .filter(line -> appender.getFilterChainDecision(line) != FilterReply.DENY)
                .findFirst()
                .ifPresent(appender::doAppend);
    }

    private ILoggingEvent line(Level level) {
        String name = Rotation.class.getName();
        return new LoggingEvent(name, context.getLogger(name), level, BEGUN, null, null);
    }
}
