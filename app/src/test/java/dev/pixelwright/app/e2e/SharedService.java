package dev.pixelwright.app.e2e;

import dev.pixelwright.app.RunningService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** One service for all journeys that do not harm it: started by the first that asks, stopped when the tests end. */
final class SharedService {

    private static final RunningService SERVICE = started();

    private SharedService() {}

    static URI uri() {
        return SERVICE.baseUri();
    }

    private static RunningService started() {
        try {
            RunningService service = RunningService.inTemporaryFolder().start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(service)));
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void close(RunningService service) {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
