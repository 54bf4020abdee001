package dev.pixelwright.examples.micronaut;

import io.micronaut.runtime.Micronaut;

/** Shows a folder of pictures over HTTP. */
public final class Application {

    private Application() {}

    /** Takes {@code -pictures.folder=DIR}, and whatever else {@code application.properties} has. */
    public static void main(String[] arguments) {
        Micronaut.build(arguments).mainClass(Application.class).banner(false).start();
    }
}
