package dev.pixelwright.app.sandbox;

import dev.pixelwright.adapters.sandbox.child.Practice;

/** What a child runs that is to try its walls. */
public final class ScoutChild {

    private ScoutChild() {}

    /** Speaks with the parent on the standard streams; there are no arguments. */
    public static void main(String[] args) {
        ChildMain.serve(ScoutEngine::new, engine -> Practice.NONE);
    }
}
