package dev.pixelwright.app.sandbox;

import dev.pixelwright.adapters.sandbox.child.Practice;
import dev.pixelwright.app.engine.PlainPng;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Small pictures for nobody, until the Java machine has compiled what most photographs go through. JPEG to JPEG comes first and
 * most, the other ways once: those cost a first-comer the loading of classes more than anything else.
 */
final class Rehearsal implements Practice {

    private static final System.Logger LOG = System.getLogger(Rehearsal.class.getName());

    /** The compiler takes what was called often, and is asked only a few seconds of the machine. */
    private static final int MOST_PICTURES = 120;

    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final Size SIZE = new Size(800, 600);

    /** Of each scale at which a JPEG is decoded: half and a quarter of a side, which photographs mostly are, whole, and an eighth. */
    private static final int[] WIDTHS = {250, 125, 250, 500, 125, 62};

    private static final int GRAIN = 0x9e3779b1;

    private final Darkroom darkroom;
    private byte[] photograph = {};
    private int done;
    private long nanos;

    Rehearsal(ImageEngine engine) {
        this.darkroom = new Darkroom(engine, ImageLimits.DEFAULT);
    }

    @Override
    public boolean run(BooleanSupplier asked) {
        try {
            while (done < MOST_PICTURES && nanos < MOST_NANOS) {
                if (asked.getAsBoolean()) {
                    return false;
                }
                long begin = System.nanoTime();
                makeNext();
                nanos += System.nanoTime() - begin;
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            // Whoever asks for the same will hear of it, and can do something about it.
            LOG.log(System.Logger.Level.WARNING, "The engine failed in its rehearsal", e);
        }
        return true;
    }

    private void makeNext() throws IOException {
        if (photograph.length == 0) {
            photograph = made("jpeg:q=85", PlainPng.of(SIZE, Rehearsal::grainyWaves));
        } else {
            made(transformation(done), photograph);
            done++;
        }
    }

    private static String transformation(int number) {
        String resize = "resize:" + (WIDTHS[number % WIDTHS.length] - number / WIDTHS.length) + "x";
        return switch (number) {
            case 10 -> resize + "/png";
            case 20 -> resize + "/webp:q=80";
            default -> resize + "/jpeg:q=80";
        };
    }

    // Neither flat nor noise: the coefficients of a photograph, roughly.
    private static int grainyWaves(int sample) {
        int x = sample % (SIZE.width() * 3 + 1);
        return (int) (120 + 70 * Math.sin(x / 90.0) * Math.cos(sample / 150_000.0)) + ((sample * GRAIN) >>> 29);
    }

    private byte[] made(String transformation, byte[] source) throws IOException {
        ByteSource bytes = ByteSource.of(source);
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        darkroom.develop(bytes, darkroom.plan(Transformation.parse(transformation), bytes), result, RenderMonitor.NONE);
        return result.toByteArray();
    }
}
