package dev.pixelwright.adapters.rest;

import dev.pixelwright.adapters.rest.log.LogSummary;
import dev.pixelwright.adapters.rest.log.LogSummary.Entries;
import dev.pixelwright.adapters.rest.log.LogSummary.LogFile;
import dev.pixelwright.adapters.rest.log.LogSummary.Trouble;
import dev.pixelwright.adapters.rest.log.ServiceLog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A log with two troubles in it, that is written to no disk. */
final class PaperLog implements ServiceLog {

    static final String WORKER = "desk-1";
    static final Instant SINCE = Instant.parse("2026-11-26T07:59:58.104Z");

    /** Whether it is of several sheets. */
    final AtomicBoolean rotates = new AtomicBoolean(true);

    private final AtomicInteger archives = new AtomicInteger();

    @Override
    public LogSummary summary() {
        Stream<LogFile> current = Stream.of(new LogFile("paper.log", 512, SINCE));
        Stream<LogFile> before = IntStream.range(0, archives.get())
                .mapToObj(number -> new LogFile("paper-" + number + ".log.gz", 40, SINCE));
        return new LogSummary(
                WORKER,
                SINCE,
                new Entries(1, 2, 3, 4, 5),
                List.of(
                        new Trouble(
                                SINCE.plusSeconds(1),
                                "error",
                                "dev.pixelwright.Pen",
                                "It is empty",
                                Optional.of("java.io.IOException: no ink"),
                                Optional.of("mi9x2k1c-3f-7"),
                                Optional.empty()),
                        new Trouble(
                                SINCE,
                                "warn",
                                "dev.pixelwright.Pen",
                                "It scratches",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("618734659201335300"))),
                Stream.concat(current, before).toList());
    }

    @Override
    public boolean rotate() {
        if (rotates.get()) {
            archives.incrementAndGet();
        }
        return rotates.get();
    }
}
