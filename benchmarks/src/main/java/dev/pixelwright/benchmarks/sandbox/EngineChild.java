package dev.pixelwright.benchmarks.sandbox;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.sandbox.child.EngineServer;
import dev.pixelwright.adapters.sandbox.pool.ChildFolder;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** The same as the service's child. */
final class EngineChild {

    private EngineChild() {}

    public static void main(String[] args) throws IOException {
        System.setOut(System.err);
        new EngineServer(
                        new Java2dEngine(),
                        new FileInputStream(FileDescriptor.in),
                        new FileOutputStream(FileDescriptor.out))
                .serve();
        ChildFolder.removeOwn(Path.of(System.getProperty("java.io.tmpdir")));
        Runtime.getRuntime().halt(0);
    }
}
