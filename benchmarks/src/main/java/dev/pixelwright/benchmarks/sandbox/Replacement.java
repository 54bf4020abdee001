package dev.pixelwright.benchmarks.sandbox;

import dev.pixelwright.adapters.sandbox.SandboxedEngine;
import dev.pixelwright.benchmarks.lab.Pictures;
import dev.pixelwright.benchmarks.lab.Spread;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Kills the only child of a sandbox, and sees how soon another one has made something. */
final class Replacement {

    private static final int SIDE = 64;

    private final Darkroom darkroom;
    private final ByteSource picture =
            ByteSource.of(Pictures.jpegs(new Size(SIDE, SIDE), 1).get(0));

    Replacement(SandboxedEngine sandbox) {
        this.darkroom = new Darkroom(sandbox, ImageLimits.DEFAULT);
    }

    Spread measured(int kills) throws IOException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            ProcessHandle child = ProcessHandle.current()
                    .children()
                    .filter(ProcessHandle::isAlive)
                    .findFirst()
                    .orElseThrow();
            child.destroyForcibly();
            child.onExit().join();
            long begin = System.nanoTime();
            darkroom.develop(
                    picture,
                    darkroom.plan(Transformation.parse("resize:32x/jpeg"), picture),
                    OutputStream.nullOutputStream(),
                    RenderMonitor.NONE);
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        return Spread.of(millis);
    }
}
