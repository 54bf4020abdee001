package dev.pixelwright.app.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.pixelwright.adapters.rest.frame.RequestIds;
import dev.pixelwright.adapters.rest.log.LogSummary;
import dev.pixelwright.adapters.rest.log.LogSummary.Entries;
import dev.pixelwright.adapters.rest.log.LogSummary.Trouble;
import dev.pixelwright.core.job.WorkerId;
import dev.pixelwright.core.port.DiagnosticContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;

/** What is counted of a log, and remembered. */
class LogTallyTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private LogFolder log;
    private Logger logger;
    private LogbackServiceLog kept;

    @BeforeEach
    void begin() {
        log = LogFolder.numbered(folder);
        logger = log.logger;
        log.context.getLogger("its.own.way").setAdditive(false);
        kept = LogbackServiceLog.attach(new WorkerId("node-1"), NOON, log.context);
    }

    @AfterEach
    void end() {
        log.close();
    }

    private Trouble newest() {
        return kept.summary().troubles().get(0);
    }

    @Test
    void everyLevelShouldBeCountedAsFarAsItIsLogged() {
        log.context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
        log.context.getLogger("talkative").setLevel(Level.TRACE);
        for (Logger each : new Logger[] {logger, log.context.getLogger("talkative.part")}) {
            each.error("a");
            each.warn("b");
            each.info("c");
            each.debug("d");
            each.trace("e");
        }
        log.context.getLogger("its.own.way.down").warn("f");
        LogSummary summary = kept.summary();
        assertThat(summary.entries()).isEqualTo(new Entries(2, 3, 2, 1, 1));
        assertThat(summary.troubles())
                .extracting(trouble -> trouble.level() + " " + trouble.message())
                .containsExactly("warn f", "warn b", "error a", "warn b", "error a");
        assertThat(summary.worker()).isEqualTo("node-1");
        assertThat(summary.since()).isEqualTo(NOON.instant());
        assertThat(summary.files()).hasSize(1);
    }

    @Test
    void allThatManyLogAtOnceShouldBeCounted() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            threads.execute(() -> log.write(0, 500));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(kept.summary().entries()).isEqualTo(new Entries(0, 2000, 0, 0, 0));
        assertThat(kept.summary().troubles()).hasSize(LogTally.MOST_TROUBLES);
    }

    @Test
    void theNewestTroublesShouldBeRememberedTheNewestFirst() {
        log.write(0, 60);
        assertThat(kept.summary().troubles()).hasSize(50);
        assertThat(newest().message()).isEqualTo("line 59");
        assertThat(kept.summary().troubles().get(49).message()).isEqualTo("line 10");
    }

    @Test
    void aTroubleShouldSayWhereItWasAndWhatItComesOf() {
        MDC.put(RequestIds.KEY, "mi9x2k1c-3f-7");
        MDC.put(DiagnosticContext.JOB_ID, "7");
        try {
            logger.error("The end of it", new IllegalStateException("outer", new IOException("disk gone")));
        } finally {
            MDC.remove(RequestIds.KEY);
            MDC.remove(DiagnosticContext.JOB_ID);
        }
        assertThat(newest().logger()).isEqualTo("some.part");
        assertThat(newest().message()).isEqualTo("The end of it");
        assertThat(newest().cause()).contains("java.io.IOException: disk gone");
        assertThat(newest().requestId()).contains("mi9x2k1c-3f-7");
        assertThat(newest().jobId()).contains("7");
        assertThat(newest().at()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        logger.warn("Alone");
        assertThat(newest().cause()).isEmpty();
        assertThat(newest().requestId()).isEmpty();
        assertThat(newest().jobId()).isEmpty();
        logger.warn("Wordless", new IOException());
        assertThat(newest().cause()).contains("java.io.IOException");
    }

    @Test
    void howeverMuchWasSaidItsBeginningShouldBeShown() {
        String smiles = "\uD83D\uDE00".repeat(600);
        logger.warn("a" + smiles, new IOException(smiles));
        assertThat(newest().message()).hasSize(1000).startsWith("a\uD83D\uDE00").endsWith("?");
        assertThat(newest().cause().orElseThrow()).hasSize(1000);
        logger.warn("half \uD83D");
        assertThat(newest().message()).isEqualTo("half ?");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(newest().message()))
                .isTrue();
    }

    @Test
    void errorsThatGoRoundInACircleShouldHaveAnEnd() {
        IOException one = new IOException("one");
        IllegalStateException two = new IllegalStateException("two", one);
        one.initCause(two);
        logger.warn("round", two);
        assertThat(newest().cause()).isPresent();
    }
}
