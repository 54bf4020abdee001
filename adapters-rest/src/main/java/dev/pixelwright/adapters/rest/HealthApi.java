package dev.pixelwright.adapters.rest;

import dev.pixelwright.adapters.rest.frame.SecurityHeaders;
import dev.pixelwright.adapters.rest.operation.HealthCheck;
import dev.pixelwright.adapters.rest.operation.HealthComponent;
import dev.pixelwright.adapters.rest.operation.HealthResource;
import dev.pixelwright.adapters.rest.problem.Messages;
import io.dropwizard.core.setup.Environment;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The HTTP face of a process that serves nobody: only how it is. All else is 404. */
public final class HealthApi {

    private final Clock clock;
    private final Safeguards safeguards;
    private final List<HealthComponent> components;
    private final Messages messages = new Messages();

    /** {@code components} are asked by {@code /health}, in this order. */
    public HealthApi(Safeguards safeguards, Clock clock, List<HealthComponent> components) {
        this.safeguards = safeguards;
        this.clock = clock;
        this.components = List.copyOf(components);
    }

    /** Installs it; also sets how {@code environment} reads and writes JSON. */
    public void register(Environment environment) {
        new RestFrame(clock, messages, safeguards, SecurityHeaders.of(false), Optional.empty()).install(environment);
        environment.jersey().register(new HealthResource(HealthCheck.in(environment, components, messages)));
    }
}
