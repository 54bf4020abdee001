package dev.pixelwright.adapters.rest;

import dev.pixelwright.adapters.rest.frame.SecurityHeaders;
import dev.pixelwright.adapters.rest.operation.HealthCheck;
import dev.pixelwright.adapters.rest.operation.HealthComponent;
import dev.pixelwright.adapters.rest.operation.HealthResource;
import dev.pixelwright.adapters.rest.problem.Messages;
import dev.pixelwright.adapters.rest.watch.RequestWatch;
import dev.pixelwright.adapters.rest.watch.RouteTimes;
import io.dropwizard.core.setup.Environment;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The HTTP face of a process that serves nobody: only how it is. All else is 404. */
public final class HealthApi {

    private final Clock clock;
    private final Safeguards safeguards;
    private final List<HealthComponent> components;
    private final Messages messages = new Messages();
    private Optional<RequestWatch> watch = Optional.empty();
    private BooleanSupplier leaving = () -> false;

    /** {@code components} are asked by {@code /health}, in this order. */
    public HealthApi(Safeguards safeguards, Clock clock, List<HealthComponent> components) {
        this.safeguards = safeguards;
        this.clock = clock;
        this.components = List.copyOf(components);
    }

    /** Tells {@code watch} of every request; nobody is told if not said. */
    public HealthApi watchedBy(RequestWatch watch) {
        this.watch = Optional.of(watch);
        return this;
    }

    /** Whether this process is about to end, so that balancers are told to send it nothing more; it never is if not said. */
    public HealthApi leavingWhen(BooleanSupplier leaving) {
        this.leaving = leaving;
        return this;
    }

    /** Installs it; also sets how {@code environment} reads and writes JSON. */
    public void register(Environment environment) {
        new RestFrame(clock, messages, safeguards, SecurityHeaders.of(false), Optional.empty(), leaving)
                .install(environment, Optional.empty());
        watch.map(RouteTimes::new).ifPresent(environment.jersey()::register);
        environment.jersey().register(new HealthResource(HealthCheck.in(environment, components, messages), leaving));
    }
}
