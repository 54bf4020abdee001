package dev.pixelwright.adapters.sandbox;

import java.io.IOException;

/** A child whose engine makes the trouble that it is asked for. */
final class TroubledChild {

    private TroubledChild() {}

    public static void main(String[] args) throws IOException {
        TestMain.serve(new TroubledEngine());
    }
}
