package dev.pixelwright.app.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.pixelwright.adapters.testkit.Await;
import io.dropwizard.logging.common.FileAppenderFactory;
import io.dropwizard.logging.common.async.AsyncLoggingEventAppenderFactory;
import io.dropwizard.logging.common.filter.ThresholdLevelFilterFactory;
import io.dropwizard.logging.common.layout.DropwizardLayoutFactory;
import io.dropwizard.util.DataSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.slf4j.MDC;

/** A folder with a log, written by logback as Dropwizard sets it up, and by nothing else of this process. */
final class LogFolder implements AutoCloseable {

    static final String CURRENT = "service.log";
    static final String NUMBERED = "service-%d-%i.log.gz";

    final LoggerContext context = new LoggerContext();
    final LogPlaces places = new LogPlaces(context);
    final Logger logger = context.getLogger("some.part");
    private final Path folder;

    LogFolder(Path folder) {
        this.folder = folder;
        context.setMDCAdapter(MDC.getMDCAdapter());
    }

    /** With a file as the service has it. */
    static LogFolder numbered(Path folder) {
        return new LogFolder(folder).with(NUMBERED, file -> {});
    }

    /** With a file whose archives are called so. */
    LogFolder with(String archives, Consumer<FileAppenderFactory<ILoggingEvent>> setUp) {
        FileAppenderFactory<ILoggingEvent> file = new FileAppenderFactory<>();
        file.setCurrentLogFilename(folder.resolve(CURRENT).toString());
        file.setArchivedLogFilenamePattern(folder.resolve(archives).toString());
        file.setArchivedFileCount(7);
        if (archives.contains("%i")) {
            file.setMaxFileSize(DataSize.megabytes(20));
        }
        file.setLogFormat("%m%n");
        setUp.accept(file);
        context.getLogger(Logger.ROOT_LOGGER_NAME)
                .addAppender(file.build(
                        context,
                        "test",
                        new DropwizardLayoutFactory(),
                        new ThresholdLevelFilterFactory(),
                        new AsyncLoggingEventAppenderFactory()));
        return this;
    }

    /** Warns of each number; what only informs may be left out when much comes at once. */
    void write(int from, int to) {
        for (int i = from; i < to; i++) {
            logger.warn("line {}", i);
        }
    }

    /** What was archived, the oldest first, once it is compressed. */
    List<Path> archives() {
        Await.until(
                "archives are compressed",
                () -> archived().allMatch(file -> file.toString().endsWith(".gz")));
        return archived().sorted().toList();
    }

    private Stream<Path> archived() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith(CURRENT)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the log, and tells the numbers that were written to all its files. */
    List<Integer> numbers() {
        archives();
        context.stop();
        return Stream.concat(archives().stream(), Stream.of(folder.resolve(CURRENT)))
                .flatMap(file -> lines(file).stream())
                .filter(line -> line.startsWith("line "))
                .map(line -> Integer.valueOf(line.substring("line ".length())))
                .toList();
    }

    static List<String> lines(Path file) {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.stop();
    }
}
