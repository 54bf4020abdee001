package dev.pixelwright.adapters.rest.upload;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/**
 * One part of a form.
 *
 * @param parameters of its {@code Content-Disposition}
 * @param content good until the next part is asked for
 */
record FormPart(Map<String, String> parameters, InputStream content) {

    /** The name of the form's field. */
    String name() {
        return parameters.getOrDefault("name", "");
    }

    /** What the client calls the file. */
    String filename() {
        return Optional.ofNullable(parameters.get("filename*"))
                .flatMap(DispositionParameters::decodeExtended)
                .orElseGet(() -> parameters.getOrDefault("filename", ""));
    }
}
