package dev.pixelwright.app.service;

import com.codahale.metrics.health.HealthCheck;
import dev.pixelwright.adapters.rest.operation.HealthComponent;

/** A part whose health is told. */
record Component(String name, boolean critical, Probe probe) implements HealthComponent {

    @Override
    public void check() throws Exception {
        probe.run();
    }

    /** The same for Dropwizard's page on the admin port. */
    HealthCheck forAdmin() {
        return new HealthCheck() {
            @Override
            protected Result check() throws Exception {
                probe.run();
                return Result.healthy();
            }
        };
    }

    /** Fails as the part does, if it does. */
    interface Probe {

        void run() throws Exception;
    }
}
