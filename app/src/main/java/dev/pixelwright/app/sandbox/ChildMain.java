package dev.pixelwright.app.sandbox;

import dev.pixelwright.adapters.sandbox.child.EngineServer;
import dev.pixelwright.adapters.sandbox.child.Practice;
import dev.pixelwright.adapters.sandbox.pool.ChildFolder;
import dev.pixelwright.core.port.ImageEngine;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;

/** The life of a child, whatever its engine is. */
final class ChildMain {

    private static final int NOT_UNDERSTOOD = 70;

    private ChildMain() {}

    /** Speaks with the parent on the standard streams until it is gone, and ends the process. */
    @SuppressWarnings("SystemOut") // The streams of this process are its only way to be heard.
    static void serve(Supplier<ImageEngine> engine, Function<ImageEngine, Practice> practice) {
        // Standard output is for frames: a library that prints must not be taken for us.
        System.setOut(System.err);
        int exit = 0;
        try {
            ImageEngine served = engine.get();
            new EngineServer(
                            served,
                            practice.apply(served),
                            new FileInputStream(FileDescriptor.in),
                            new FileOutputStream(FileDescriptor.out))
                    .serve();
        } catch (IOException e) {
            System.err.println("The parent cannot be understood: " + e.getMessage());
            exit = NOT_UNDERSTOOD;
        }
        ChildFolder.removeOwn(Path.of(System.getProperty("java.io.tmpdir")));
        // An engine that hangs would keep an orderly exit waiting.
        Runtime.getRuntime().halt(exit);
    }
}
