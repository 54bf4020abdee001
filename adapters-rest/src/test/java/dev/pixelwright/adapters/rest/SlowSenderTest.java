package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.rest.connection.Patience;
import dev.pixelwright.adapters.rest.limit.RateLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Senders who keep a connection busy with next to nothing. The service's patience is short here. */
@Timeout(60)
class SlowSenderTest {

    private static final Duration WINDOW = Duration.ofSeconds(1);

    @RegisterExtension
    static final Service SERVICE = new Service(false, 0)
            .guardedBy(new Safeguards(List.of(), RateLimits.NONE, new Patience(WINDOW, 512, WINDOW), List.of()));

    private static final Duration DRIP = Duration.ofMillis(100);
    private static final Duration CUT = Duration.ofSeconds(5);
    private static final String HEAD = " HTTP/1.1\r\nHost: localhost\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"", "GET", "GET /capab", "GET /capabilities HTTP/1.1\r\nHost: localhost\r\nX-Drip: "})
    void headersThatDripShouldBeCut(String beginning) throws Exception {
        assertThat(drip(beginning)).isLessThan(CUT);
    }

    @Test
    void headersOfALaterRequestShouldBeCutToo() throws Exception {
        assertThat(drip("GET /health/live" + HEAD + "\r\nGET /capab")).isLessThan(CUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 9000",
                "Transfer-Encoding: chunked",
                "Expect: 100-continue\r\nContent-Length: 99"
            })
    void aJsonBodyThatDripsShouldBeCut(String framing) throws Exception {
        assertThat(drip("POST /register" + HEAD + "Content-Type: application/json\r\n" + framing + "\r\n\r\n"))
                .isLessThan(CUT);
    }

    @Test
    void aFormThatDripsShouldBeCut() throws Exception {
        assertThat(drip(form("Content-Length: 900000") + "--b\r\n")).isLessThan(CUT);
    }

    @Test
    void aFormThatBeganFastShouldBeCutToo() throws Exception {
        String file = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n\u00ff\u00d8\u00ff"
                + "x".repeat(200_000);
        assertThat(drip(form("Content-Length: 900000") + file)).isLessThan(CUT);
    }

    @Test
    void aConnectionAtRestShouldStay() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVICE.port())) {
            for (int i = 0; i < 2; i++) {
                socket.getOutputStream()
                        .write(("GET /health/live" + HEAD + "\r\n").getBytes(StandardCharsets.US_ASCII));
                assertThat(RawHttp.head(socket)).startsWith("HTTP/1.1 200");
                assertThat(RawHttp.readUntil(socket.getInputStream(), "}")).endsWith("live\"}");
                // Longer than headers may take.
                socket.setSoTimeout((int) WINDOW.multipliedBy(2).toMillis());
                assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            }
        }
    }

    @Test
    void slowSendersShouldHoldNoThread() throws Exception {
        Client user = SERVICE.client().asNewUser();
        List<Socket> slow = new ArrayList<>();
        String json = "POST /register" + HEAD + "Content-Type: application/json\r\nContent-Length: 9000\r\n\r\n{";
        String form = form(user, "Content-Length: 900000") + "--b\r\n";
        // The framework reads the fields of a form before it looks for a route, so any path will do.
        String fields = "POST /nowhere" + HEAD + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ";
        List<String> requests = List.of(json, form, fields + "9000\r\n\r\n", fields + "70000\r\n\r\n");
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVICE.port());
                slow.add(socket);
                socket.getOutputStream().write(requests.get(i % requests.size()).getBytes(StandardCharsets.ISO_8859_1));
            }
            assertThat(user.get("/me").status()).isEqualTo(200);
            assertThat(waitingThreads()).isEmpty();
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Where threads stand that wait for bytes of a body. */
    private static List<StackTraceElement> waitingThreads() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .filter(frame -> frame.getClassName().endsWith(".BoundedStream")
                        || frame.getClassName().endsWith(".HttpInput"))
                .toList();
    }

    private static String form(String framing) {
        return form(SERVICE.client().asNewUser(), framing);
    }

    private static String form(Client user, String framing) {
        return "POST /images" + HEAD + "Authorization: " + user.header("Authorization")
                + "\r\nContent-Type: multipart/form-data; boundary=b\r\n" + framing + "\r\n\r\n";
    }

    /** Sends the beginning, then a byte now and then, until the server closes; answers how long it let that go on. */
    private static Duration drip(String beginning) throws IOException {
        long start = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVICE.port())) {
            socket.setSoTimeout((int) DRIP.toMillis());
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
            while (isOpen(socket)) {
                if (System.nanoTime() - start > CUT.multipliedBy(2).toNanos()) {
                    throw new AssertionError("It is still open");
                }
                socket.getOutputStream().write('a');
            }
        } catch (SocketException cut) {
            // Its end may be seen by the next byte as well as by the next look.
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Reads until nothing comes for a while. */
    private static boolean isOpen(Socket socket) throws IOException {
        try {
            int read = 0;
            while (read >= 0) {
                read = socket.getInputStream().read();
            }
            return false;
        } catch (SocketTimeoutException silence) {
            return true;
        }
    }
}
