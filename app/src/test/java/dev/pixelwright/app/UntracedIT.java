package dev.pixelwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where no collector is named, nothing is there that would tell it anything. */
class UntracedIT {

    @TempDir
    private Path folder;

    @Test
    void aServiceThatNobodyTracesShouldLoadNothingThatTraces() throws Exception {
        Path classes = folder.resolve("classes.txt");
        try (RunningService service = RunningService.inTemporaryFolder()
                .withJavaOptions("-Xlog:class+load=info:file=" + classes)
                .start()) {
            assertThat(service.get("/api/v1/images").statusCode()).isEqualTo(401);
        }

        List<String> loaded = Files.readAllLines(classes);
        assertThat(loaded).anyMatch(line -> line.contains("dev.pixelwright.app.service.OpenTracing "));
        assertThat(loaded.stream().filter(UntracedIT::isOfTracing)).isEmpty();
    }

    // The metrics' library looks by itself for a span, in OpenTelemetry's API; to have any takes what is named here.
    private static boolean isOfTracing(String line) {
        return line.contains(" io.opentelemetry.sdk.")
                || line.contains(" io.opentelemetry.exporter.")
                || line.contains(" dev.pixelwright.adapters.tracing.Traces ")
                || line.contains(" dev.pixelwright.adapters.tracing.Otel");
    }
}
