package dev.pixelwright.app.e2e;

import dev.pixelwright.app.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** One installation for all journeys that do not harm it: started by the first that asks, stopped when the tests end. */
public final class SharedService {

    private static final Deployment DEPLOYMENT = started();

    private SharedService() {}

    public static URI uri() {
        return DEPLOYMENT.uri();
    }

    static Deployment deployment() {
        return DEPLOYMENT;
    }

    /** Makes somebody an administrator, as an operator does. */
    public static void grantAdmin(String username) throws IOException, InterruptedException {
        ChildProcess.Result granted = DEPLOYMENT.command("users", "grant", username, "admin");
        if (granted.exit() != 0) {
            throw new AssertionError("Nobody was made an administrator: " + granted.err());
        }
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
