package dev.pixelwright.benchmarks.sandbox;

import dev.pixelwright.benchmarks.lab.Spread;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One photograph, made by the engine in this process and by the one behind the sandbox, by turns. */
final class Pair {

    private final String name;
    private final ByteSource photo;
    private final Darkroom direct;
    private final Darkroom sandboxed;
    private final Transformation transformation;
    private final List<Double> directMillis = new ArrayList<>();
    private final List<Double> sandboxedMillis = new ArrayList<>();

    Pair(String name, byte[] photo, Darkroom direct, Darkroom sandboxed, Transformation transformation) {
        this.name = name;
        this.photo = ByteSource.of(photo);
        this.direct = direct;
        this.sandboxed = sandboxed;
        this.transformation = transformation;
    }

    /** Makes it once by each, of which every other time the other one begins. */
    void round(int number) throws IOException {
        boolean first = number % 2 == 0;
        byte[] one = make(first ? direct : sandboxed, first ? directMillis : sandboxedMillis);
        byte[] other = make(first ? sandboxed : direct, first ? sandboxedMillis : directMillis);
        if (!Arrays.equals(one, other)) {
            throw new IllegalStateException("The two make different results of " + name);
        }
    }

    private byte[] make(Darkroom darkroom, List<Double> millis) throws IOException {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        long begin = System.nanoTime();
        Plan plan = darkroom.plan(transformation, photo);
        darkroom.develop(photo, plan, result, RenderMonitor.NONE);
        millis.add((System.nanoTime() - begin) / 1e6);
        return result.toByteArray();
    }

    void forget() {
        directMillis.clear();
        sandboxedMillis.clear();
    }

    String name() {
        return name;
    }

    Spread direct() {
        return Spread.of(directMillis);
    }

    Spread sandboxed() {
        return Spread.of(sandboxedMillis);
    }

    /** How much longer it takes behind the sandbox, in percent, of each round. */
    Spread overhead() {
        List<Double> percents = new ArrayList<>();
        for (int i = 0; i < directMillis.size(); i++) {
            percents.add((sandboxedMillis.get(i) / directMillis.get(i) - 1) * 100);
        }
        return Spread.of(percents);
    }
}
