package dev.pixelwright.app.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AsyncAppenderBase;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import dev.pixelwright.adapters.rest.log.LogSummary.LogFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that a log is written to, found where logback has them, whatever the configuration calls them. */
final class LogPlaces {

    /** Files that are shown: the archives of a day may be many. */
    static final int MOST_FILES = 100;

    private final LoggerContext context;

    LogPlaces(LoggerContext context) {
        this.context = context;
    }

    /** Those that are written to, then their archives, the newest first. */
    List<LogFile> files() {
        List<Path> current = appenders()
                .map(FileAppender::getFile)
                .map(LogPlaces::place)
                .distinct()
                .toList();
        Stream<LogFile> archives = rolling()
                .flatMap(appender -> Archives.of(appender, context))
                .distinct()
                .filter(archive -> !current.contains(archive))
                .flatMap(archive -> look(archive).stream())
                .sorted(Comparator.comparing(LogFile::modifiedAt).reversed());
        return Stream.concat(current.stream().flatMap(file -> look(file).stream()), archives)
                .limit(MOST_FILES)
                .toList();
    }

    /**
     * Begins a new file in each place that can have one.
     *
     * @return false where there is no place in which that can be done
     */
    boolean rotate() {
        List<Rotation> rotations = rolling()
                .flatMap(appender -> Rotation.of(context, appender).stream())
                .toList();
        rotations.forEach(Rotation::begin);
        return !rotations.isEmpty();
    }

    private Stream<RollingFileAppender<ILoggingEvent>> rolling() {
        return appenders().filter(RollingFileAppender.class::isInstance).map(appender ->
                (RollingFileAppender<ILoggingEvent>) appender);
    }

    // Asked for anew each time: to look through some hundred loggers costs less than to be told when one has changed.
    private Stream<FileAppender<ILoggingEvent>> appenders() {
        return context.getLoggerList().stream()
                .flatMap(logger -> all(logger.iteratorForAppenders()))
                .flatMap(LogPlaces::behind)
                .distinct();
    }

    private static Stream<FileAppender<ILoggingEvent>> behind(Appender<ILoggingEvent> appender) {
        if (appender instanceof FileAppender<ILoggingEvent> file) {
            return Stream.of(file);
        }
        // Dropwizard puts a queue in front of each.
        return appender instanceof AsyncAppenderBase<ILoggingEvent> queue
                ? all(queue.iteratorForAppenders()).flatMap(LogPlaces::behind)
                : Stream.of();
    }

    private static Stream<Appender<ILoggingEvent>> all(Iterator<Appender<ILoggingEvent>> appenders) {
        List<Appender<ILoggingEvent>> all = new ArrayList<>();
        appenders.forEachRemaining(all::add);
        return all.stream();
    }

    private static Path place(String file) {
        return Path.of(file).toAbsolutePath().normalize();
    }

    // An archive may have been compressed or removed since it was found.
    private static Optional<LogFile> look(Path file) {
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new LogFile(
                    file.getFileName().toString(),
                    facts.size(),
                    facts.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
