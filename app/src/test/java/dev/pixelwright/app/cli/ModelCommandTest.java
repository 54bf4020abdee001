package dev.pixelwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCommandTest {

    private static final int STL_HEADER = 80;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path photo;

    @BeforeEach
    void makePhoto() throws IOException {
        BufferedImage image = new BufferedImage(240, 160, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.BLACK, 240, 160, Color.WHITE));
        graphics.fillRect(0, 0, 240, 160);
        graphics.setColor(Color.RED);
        graphics.fillOval(60, 40, 80, 80);
        graphics.dispose();
        photo = folder.resolve("photo.jpg");
        ImageIO.write(image, "jpg", photo.toFile());
    }

    private int run(String... args) {
        return PixelwrightCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private int model(Path target, String... more) {
        List<String> words = new ArrayList<>(List.of("model", photo.toString(), "-o", target.toString()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    @Test
    void modelShouldWriteAGlbAndThePictureThatShowsIt() throws IOException {
        Path target = folder.resolve("new/model.glb");
        Path preview = folder.resolve("new/model.jpg");

        assertThat(model(target, "--faces", "5000", "--preview", preview.toString()))
                .as(err.toString())
                .isZero();

        assertThat(new String(Files.readAllBytes(target), 0, 4, StandardCharsets.US_ASCII))
                .isEqualTo("glTF");
        assertThat(ImageIO.read(preview.toFile()).getWidth()).isBetween(100, 1024);
        assertThat(folder.resolve("new")).isDirectoryNotContaining("glob:**.part");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void modelShouldKeepWithinTheFaces() throws IOException {
        Path target = folder.resolve("model.stl");

        assertThat(model(target, "--faces", "1000", "--base", "--depth", "30"))
                .as(err.toString())
                .isZero();

        int faces = ByteBuffer.wrap(Files.readAllBytes(target))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt(STL_HEADER);
        assertThat(faces).isBetween(100, 1000);
        assertThat(Files.size(target)).isEqualTo(STL_HEADER + 4 + 50L * faces);
    }

    @Test
    void modelShouldPutAnObjIntoAZipWithItsTexture() throws IOException {
        Path target = folder.resolve("model.zip");

        assertThat(model(target, "--before", "crop:100x100/grayscale"))
                .as(err.toString())
                .isZero();

        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(target))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).contains("model.obj", "model.mtl").hasSize(3);
    }

    @Test
    void modelShouldReplaceNothingUnlessForced() throws IOException {
        Path target = Files.writeString(folder.resolve("model.ply"), "mine");

        assertThat(model(target)).isEqualTo(1);
        assertThat(err.toString()).contains("is there already (--force replaces it)");
        assertThat(target).hasContent("mine");

        assertThat(model(target, "--force")).isZero();
        assertThat(Files.size(target)).isGreaterThan(1000);
    }

    @Test
    void previewShouldBeNamedAsTheJpegThatItIs() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.glb"), "mine");

        for (String preview : List.of("mine.glb", "sub/../mine.glb", "preview.png", "preview", "jpg")) {
            err.getBuffer().setLength(0);
            Path target = folder.resolve(preview);
            assertThat(model(mine, "--preview", target.toString(), "--force")).isEqualTo(2);
            assertThat(err.toString())
                    .contains("--preview writes a JPEG, and " + target.getFileName()
                            + " does not end like one: choose .jpg or .jpeg")
                    .hasLineCount(1);
        }

        assertThat(mine).hasContent("mine");
        assertThat(folder).isDirectoryNotContaining("glob:**/{sub,preview,preview.png,jpg}");
        assertThat(model(mine, "--preview", folder.resolve("new.JPEG").toString(), "--force"))
                .as(err.toString())
                .isZero();
    }

    @Test
    void modelShouldNeverReplaceThePicture() throws IOException {
        byte[] before = Files.readAllBytes(photo);
        Path named = Files.copy(photo, folder.resolve("photo.glb"));
        Path model = folder.resolve("model.glb");

        assertThat(model(model, "--preview", photo.toString(), "--force")).isEqualTo(2);
        assertThat(err.toString())
                .contains(photo + " is an input and would be replaced: choose another output")
                .hasLineCount(1);
        assertThat(run("model", named.toString(), "-o", named.toString(), "--force"))
                .isEqualTo(2);

        assertThat(photo).hasBinaryContent(before);
        assertThat(named).hasBinaryContent(before);
        assertThat(model).doesNotExist();
    }

    @Test
    void modelShouldRefuseWhatIsWrong() throws IOException {
        assertThat(model(folder.resolve("model.png"))).isEqualTo(2);
        assertThat(err.toString()).contains("model.png ends in no format of models: choose .glb .stl .ply or .zip");
        assertThat(model(folder.resolve("model.glb"), "--faces", "10")).isEqualTo(2);
        assertThat(err.toString())
                .contains("The parameter 'faces' of 'glb' must be a whole number from 1000 to 500000");
        assertThat(model(folder.resolve("model.glb"), "--before", "sepia/webp")).isEqualTo(2);
        assertThat(err.toString()).contains("ends in no encoding, such as webp");
        assertThat(model(folder.resolve("model.glb"), "--before", "knit")).isEqualTo(2);
        assertThat(err.toString()).contains("UNKNOWN_OPERATION");
        Path text = Files.writeString(folder.resolve("text.jpg"), "no picture");
        assertThat(run("model", text.toString(), "-o", folder.resolve("m.glb").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("UNSUPPORTED_MEDIA_TYPE");
        assertThat(run("model", "nothing.jpg", "-o", folder.resolve("m.glb").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("there is no nothing.jpg");
        assertThat(folder.resolve("m.glb")).doesNotExist();
    }
}
