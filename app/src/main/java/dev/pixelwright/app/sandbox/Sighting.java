package dev.pixelwright.app.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What a child has seen of the world.
 *
 * @param environment the names of the variables that it has
 * @param temporary its folder for temporary files
 * @param network whether it reached a port at which its parent listens
 * @param parent whether it read its parent's environment
 */
record Sighting(List<String> environment, Path temporary, boolean network, boolean parent) {

    private static final int LINES = 4;

    Sighting {
        environment = List.copyOf(environment);
    }

    /** A line for each; no name of a variable holds a space, since none that does is handed to a child. */
    byte[] toBytes() {
        return String.join("\n", String.join(" ", environment), temporary.toString(), network + "", parent + "")
                .getBytes(StandardCharsets.UTF_8);
    }

    static Sighting parse(byte[] bytes) throws IOException {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        if (lines.length != LINES) {
            throw new IOException("The child spoke of " + lines.length + " things");
        }
        return new Sighting(
                List.of(lines[0].split(" ")),
                Path.of(lines[1]),
                Boolean.parseBoolean(lines[2]),
                Boolean.parseBoolean(lines[3]));
    }
}
