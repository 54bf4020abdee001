package dev.pixelwright.app.faults;

import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Face;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Where a soak takes place.
 *
 * @param front takes uploads and orders
 * @param disk under the temporary files of the front
 * @param worker one of two, the one that meets trouble
 * @param address where the front listens, or did when it was last up
 * @param authorization of the only user
 */
record Site(
        House house,
        RunningService front,
        SmallDisk disk,
        RunningService worker,
        AtomicReference<URI> address,
        String authorization) {

    private static final int FOLLOWERS = 20;

    /** The front is up again, at another address. */
    void moved() {
        address.set(front.baseUri());
    }

    /** The user at the front, or before its closed door while it is down. */
    Client client() {
        return Client.of(address.get(), Face.V1).with("Authorization", authorization);
    }

    /** Connects as followers do, and breaks off. */
    void followAndVanish() throws IOException {
        for (int i = 0; i < FOLLOWERS; i++) {
            try (Socket socket = new Socket("localhost", address.get().getPort())) {
                socket.setSoLinger(true, 0);
                String request = "GET /api/v1/jobs/1/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                        + authorization + "\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
