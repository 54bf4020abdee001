package dev.pixelwright.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import dev.pixelwright.adapters.rest.frame.RequestIds;
import dev.pixelwright.adapters.rest.log.LogSummary.Trouble;
import dev.pixelwright.core.port.DiagnosticContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Warnings and errors as they are shown: in words that take little memory, however much was logged. */
final class Troubles {

    /** Of a message or a cause. */
    static final int MOST_CHARACTERS = 1000;

    private Troubles() {}

    static Trouble of(ILoggingEvent event) {
        Map<String, String> beside = event.getMDCPropertyMap();
        return new Trouble(
                Instant.ofEpochMilli(event.getTimeStamp()),
                event.getLevel().isGreaterOrEqual(Level.ERROR) ? "error" : "warn",
                shown(event.getLoggerName()),
                shown(String.valueOf(event.getFormattedMessage())),
                Optional.ofNullable(event.getThrowableProxy()).map(Troubles::first),
                Optional.ofNullable(beside.get(RequestIds.KEY)),
                Optional.ofNullable(beside.get(DiagnosticContext.JOB_ID)));
    }

    // Logback ends the chain where it would go round in a circle.
    private static String first(IThrowableProxy thrown) {
        IThrowableProxy first = thrown;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String message = first.getMessage();
        return shown(message == null ? first.getClassName() : first.getClassName() + ": " + message);
    }

    private static String shown(String text) {
        String beginning = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        // Half of a character, cut off here or logged as it is, would be no JSON; this puts a question mark in its
        // place.
        return new String(beginning.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
