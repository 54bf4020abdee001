package dev.pixelwright.app.faults;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the tests one house, tidied before each, because starting a node takes seconds. After a test that failed, the
 * next gets a new one.
 */
final class HouseKeeping implements ParameterResolver, AfterEachCallback {

    private static Optional<House> standing = Optional.empty();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(HouseKeeping::tearDown));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == House.class;
    }

    @Override
    public House resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return house();
    }

    private static synchronized House house() {
        try {
            House house = standing.isPresent() ? standing.get() : House.open();
            standing = Optional.of(house);
            house.tidy();
            return house;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            tearDown();
        }
    }

    private static synchronized void tearDown() {
        Optional<House> house = standing;
        standing = Optional.empty();
        if (house.isPresent()) {
            try {
                house.get().close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
