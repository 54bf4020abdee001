package dev.pixelwright.app.cli;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.SourceImage;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.function.Function;

/** Fills orders, each into a file of its own. */
final class Workshop {

    private final Darkroom darkroom;
    private final Function<ImageId, SourceImage> marks;
    private final boolean replace;

    /** {@code replace}: whether a file that is there already may be replaced. */
    Workshop(Darkroom darkroom, Function<ImageId, SourceImage> marks, boolean replace) {
        this.darkroom = darkroom;
        this.marks = marks;
        this.replace = replace;
    }

    /**
     * Reads, transforms and writes one picture.
     *
     * @throws dev.pixelwright.core.failure.FailureException with the reason when it cannot be made
     * @throws IOException when a file cannot be read or written, or is there already
     */
    void fill(Order order, RenderMonitor monitor) throws IOException {
        if (Files.isDirectory(order.input())) {
            throw new FileSystemException(order.input().toString(), null, "is a folder");
        }
        WholeFile result = new WholeFile(order.target(), replace);
        result.refuseExisting();
        ByteSource source = ByteSource.of(order.input());
        Plan plan = darkroom.plan(order.transformation(), source);
        result.write(output -> darkroom.develop(source, plan, marks, output, monitor));
    }
}
