package dev.pixelwright.app.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** One installation for all journeys that do not harm it: started by the first that asks, stopped when the tests end. */
final class SharedService {

    private static final Deployment DEPLOYMENT = started();

    private SharedService() {}

    static URI uri() {
        return DEPLOYMENT.uri();
    }

    static Deployment deployment() {
        return DEPLOYMENT;
    }

    private static Deployment started() {
        try {
            return TestsEnd.closes(Deployment.started());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
