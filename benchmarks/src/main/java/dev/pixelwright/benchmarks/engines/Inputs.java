package dev.pixelwright.benchmarks.engines;

import dev.pixelwright.benchmarks.score.Lanczos;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.testbed.picture.Landscape;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files of the tasks: the photographs as they are, and what is made of them where a task wants a certain size. */
final class Inputs {

    /** Of sharp's own comparison, whose file has this many bytes. */
    private static final Size HEADLINE = new Size(2725, 2225);

    private static final long HEADLINE_BYTES = 829_183;
    private static final int FINE = 95;
    private static final int USUAL = 90;
    private static final double MEGA = 1e6;
    private static final double NEAR = 0.05;
    private static final double GRAIN = 0.02;

    private final List<Photo> photos;
    private final Path folder;

    /** Of these photographs; what is made comes to {@code folder}. */
    Inputs(List<Photo> photos, Path folder) {
        this.photos = photos;
        this.folder = folder;
    }

    /** A photograph of sharp's size, or else the largest one brought to its size and its bytes. */
    Input headline() throws IOException {
        for (Photo photo : photos) {
            if (photo.isUpright() && photo.upright().equals(HEADLINE)) {
                return asItIs(photo);
            }
        }
        return made(
                "headline",
                "the largest photograph, resampled once to the size and the bytes of sharp's own file",
                Jpegs.within(headlinePicture(), HEADLINE_BYTES),
                HEADLINE);
    }

    /** The same of a higher quality. */
    Input headlineFine() throws IOException {
        return made(
                "headline-fine",
                "the same picture of quality " + FINE,
                Jpegs.encoded(headlinePicture(), FINE, false),
                HEADLINE);
    }

    private BufferedImage headlinePicture() throws IOException {
        Size upright = largest().upright();
        int width = Math.min(upright.width(), upright.height() * HEADLINE.width() / HEADLINE.height());
        int height = Math.min(upright.height(), width * HEADLINE.height() / HEADLINE.width());
        return Lanczos.resized(largest().middle(new Size(width, height)), HEADLINE)
                .rounded();
    }

    /** A photograph of about so many pixels, or else four of them side by side, pixel by pixel. */
    Input megapixels(Size size) throws IOException {
        for (Photo photo : photos) {
            if (photo.isUpright() && Math.abs((double) photo.upright().pixels() / size.pixels() - 1) < NEAR) {
                return asItIs(photo);
            }
        }
        double bytesPerPixel = photos.stream()
                .mapToDouble(photo -> (double) photo.bytes() / photo.upright().pixels())
                .average()
                .orElseThrow();
        String words =
                "%.0f megapixels: the middles of four photographs side by side, not resampled, with as many bytes "
                        + "a pixel as the photographs have";
        return made(
                "megapixels-" + Math.round(size.pixels() / MEGA),
                words.formatted(size.pixels() / MEGA),
                Jpegs.within(collage(size), Math.round(bytesPerPixel * size.pixels())),
                size);
    }

    private BufferedImage collage(Size size) throws IOException {
        List<Photo> large = photos.stream()
                .filter(Photo::isUpright)
                .sorted(Comparator.comparing((Photo photo) -> photo.upright().pixels())
                        .reversed())
                .toList();
        Size cell = new Size(size.width() / 2, size.height() / 2);
        BufferedImage collage = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = collage.createGraphics();
        for (int i = 0; i < 4; i++) {
            Photo photo = large.isEmpty() ? photos.get(i % photos.size()) : large.get(i % large.size());
            graphics.drawImage(photo.middle(cell), i % 2 * cell.width(), i / 2 * cell.height(), null);
        }
        graphics.dispose();
        return collage;
    }

    /** Every photograph, and what a program can make that photographs seldom are. */
    List<Input> grid() throws IOException {
        List<Input> grid = new ArrayList<>();
        for (Photo photo : photos) {
            grid.add(asItIs(photo));
        }
        BufferedImage large = largest().picture();
        Size size = new Size(large.getWidth(), large.getHeight());
        BufferedImage gray = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = gray.createGraphics();
        graphics.drawImage(large, 0, 0, null);
        graphics.dispose();
        grid.add(made("progressive", "the largest, in progressive scans", Jpegs.encoded(large, USUAL, true), size));
        grid.add(made("gray", "the largest, in gray", Jpegs.encoded(gray, USUAL, false), size));
        Size made = new Size(3000, 2000);
        grid.add(made(
                "landscape",
                "a generated landscape with a little noise",
                new Landscape(made.width(), made.height(), 1, GRAIN).encoded("jpg"),
                made));
        Size small = new Size(640, 480);
        grid.add(made(
                "small",
                "a generated landscape of 640 × 480",
                new Landscape(small.width(), small.height(), 2, GRAIN).encoded("jpg"),
                small));
        return grid;
    }

    private Photo largest() {
        return photos.stream()
                .max(Comparator.comparing(photo -> photo.upright().pixels()))
                .orElseThrow();
    }

    private Input asItIs(Photo photo) throws IOException {
        String stored = photo.info().size() + (photo.isUpright() ? "" : ", not upright");
        return made(
                photo.name(),
                "the photograph " + photo.name() + " (" + stored + ")",
                Files.readAllBytes(photo.file()),
                photo.upright());
    }

    private Input made(String name, String words, byte[] bytes, Size upright) throws IOException {
        Path file = folder.resolve(name + ".jpg");
        Files.write(file, bytes);
        return new Input(words + ", " + bytes.length / 1000 + " kB", file, upright);
    }
}
