package dev.pixelwright.app.sandbox;

import dev.pixelwright.adapters.sandbox.child.EngineServer;
import dev.pixelwright.adapters.sandbox.pool.ChildFolder;
import dev.pixelwright.app.engine.EngineType;
import dev.pixelwright.app.engine.Engines;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** What a child of the sandbox runs: an engine for its parent, until the parent is gone. */
public final class EngineChild {

    private static final int NOT_UNDERSTOOD = 70;

    private EngineChild() {}

    /** Speaks with the parent on the standard streams; the arguments are an {@link EngineType} and a number of threads. */
    @SuppressWarnings("SystemOut") // The streams of this process are its only way to be heard.
    public static void main(String[] args) {
        // Standard output is for frames: a library that prints must not be taken for us.
        System.setOut(System.err);
        int exit = 0;
        try {
            new EngineServer(
                            Engines.of(EngineType.valueOf(args[0]), Integer.parseInt(args[1])),
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
