package dev.pixelwright.adapters.metrics;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Metrics as Prometheus reads them: the text format 0.0.4.
 *
 * @param mediaType with its version and character set
 * @param text to be sent in UTF-8
 */
public record Exposition(String mediaType, String text) {

    static Exposition of(MetricSnapshots snapshots) {
        PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            writer.write(text, snapshots);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to", e);
        }
        return new Exposition(writer.getContentType(), text.toString(StandardCharsets.UTF_8));
    }
}
