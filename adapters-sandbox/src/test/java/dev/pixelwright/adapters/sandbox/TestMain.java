package dev.pixelwright.adapters.sandbox;

import dev.pixelwright.adapters.sandbox.child.EngineServer;
import dev.pixelwright.adapters.sandbox.child.Practice;
import dev.pixelwright.adapters.sandbox.pool.ChildFolder;
import dev.pixelwright.core.port.ImageEngine;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** What every main of a child does. */
final class TestMain {

    private TestMain() {}

    static void serve(ImageEngine engine) throws IOException {
        System.setOut(System.err);
        new EngineServer(
                        engine,
                        Practice.NONE,
                        new FileInputStream(FileDescriptor.in),
                        new FileOutputStream(FileDescriptor.out))
                .serve();
        ChildFolder.removeOwn(Path.of(System.getProperty("java.io.tmpdir")));
        Runtime.getRuntime().halt(0);
    }
}
