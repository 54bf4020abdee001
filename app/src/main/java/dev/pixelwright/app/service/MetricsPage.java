package dev.pixelwright.app.service;

import com.codahale.metrics.Gauge;
import dev.pixelwright.adapters.metrics.Exposition;
import dev.pixelwright.adapters.metrics.Meters;
import io.dropwizard.core.setup.Environment;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code /metrics} of the admin port, for Prometheus. */
final class MetricsPage extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final String OURS = "pixelwright.";

    private final transient Meters meters;

    private MetricsPage(Meters meters) {
        this.meters = meters;
    }

    /** Shows {@code meters}, and with them the few numbers of ours that Dropwizard was told. */
    static void install(Meters meters, Environment environment) {
        environment
                .metrics()
                .getGauges((name, gauge) -> name.startsWith(OURS))
                .forEach((name, gauge) ->
                        meters.show(name.replace('.', '_'), "As this process sees it.", () -> value(gauge)));
        environment
                .admin()
                .addServlet("pixelwright-metrics", new MetricsPage(meters))
                .addMapping("/metrics");
    }

    private static double value(Gauge<?> gauge) {
        return ((Number) gauge.getValue()).doubleValue();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exposition now = meters.read();
        byte[] text = now.text().getBytes(StandardCharsets.UTF_8);
        response.setContentType(now.mediaType());
        response.setContentLength(text.length);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(text);
    }
}
