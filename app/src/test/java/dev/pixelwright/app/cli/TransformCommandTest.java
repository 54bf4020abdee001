package dev.pixelwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class TransformCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path photo;

    @BeforeEach
    void makePhoto() throws IOException {
        photo = picture("photo.png", 80, 60);
    }

    @Test
    void transformShouldWriteTheResult() throws IOException {
        Path result = folder.resolve("small.png");

        assertThat(run("transform", photo.toString(), "resize:40x30/png", "-o", result.toString()))
                .isZero();

        BufferedImage image = ImageIO.read(result.toFile());
        assertThat(image.getWidth()).isEqualTo(40);
        assertThat(image.getHeight()).isEqualTo(30);
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void transformShouldTakeTheFormatFromTheEndingWhenTheTransformationNamesNone() throws IOException {
        Path result = folder.resolve("gray.webp");

        assertThat(run("transform", photo.toString(), "grayscale", "-o", result.toString()))
                .isZero();

        assertThat(ascii(result, 8, 12)).isEqualTo("WEBP");
    }

    @Test
    void transformShouldKnowThePresetsOfAConfiguration() throws IOException {
        Path result = folder.resolve("thumb.jpg");
        Path configuration =
                Files.writeString(folder.resolve("presets.yml"), "presets: {thumb: 'resize:20x15/webp:q=50'}\n");

        assertThat(run("transform", photo.toString(), "preset:thumb", "-o", result.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("UNKNOWN_PRESET");
        assertThat(run(
                        "transform",
                        photo.toString(),
                        "preset:thumb",
                        "--config",
                        configuration.toString(),
                        "-o",
                        result.toString()))
                .isZero();

        assertThat(ascii(result, 8, 12)).isEqualTo("WEBP");
    }

    @Test
    void transformShouldFollowTheTransformationWhenTheEndingSaysOtherwise() throws IOException {
        Path result = folder.resolve("really-webp.jpg");

        assertThat(run("transform", photo.toString(), "grayscale/webp:q=50", "-o", result.toString()))
                .isZero();

        assertThat(ascii(result, 8, 12)).isEqualTo("WEBP");
    }

    @Test
    void transformShouldKeepTheFormatWhenOriginalIsAskedForByName() throws IOException {
        Path result = folder.resolve("still-png.webp");

        assertThat(run("transform", photo.toString(), "grayscale/original", "-o", result.toString()))
                .isZero();

        assertThat(ascii(result, 1, 4)).isEqualTo("PNG");
    }

    @Test
    void transformShouldSayWhatMakesModels() {
        assertThat(run(
                        "transform",
                        photo.toString(),
                        "sepia/glb",
                        "-o",
                        folder.resolve("m.glb").toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("glb is a model of a picture, which has a command of its own: pixelwright model")
                .hasLineCount(1);
    }

    @Test
    void transformShouldFillAFolderWhenThereAreSeveralInputs() throws IOException {
        Path other = picture("other.png", 20, 20);
        Path results = folder.resolve("deep").resolve("small");

        int exit = run("transform", photo.toString(), other.toString(), "resize:10x10/jpeg", "-o", results.toString());

        assertThat(exit).isZero();
        assertThat(names(results)).containsExactly("other.jpg", "photo.jpg");
        assertThat(out.toString()).contains("2 of 2");
    }

    @Test
    void transformShouldDoTheOthersWhenOneInputFails() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jpg"), "no picture at all");
        Path missing = folder.resolve("missing.png");
        Path results = folder.resolve("results");

        int exit = run(
                "transform", broken.toString(), missing.toString(), photo.toString(), "sepia/png", "-o", results + "/");

        assertThat(exit).isEqualTo(1);
        assertThat(names(results)).containsExactly("photo.png");
        assertThat(err.toString().lines())
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("pixelwright: " + broken + ": UNSUPPORTED_MEDIA_TYPE: "),
                        line -> assertThat(line).startsWith("pixelwright: " + missing + ": there is no "));
    }

    @Test
    void transformShouldLeaveNothingBehindWhenThePictureIsCutShort() throws IOException {
        byte[] whole = Files.readAllBytes(photo);
        Path cut = Files.write(folder.resolve("cut.png"), Arrays.copyOf(whole, whole.length - 20));
        Path results = Files.createDirectory(folder.resolve("results"));

        int exit = run(
                "transform",
                cut.toString(),
                "sepia/png",
                "-o",
                results.resolve("x.png").toString());

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).contains("cut.png: UNDECODABLE_IMAGE: ").hasLineCount(1);
        assertThat(names(results)).isEmpty();
    }

    @Test
    void transformShouldRefuseToReplaceAFileUnlessForced() throws IOException {
        Path result = Files.writeString(folder.resolve("kept.png"), "precious");

        assertThat(run("transform", photo.toString(), "sepia", "-o", result.toString()))
                .isEqualTo(1);
        assertThat(result).hasContent("precious");
        assertThat(err.toString()).contains("--force").hasLineCount(1);

        assertThat(run("transform", "--force", photo.toString(), "sepia", "-o", result.toString()))
                .isZero();
        assertThat(ascii(result, 1, 4)).isEqualTo("PNG");
    }

    @Test
    void transformShouldNeverReplaceAnInput() throws IOException {
        byte[] before = Files.readAllBytes(photo);

        int exit = run("transform", "--force", photo.toString(), "sepia", "-o", folder.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(photo).hasBinaryContent(before);
        assertThat(err.toString()).contains("is an input").hasLineCount(1);
    }

    @Test
    void transformShouldRefuseTwoInputsForOneName() throws IOException {
        Path twin = Files.createDirectory(folder.resolve("twin")).resolve("photo.png");
        Files.copy(photo, twin);
        Path results = folder.resolve("results");

        int exit = run("transform", photo.toString(), twin.toString(), "sepia/png", "-o", results.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(results).doesNotExist();
    }

    @Test
    void transformShouldNameTheUnknownOperation() {
        int exit = run(
                "transform",
                photo.toString(),
                "enhance",
                "-o",
                folder.resolve("x.png").toString());

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("pixelwright: ")
                .contains("UNKNOWN_OPERATION")
                .contains("'enhance'");
        assertThat(err.toString()).hasLineCount(1);
    }

    @Test
    void transformShouldNameTheBoundOfAParameter() {
        int exit = run(
                "transform",
                photo.toString(),
                "resize:0x10",
                "-o",
                folder.resolve("x.png").toString());

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString())
                .contains("INVALID_PARAMETER")
                .contains("'width'")
                .hasLineCount(1);
    }

    @Test
    void transformShouldRefuseAnEndingThatIsNoFormat() {
        int exit = run(
                "transform",
                photo.toString(),
                "sepia",
                "-o",
                folder.resolve("x.doc").toString());

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("x.doc").hasLineCount(1);
    }

    @Test
    void transformShouldRefuseAnEndingThatTheEngineDoesNotWrite() {
        Path result = folder.resolve("x.heic");

        assertThat(run("transform", photo.toString(), "sepia", "-o", result.toString()))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains("x.heic", ".jpg .png .gif .webp .bmp .tiff")
                .hasLineCount(1);
        assertThat(result).doesNotExist();
    }

    @Test
    void anErrorOfTheMachineShouldBeOneLineUnlessItIsDebugged() {
        CommandLine line = PixelwrightCommand.commandLine(new PrintWriter(out), new PrintWriter(err));
        line.addSubcommand("break", new Broken());

        assertThat(PixelwrightCommand.run(line, "break")).isEqualTo(70);
        assertThat(err.toString())
                .startsWith("pixelwright: internal error: ")
                .contains("no webp in java.library.path")
                .hasLineCount(1);

        assertThat(PixelwrightCommand.run(line, "--debug", "break")).isEqualTo(70);
        assertThat(err.toString()).contains("\tat dev.pixelwright.");
    }

    @Command(name = "break")
    private static final class Broken implements Runnable {

        @Override
        public void run() {
            throw new UnsatisfiedLinkError("no webp in java.library.path\n[/usr/lib]");
        }
    }

    @Test
    void wrongUsageShouldBeOneLineAndExitWithTwo() {
        assertThat(run("transform", photo.toString())).isEqualTo(2);
        assertThat(run("transform")).isEqualTo(2);
        assertThat(run("serve", "--port", "many")).isEqualTo(2);
        assertThat(run("develop")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).startsWith("pixelwright: ").endsWith(" --help)"));
    }

    @Test
    void debugShouldShowWhereAnErrorCameFrom() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jpg"), "no picture at all");

        run(
                "transform",
                "--debug",
                broken.toString(),
                "sepia",
                "-o",
                folder.resolve("x.png").toString());

        assertThat(err.toString()).contains("\tat dev.pixelwright.");
    }

    @Test
    void helpAndVersionShouldGoToTheOutputAndSucceed() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("serve").contains("transform").contains("capabilities");
        assertThat(run("transform", "--help")).isZero();
        assertThat(out.toString()).contains("--force");
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).containsPattern("Pixelwright \\d+\\.\\d+\\.\\d+");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void capabilitiesShouldNameFormatsOperationsAndLimits() {
        assertThat(run("capabilities")).isZero();
        assertThat(out.toString())
                .containsPattern("writes .*webp")
                .containsPattern("operations .*sepia")
                .containsPattern("limits .*25000000 bytes.*50000000 pixels.*20 steps.*16384");
    }

    private int run(String... arguments) {
        return PixelwrightCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private Path picture(String name, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.ORANGE);
        brush.fillOval(5, 5, width - 10, height - 10);
        brush.dispose();
        Path file = folder.resolve(name);
        assertThat(ImageIO.write(image, "png", file.toFile())).isTrue();
        return file;
    }

    private static String ascii(Path file, int from, int to) throws IOException {
        return new String(Files.readAllBytes(file), from, to - from, StandardCharsets.US_ASCII);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
