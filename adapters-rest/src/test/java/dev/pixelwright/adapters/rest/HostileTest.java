package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a careless or a hostile client sends. */
class HostileTest {

    @RegisterExtension
    static final Service SERVICE = new Service(false, 0);

    private static Client user;
    private static String content;

    @BeforeAll
    static void anImage() {
        user = SERVICE.client().asNewUser();
        content =
                user.upload("/images", Pictures.jpeg(60, 40)).json().get("url").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Authorization: "})
    void senderWhoFallsSilentShouldNotBeWaitedForLong(String credential) throws IOException {
        String authorization = credential.isEmpty() ? "" : credential + user.header("Authorization") + "\r\n";
        String type = credential.isEmpty() ? "multipart/form-data; boundary=b" : "multipart/form-data";
        String request = "POST /api/v1/images HTTP/1.1\r\nHost: localhost\r\n" + authorization + "Content-Type: " + type
                + "\r\nContent-Length: 10000\r\n\r\n12345";
        List<Socket> silent = new ArrayList<>();
        long start = System.nanoTime();
        try {
            for (int i = 0; i < 200; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVICE.port());
                silent.add(socket);
                socket.setSoTimeout(10_000);
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(SERVICE.client().get("/health/live").status()).isEqualTo(200);
            for (Socket socket : silent) {
                assertThat(RawHttp.head(socket)).startsWith(credential.isEmpty() ? "HTTP/1.1 401" : "HTTP/1.1 400");
            }
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void strangerShouldLearnWhyHoweverMuchIsSent() throws IOException {
        byte[] photo = new byte[8_000_000];
        String upload =
                "POST /api/v1/images HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b"
                        + "\r\nContent-Length: " + photo.length + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVICE.port())) {
            socket.getOutputStream().write(upload.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(photo);
            assertThat(RawHttp.head(socket)).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void connectionOfASilentSenderShouldBeClosed() throws IOException {
        long start = System.nanoTime();
        String answer = RawHttp.talk(
                SERVICE.port(),
                "POST /register HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n\r\n1");
        assertThat(answer).startsWith("HTTP/1.1 415");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-None-Match: abc", "If-Match: bad\"", "If-None-Match: \"", "If-Modified-Since: soon"})
    void preconditionThatCannotBeReadShouldBeTheClientsFault(String header) throws IOException {
        String answer = RawHttp.talk(
                SERVICE.port(),
                "GET " + content + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                        + user.header("Authorization") + "\r\n" + header + "\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 (200|400) .*");
    }

    @Test
    void preconditionThatFailsShouldBeNamed() {
        Client.Answer answer = user.with("If-Match", "\"other\"").get(content);
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.code()).isEqualTo("PRECONDITION_FAILED");
        assertThat(answer.json().get("detail").asText()).startsWith("What is here");
    }

    @Test
    void expectationThatFailsShouldBeNamed() throws IOException {
        assertThat(register("Expect: the-impossible\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}"))
                .startsWith("HTTP/1.1 417")
                .contains("\"error_code\":\"EXPECTATION_FAILED\"");
    }

    @Test
    void headShouldNotBeAnsweredInPart() {
        Client.Answer head = user.with("Range", "bytes=0-3").send("HEAD", content);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Range")).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo(user.get(content).header("Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--", "-,en", "es-,-", ";q", "*-"})
    void languageThatCannotBeReadShouldBeEnglish(String header) {
        assertThat(SERVICE.client()
                        .with("Accept-Language", header)
                        .get("/me")
                        .json()
                        .get("detail")
                        .asText())
                .isEqualTo("A valid credential is needed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000", "2147483648", "5000000000", "9223372036854775807"})
    void bodyDeclaredTooLargeShouldBeRefusedHoweverLargeItIs(String length) throws IOException {
        assertThat(register("Connection: close\r\nContent-Length: " + length + "\r\n\r\n{"))
                .startsWith("HTTP/1.1 413")
                .contains("\"error_code\":\"BODY_TOO_LARGE\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n{}\r\n",
                "1\r\n{nonsense",
                "10\r\n{\"username\":\"abc\r\n0\r\n\r\n",
                "c\r\n{\"username\":\r\nzz"
            })
    void badChunkShouldBeTheClientsFault(String chunks) throws IOException {
        assertThat(register("Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void bodyThatBreaksOffShouldBeTheClientsFault() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVICE.port())) {
            socket.getOutputStream()
                    .write(registration("Content-Length: 500\r\n\r\n{\"username\":\"abc")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            assertThat(RawHttp.head(socket)).startsWith("HTTP/1.1 400");
        }
    }

    private static String register(String rest) throws IOException {
        return RawHttp.talk(SERVICE.port(), registration(rest));
    }

    private static String registration(String rest) {
        return "POST /register HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + rest;
    }
}
