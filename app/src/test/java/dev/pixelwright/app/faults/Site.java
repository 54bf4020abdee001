package dev.pixelwright.app.faults;

import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Face;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Where a soak takes place.
 *
 * @param front takes uploads and orders
 * @param worker one of two, the one that meets trouble
 * @param authorization of the only user
 */
record Site(House house, RunningService front, RunningService worker, String authorization) {

    private static final int FOLLOWERS = 20;

    /** The user at the front, wherever that listens since its last start. */
    Client client() {
        return Client.of(front.baseUri(), Face.V1).with("Authorization", authorization);
    }

    /** Connects as followers do, and breaks off. */
    void followAndVanish() throws IOException {
        for (int i = 0; i < FOLLOWERS; i++) {
            try (Socket socket = new Socket("localhost", front.baseUri().getPort())) {
                socket.setSoLinger(true, 0);
                String request = "GET /api/v1/jobs/1/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                        + authorization + "\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
