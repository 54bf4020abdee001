package dev.pixelwright.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.pixelwright.app.engine.EveryEngine.Tried;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.FailureKind;
import dev.pixelwright.core.failure.SystemFailure;
import dev.pixelwright.core.image.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that are broken in every way end in a picture or in a named failure: never in a crash, a hang or a file that is
 * left behind. {@code -Dpixelwright.broken} says how many of each format; the nightly profile says 10000.
 *
 * <p>In a process of its own an engine may die over a file now and then, which is a named failure too.
 */
class BrokenFilesTest {

    private static final int FILES = Integer.getInteger("pixelwright.broken", 500);
    private static final long SEED = Long.getLong("pixelwright.seed", 20_261_126);
    private static final int ONE_DEATH_IN = 100;
    private static final List<String> ENCODINGS = List.of(
            "jpeg:q=80",
            "jpeg:q=80,progressive=true",
            "png",
            "png:palette=true",
            "gif",
            "webp:q=80",
            "webp:lossless=true",
            "avif:q=50",
            "bmp",
            "tiff");
    private static final UserId ME = new UserId(1);
    private static final Pattern FOLDER = Pattern.compile("-Djava\\.io\\.tmpdir=(\\S*pixelwright-child-\\S+)");
    // Native libraries, which a child loads from there.
    private static final Pattern UNPACKED = Pattern.compile("jna\\d+\\.tmp|.*\\.(so|dylib|dll)(\\.lck)?");
    private static final ExecutorService HANDS = Executors.newCachedThreadPool();
    private static final EveryEngine ENGINES = EveryEngine.open();

    @TempDir
    Path folder;

    /** What came of files. */
    private enum Outcome {
        RESULT,
        REFUSAL,
        DEATH
    }

    @AfterAll
    static void endHands() {
        HANDS.shutdownNow();
        Set<Path> folders = foldersOfChildren();
        ENGINES.close();
        assertThat(folders).as("folders of children that are gone").noneMatch(Files::exists);
    }

    static Stream<Arguments> filesAndEngines() {
        return ENGINES.all().stream()
                .flatMap(tried -> ENCODINGS.stream()
                        .filter(encoding -> tried.engine().capabilities().writes().stream()
                                .anyMatch(format -> format.label().equals(format(encoding))))
                        .map(encoding -> Arguments.of(tried, encoding)));
    }

    private static String format(String encoding) {
        return encoding.split(":", -1)[0];
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("filesAndEngines")
    void brokenFilesShouldEndInAResultOrANamedFailure(Tried tried, String encoding, TestReporter reporter)
            throws IOException, InterruptedException {
        BrokenFiles files = new BrokenFiles(tried.engine(), encoding, SEED);
        int count = FILES
                / (int) ENCODINGS.stream()
                        .filter(other -> format(other).equals(format(encoding)))
                        .count();
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        try (Pixelwright pixelwright =
                Pixelwright.builder(tried.engine()).temporaryFolder(folder).build()) {
            assertThat(end(pixelwright, files.sound())).as("the sound file").isEqualTo(Outcome.RESULT);
            for (int i = 0; i < count; i++) {
                Outcome outcome = bounded(pixelwright, files.next(), "file " + i + " of seed " + SEED);
                outcomes.merge(outcome, 1, Integer::sum);
            }
        }
        int results = outcomes.getOrDefault(Outcome.RESULT, 0);
        int deaths = outcomes.getOrDefault(Outcome.DEATH, 0);
        reporter.publishEntry(tried + ": " + encoding, results + " results, " + deaths + " deaths of " + count);
        // A flipped bit in a pixel of a BMP harms nothing else; of the rest most must have been noticed.
        assertThat(results).as("files that were not noticed").isLessThan(count);
        assertThat(deaths).as("deaths").isLessThanOrEqualTo(tried.sandbox().isPresent() ? count / ONE_DEATH_IN : 0);
        assertThat(filesIn(folder)).isEmpty();
        assertThat(foldersOfChildren())
                .allSatisfy(own -> assertThat(filesIn(own))
                        .as("what a child left")
                        .allMatch(file ->
                                UNPACKED.matcher(file.getFileName().toString()).matches()));
    }

    private static Set<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> left = Files.walk(folder)) {
            return left.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
    }

    private static Set<Path> foldersOfChildren() {
        return ProcessHandle.current()
                .descendants()
                .map(child -> FOLDER.matcher(child.info().commandLine().orElse("")))
                .filter(Matcher::find)
                .map(words -> Path.of(words.group(1)))
                .collect(Collectors.toSet());
    }

    private static Outcome bounded(Pixelwright pixelwright, byte[] file, String which) throws InterruptedException {
        try {
            return HANDS.submit(() -> end(pixelwright, file)).get(30, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return fail("%s hung: %s", which, HexFormat.of().formatHex(file));
        } catch (ExecutionException e) {
            return fail("%s: %s of %s", which, e.getCause(), HexFormat.of().formatHex(file));
        }
    }

    // Anything but a named failure comes through.
    private static Outcome end(Pixelwright pixelwright, byte[] file) {
        try {
            Image image = pixelwright.upload(ME, "broken", file);
            try {
                pixelwright.transform(ME, image.id(), "resize:20x20/png");
                return Outcome.RESULT;
            } finally {
                pixelwright.useCases().deleteImage().execute(ME, image.id());
            }
        } catch (FailureException e) {
            if (e.failure().isCrash()) {
                return Outcome.DEATH;
            }
            assertThat(e.failure()).as("%s", e.failure()).isNotInstanceOf(SystemFailure.class);
            assertThat(e.failure().kind()).isNotEqualTo(FailureKind.INTERNAL);
            return Outcome.REFUSAL;
        }
    }
}
