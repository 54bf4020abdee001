package dev.pixelwright.adapters.sandbox;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import java.io.IOException;

/** A child with a real engine. */
final class Java2dChild {

    private Java2dChild() {}

    public static void main(String[] args) throws IOException {
        TestMain.serve(new Java2dEngine());
    }
}
