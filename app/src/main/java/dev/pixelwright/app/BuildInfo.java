package dev.pixelwright.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What this program was built from.
 *
 * @param commit empty when the build was not told
 */
public record BuildInfo(String version, String commit) {

    /** Reads what the build has written down. */
    public static BuildInfo read() {
        Properties properties = new Properties();
        try (InputStream file = BuildInfo.class.getResourceAsStream("build.properties")) {
            if (file == null) {
                throw new IllegalStateException("build.properties is missing from the program");
            }
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("build.properties cannot be read", e);
        }
        return new BuildInfo(properties.getProperty("version", ""), properties.getProperty("commit", ""));
    }

    /** For people: {@code Pixelwright 0.1.0 (1a2b3c4)}. */
    @Override
    public String toString() {
        return "Pixelwright " + version + (commit.isBlank() ? "" : " (" + commit + ")");
    }
}
