package dev.pixelwright.adapters.rest;

import dev.pixelwright.adapters.rest.operation.HealthComponent;
import java.util.concurrent.atomic.AtomicReference;

/** A component that fails with {@code trouble}, if there is any. */
record Part(String name, boolean critical, AtomicReference<RuntimeException> trouble) implements HealthComponent {

    @Override
    public void check() {
        RuntimeException now = trouble.get();
        if (now != null) {
            throw now;
        }
    }
}
