package dev.pixelwright.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.rest.log.LogSummary.LogFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New files that are begun when somebody asks, on real ones. */
class RotationTest {

    private static final int LINES = 300;

    @TempDir
    Path folder;

    @Test
    void twoRotationsInARowShouldLoseNoLineAndLeaveTwoArchives() {
        try (LogFolder log = LogFolder.numbered(folder)) {
            log.write(0, LINES);
            assertThat(log.places.rotate()).isTrue();
            assertThat(log.places.rotate()).isTrue();
            log.write(LINES, 2 * LINES);
            assertThat(log.numbers())
                    .containsExactlyElementsOf(
                            IntStream.range(0, 2 * LINES).boxed().toList());
            assertThat(log.archives()).hasSize(2);
            assertThat(LogFolder.lines(folder.resolve(LogFolder.CURRENT)).get(0))
                    .contains("because an administrator asked");
        }
    }

    @Test
    void rotationsWhileManyWriteShouldLoseNoLine() throws InterruptedException {
        int writers = 4;
        int rotations = 5;
        try (LogFolder log = LogFolder.numbered(folder)) {
            ExecutorService threads = Executors.newFixedThreadPool(writers);
            for (int i = 0; i < writers; i++) {
                int first = i * LINES;
                threads.execute(() -> log.write(first, first + LINES));
            }
            for (int i = 0; i < rotations; i++) {
                log.places.rotate();
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            assertThat(log.numbers())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, writers * LINES).boxed().toList());
            assertThat(log.archives()).hasSize(rotations);
        }
    }

    @Test
    void anEmptyFileShouldBeFollowedByAnotherAllTheSame() {
        try (LogFolder log = LogFolder.numbered(folder)) {
            assertThat(log.places.rotate()).isTrue();
            assertThat(log.archives())
                    .hasSize(1)
                    .allSatisfy(empty -> assertThat(LogFolder.lines(empty)).isEmpty());
            log.write(0, 3);
            assertThat(log.numbers()).containsExactly(0, 1, 2);
        }
    }

    @Test
    void aFileOfErrorsShouldBeFollowedAtOnceToo() {
        try (LogFolder log = new LogFolder(folder).with(LogFolder.NUMBERED, file -> file.setThreshold("ERROR"))) {
            log.logger.error("line 0");
            assertThat(log.places.rotate()).isTrue();
            assertThat(log.archives()).hasSize(1);
            assertThat(log.numbers()).containsExactly(0);
        }
    }

    @Test
    void aFileWhoseArchivesDriveOutOneAnotherShouldBeLeftAlone() {
        try (LogFolder log = new LogFolder(folder).with("service-%i.log.gz", file -> {})) {
            log.write(0, LINES);
            assertThat(log.places.rotate()).isFalse();
            assertThat(log.archives()).isEmpty();
        }
    }

    @Test
    void aFileThatCannotBeFollowedAtAnyTimeShouldBeLeftAlone() {
        try (LogFolder byDays = new LogFolder(folder).with("service-%d.log.gz", file -> {})) {
            byDays.write(0, 3);
            assertThat(byDays.places.rotate()).isFalse();
            assertThat(byDays.numbers()).containsExactly(0, 1, 2);
            assertThat(byDays.archives()).isEmpty();
        }
        try (LogFolder alone = new LogFolder(folder).with(LogFolder.NUMBERED, file -> file.setArchive(false))) {
            assertThat(alone.places.rotate()).isFalse();
        }
        try (LogFolder none = new LogFolder(folder)) {
            assertThat(none.places.rotate()).isFalse();
            assertThat(none.places.files()).isEmpty();
        }
    }

    @Test
    void filesShouldBeShownTheOneThatIsWrittenToFirst() throws Exception {
        try (LogFolder log = LogFolder.numbered(folder)) {
            Files.writeString(folder.resolve("service-notes.log"), "not of the log");
            log.write(0, LINES);
            log.places.rotate();
            assertThat(log.places.files())
                    .extracting(LogFile::name)
                    .startsWith(LogFolder.CURRENT)
                    .doesNotContain("service-notes.log");
            Files.delete(folder.resolve("service-notes.log"));
            log.archives();
            log.places.rotate();
            List<Path> archives = log.archives();
            List<LogFile> files = log.places.files();
            assertThat(files).hasSize(3);
            assertThat(files.subList(1, 3))
                    .extracting(LogFile::name)
                    .containsExactlyInAnyOrder(
                            archives.get(0).getFileName().toString(),
                            archives.get(1).getFileName().toString());
            assertThat(files.subList(1, 3)).allSatisfy(file -> {
                assertThat(file.bytes()).isEqualTo(Files.size(folder.resolve(file.name())));
                assertThat(file.modifiedAt())
                        .isEqualTo(Files.getLastModifiedTime(folder.resolve(file.name()))
                                .toInstant());
            });
            assertThat(files.get(1).modifiedAt()).isAfterOrEqualTo(files.get(2).modifiedAt());
        }
    }

    @Test
    void archivesInFoldersOfTheirMonthShouldBeShown() {
        try (LogFolder log = new LogFolder(folder).with("%d{yyyy/MM, aux}/service-%d-%i.log", file -> {})) {
            log.write(0, 3);
            log.places.rotate();
            assertThat(log.places.files())
                    .extracting(LogFile::name)
                    .hasSize(2)
                    .last()
                    .asString()
                    .matches("service-\\d{4}-\\d{2}-\\d{2}-0\\.log");
        }
    }
}
