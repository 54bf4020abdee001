package dev.pixelwright.examples.thumbnails;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.jpeg.PlanarJpegEngine;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.image.Image;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Makes a small picture of every picture in a folder. */
public final class Thumbnails {

    /** In memory there is nobody to register: any number will do for the owner of all pictures. */
    private static final UserId ME = new UserId(1);

    private static final String DEFAULT = "resize:320x320/jpeg:q=82";

    private final Pixelwright pixelwright;
    private final String transformation;

    /**
     * Thumbnails made by {@code pixelwright}.
     *
     * @param transformation its text, such as {@code resize:320x320/jpeg:q=82}; docs/TRANSFORMATIONS.md lists the words
     */
    public Thumbnails(Pixelwright pixelwright, String transformation) {
        this.pixelwright = pixelwright;
        this.transformation = transformation;
    }

    /** Takes the folder of the pictures, that of the thumbnails, and, if you like, a transformation. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2 || arguments.length > 3) {
            System.err.println("Usage: thumbnails PICTURES THUMBNAILS [TRANSFORMATION]");
            System.exit(2);
        }
        Path pictures = Path.of(arguments[0]);
        Path thumbnails = Path.of(arguments[1]);
        String transformation = arguments.length == 3 ? arguments[2] : DEFAULT;
        boolean all;
        try (Pixelwright pixelwright =
                Pixelwright.builder(new PlanarJpegEngine(new Java2dEngine())).build()) {
            all = new Thumbnails(pixelwright, transformation).make(pictures, thumbnails, System.out);
        }
        System.exit(all ? 0 : 1);
    }

    /**
     * Makes {@code thumbnails/NAME.jpg}, or with the extension of another format, of every file {@code pictures/NAME}, and
     * tells {@code said} of each. A file that is no picture is told of and passed over. The folder of the thumbnails is
     * made if need be.
     *
     * @return whether there is one of every file
     * @throws IOException when a folder cannot be read or made
     */
    public boolean make(Path pictures, Path thumbnails, PrintStream said) throws IOException {
        Files.createDirectories(thumbnails);
        List<Path> files;
        try (Stream<Path> entries = Files.list(pictures)) {
            files = entries.filter(Files::isRegularFile).sorted().toList();
        }
        // As many at once as there are processors; a picture that would not fit into memory beside the others waits.
        long made = files.parallelStream()
                .filter(file -> makeOne(file, thumbnails, said))
                .count();
        return made == files.size();
    }

    private boolean makeOne(Path file, Path thumbnails, PrintStream said) {
        String name = file.getFileName().toString();
        try {
            Image image = pixelwright.upload(ME, name, Files.readAllBytes(file));
            try {
                Derivative small = pixelwright.transform(ME, image.id(), transformation);
                Path target = thumbnails.resolve(name + "." + small.format().extension());
                Files.write(target, pixelwright.read(small.blob()));
                said.printf(
                        "%s: %s, %d bytes%n", target, small.size(), small.blob().bytes());
                return true;
            } finally {
                // Pictures are kept in memory here: what is done is not needed any more.
                pixelwright.useCases().deleteImage().execute(ME, image.id());
            }
        } catch (FailureException refused) {
            said.printf("%s: %s%n", file, refused.failure().message());
            return false;
        } catch (IOException e) {
            said.printf("%s: %s%n", file, e);
            return false;
        }
    }
}
