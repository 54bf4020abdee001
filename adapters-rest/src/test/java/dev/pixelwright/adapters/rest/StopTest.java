package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopTest {

    @Test
    void anOpenStreamShouldNotHoldUpTheStop() throws Exception {
        Service service = new Service(false, 0);
        service.start();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(20_000);
            Client user = service.client().asNewUser();
            String image =
                    user.upload("/images", Pictures.jpeg(8, 8)).json().get("id").asText();
            String job = user.send("POST", "/images/" + image + "/transform", "\"sepia\"")
                    .json()
                    .get("events_url")
                    .asText();
            socket.getOutputStream()
                    .write(("GET " + job + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                                    + user.header("Authorization") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            RawHttp.readUntil(socket.getInputStream(), "event: queued\n");
            long begin = System.nanoTime();
            service.stop();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("event:");
        }
    }
}
