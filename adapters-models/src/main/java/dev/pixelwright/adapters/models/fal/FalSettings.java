package dev.pixelwright.adapters.models.fal;

import java.net.URI;
import java.util.List;

/**
 * How fal.ai is asked.
 *
 * @param queue the address of its queue, without a path
 * @param model the name of the model there, such as {@code tripo3d/tripo/v2.5/image-to-3d}
 * @param key the credential; in no text that leaves this package but the header of calls to {@code queue}
 * @param fileHosts the hosts from which results are fetched, each with all below it; they are not shown the key
 * @param submitsAMinute the most models that are ordered within a minute by this process
 */
public record FalSettings(
        URI queue, String model, String key, List<String> fileHosts, FalPatience patience, int submitsAMinute) {

    /** Where fal.ai itself is. */
    public static final URI QUEUE = URI.create("https://queue.fal.run");

    /** Tripo3D, which makes a textured model of one picture. */
    public static final String MODEL = "tripo3d/tripo/v2.5/image-to-3d";

    /** Where fal.ai keeps files. */
    public static final List<String> FILE_HOSTS = List.of("fal.media");

    public FalSettings {
        fileHosts = List.copyOf(fileHosts);
        if (!model.matches("[a-zA-Z0-9][a-zA-Z0-9._-]*(/[a-zA-Z0-9][a-zA-Z0-9._-]*)*")) {
            throw new IllegalArgumentException("A model is named by words between slashes, not '" + model + "'");
        }
        // Here, because the client would show it when it refuses it as a header.
        if (!key.matches("[\\x21-\\x7e]*")) {
            throw new IllegalArgumentException("The key has a character that no key has");
        }
        if (submitsAMinute < 1) {
            throw new IllegalArgumentException("At least one model a minute, not " + submitsAMinute);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "FalSettings[queue=" + queue + ", model=" + model + ", fileHosts=" + fileHosts + "]";
    }
}
