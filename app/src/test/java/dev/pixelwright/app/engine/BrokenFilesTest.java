package dev.pixelwright.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.FailureKind;
import dev.pixelwright.core.failure.SystemFailure;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.port.ImageEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that are broken in every way end in a picture or in a named failure: never in a crash, a hang or a file that is
 * left behind. {@code -Dpixelwright.broken} says how many of each encoding; the nightly profile says 10000.
 */
class BrokenFilesTest {

    private static final int FILES = Integer.getInteger("pixelwright.broken", 500);
    private static final long SEED = Long.getLong("pixelwright.seed", 20_261_126);
    private static final UserId ME = new UserId(1);
    private static final ExecutorService HANDS = Executors.newCachedThreadPool();

    @TempDir
    Path folder;

    @AfterAll
    static void endHands() {
        HANDS.shutdownNow();
    }

    static Stream<Arguments> filesAndEngines() {
        return EveryEngine.all().stream()
                .flatMap(engine -> Stream.of(
                                "jpeg:q=80",
                                "jpeg:q=80,progressive=true",
                                "png",
                                "png:palette=true",
                                "gif",
                                "webp:q=80",
                                "webp:lossless=true",
                                "avif:q=50",
                                "bmp",
                                "tiff")
                        .filter(encoding -> engine.capabilities().writes().stream()
                                .anyMatch(format -> encoding.startsWith(format.label())))
                        .map(encoding -> Arguments.of(engine.capabilities().engine(), encoding, engine)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("filesAndEngines")
    void brokenFilesShouldEndInAResultOrANamedFailure(String name, String encoding, ImageEngine engine)
            throws IOException, InterruptedException {
        BrokenFiles files = new BrokenFiles(engine, encoding, SEED);
        int made = 0;
        try (Pixelwright pixelwright =
                Pixelwright.builder(engine).temporaryFolder(folder).build()) {
            assertThat(endsWell(pixelwright, files.sound()))
                    .as("the sound file")
                    .isTrue();
            for (int i = 0; i < FILES; i++) {
                byte[] file = files.next();
                made += bounded(pixelwright, file, "file " + i + " of seed " + SEED) ? 1 : 0;
            }
        }
        // A flipped bit in a pixel of a BMP harms nothing else; of the rest most must have been noticed.
        assertThat(made).as("files that were not noticed").isLessThan(FILES);
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private static boolean bounded(Pixelwright pixelwright, byte[] file, String which) throws InterruptedException {
        try {
            return HANDS.submit(() -> endsWell(pixelwright, file)).get(30, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return fail("%s hung: %s", which, HexFormat.of().formatHex(file));
        } catch (ExecutionException e) {
            return fail("%s: %s of %s", which, e.getCause(), HexFormat.of().formatHex(file));
        }
    }

    // Whether there is a result; anything but a named failure comes through.
    private static boolean endsWell(Pixelwright pixelwright, byte[] file) {
        try {
            Image image = pixelwright.upload(ME, "broken", file);
            try {
                pixelwright.transform(ME, image.id(), "resize:20x20/png");
                return true;
            } finally {
                pixelwright.useCases().deleteImage().execute(ME, image.id());
            }
        } catch (FailureException e) {
            assertThat(e.failure()).as("%s", e.failure()).isNotInstanceOf(SystemFailure.class);
            assertThat(e.failure().kind()).isNotEqualTo(FailureKind.INTERNAL);
            return false;
        }
    }
}
