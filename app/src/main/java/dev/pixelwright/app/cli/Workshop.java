package dev.pixelwright.app.cli;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.SourceImage;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;

/** Fills orders: a result stands under its name whole, or not at all. */
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
        Path target = order.target().toAbsolutePath();
        if (Files.isDirectory(order.input())) {
            throw new FileSystemException(order.input().toString(), null, "is a folder");
        }
        refuseExisting(target, order.target());
        ByteSource source = ByteSource.of(order.input());
        Plan plan = darkroom.plan(order.transformation(), source);
        Path folder = Files.createDirectories(target.resolveSibling("."));
        // Beside the target, so that moving it is one step; in a process of its own, so that two do not meet.
        Path part = folder.resolve("." + target.getFileName() + "."
                        + ProcessHandle.current().pid() + ".part")
                .normalize();
        part.toFile().deleteOnExit();
        try {
            write(source, plan, part, monitor);
            refuseExisting(target, order.target());
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void write(ByteSource source, Plan plan, Path part, RenderMonitor monitor) throws IOException {
        try (OutputStream output = new BufferedOutputStream(
                Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING))) {
            darkroom.develop(source, plan, marks, output, monitor);
        }
    }

    private void refuseExisting(Path target, Path asSaid) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(asSaid.toString(), null, "is a folder");
        }
        if (!replace && Files.exists(target)) {
            throw new FileAlreadyExistsException(asSaid.toString());
        }
    }
}
