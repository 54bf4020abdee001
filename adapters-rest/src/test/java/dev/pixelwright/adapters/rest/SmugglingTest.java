package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests that two servers could read differently (RFC 9112, 11.2). Behind each comes a second request; it must not be
 * answered, since a proxy may have taken it for a body.
 */
@Timeout(60)
class SmugglingTest {

    @RegisterExtension
    static final Service SERVICE = new Service(false, 0);

    private static final String SECOND = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    private static final String POST =
            "POST /register HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    static Stream<Arguments> ambiguities() {
        return Stream.of(
                of("length and chunks", POST + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                of("chunks and length", POST + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"),
                of("two lengths", POST + "Content-Length: 2\r\nContent-Length: 60\r\n\r\n{}"),
                of("list of lengths", POST + "Content-Length: 2, 60\r\n\r\n{}"),
                of("signed length", POST + "Content-Length: +2\r\n\r\n{}"),
                of("negative length", POST + "Content-Length: -2\r\n\r\n{}"),
                of("hexadecimal length", POST + "Content-Length: 0x2\r\n\r\n{}"),
                of("spaced length", POST + "Content-Length: 2 2\r\n\r\n{}"),
                of("length beyond measure", POST + "Content-Length: 99999999999999999999999\r\n\r\n{}"),
                of("identity", POST + "Transfer-Encoding: identity\r\nContent-Length: 2\r\n\r\n{}"),
                of("chunked twice", POST + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n"),
                of("chunked and then not", POST + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"),
                of("unknown coding", POST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
                of("coding after a tab", POST + "Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n"),
                of("space before colon", POST + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"),
                of("folded line", POST + "X-Folded: a\r\n b\r\nContent-Length: 2\r\n\r\n{}"),
                of("folded length", POST + "Content-Length:\r\n 2\r\n\r\n{}"),
                of("bare CR", POST + "X: a\rContent-Length: 2\r\n\r\n{}"),
                of("NUL", POST + "X: a\0b\r\nContent-Length: 2\r\n\r\n{}"),
                of("no name", POST + ": a\r\nContent-Length: 2\r\n\r\n{}"),
                of("no colon", POST + "Content-Length\r\n\r\n{}"),
                of("chunk size with sign", POST + "Transfer-Encoding: chunked\r\n\r\n+2\r\n{}\r\n0\r\n\r\n"),
                of("chunk size beyond measure", POST + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n{}"),
                of("chunk longer than said", POST + "Transfer-Encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n"),
                of("no host", "GET /capabilities HTTP/1.1\r\n\r\n"),
                of("two hosts", "GET /capabilities HTTP/1.1\r\nHost: localhost\r\nHost: example.org\r\n\r\n"),
                of("bad host", "GET /capabilities HTTP/1.1\r\nHost: a b\r\n\r\n"),
                of("space in the path", "GET /capa bilities HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                of("space before the method", " GET /capabilities HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                of("HTTP/0.9", "GET /capabilities\r\n\r\n"),
                of("HTTP/3 in words", "GET /capabilities HTTP/3.0\r\nHost: localhost\r\n\r\n"),
                of("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ambiguities")
    void anAmbiguousRequestShouldBeRefusedAndBeTheLast(String name, String request) throws IOException {
        String answer = RawHttp.talk(SERVICE.port(), request + SECOND);
        assertThat(answer).matches("(?s)HTTP/1\\.[01] (400|426|501|505) .*");
        assertThat(answer).doesNotContainPattern("(?s)HTTP/1.*HTTP/1");
        assertThat(answer)
                .contains("application/problem+json")
                .contains("\"request_id\":")
                .contains("\r\nConnection: close\r\n");
    }

    @Test
    void anAddressOnAnotherHostShouldBeRefused() throws IOException {
        String answer = RawHttp.talk(
                SERVICE.port(),
                "GET http://example.org/capabilities HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @Test
    void whoIsCutOffShouldBeTold() throws IOException {
        String answer = RawHttp.talk(SERVICE.port(), "GET /images/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n" + SECOND);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("\r\nConnection: close\r\n");
    }

    @Test
    void anUnknownVersionShouldNotBeOurFault() throws IOException {
        assertThat(RawHttp.talk(SERVICE.port(), "GET / HTTP/3.0\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 505")
                .contains("\"error_code\":\"BAD_REQUEST\"");
    }

    @Test
    void bareLinefeedsShouldNotHideARequest() throws IOException {
        String answer = RawHttp.talk(
                SERVICE.port(),
                POST + "X: a\nContent-Length: 0\r\nContent-Length: " + SECOND.length() + "\r\n\r\n" + SECOND);
        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContainPattern("(?s)HTTP/1.*HTTP/1");
    }

    @Test
    void endlessChunkExtensionsShouldBeRefused() throws IOException {
        String answer = RawHttp.talk(
                SERVICE.port(),
                POST + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n2;x=" + "y".repeat(100_000)
                        + "\r\n{}\r\n0\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1\\.1 4[0-9]{2} .*");
    }

    @Test
    void endlessTrailersShouldBeRefused() throws IOException {
        String answer = RawHttp.talk(
                SERVICE.port(),
                POST + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX: "
                        + "y".repeat(100_000) + "\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1\\.1 4[0-9]{2} .*");
    }

    @Test
    void endlessHeadersAndAddressesShouldBeNamed() throws IOException {
        String host = " HTTP/1.1\r\nHost: localhost\r\n";
        assertThat(RawHttp.talk(SERVICE.port(), "GET /" + "a".repeat(20_000) + host + "\r\n"))
                .startsWith("HTTP/1.1 414")
                .contains("\"error_code\":\"URI_TOO_LONG\"");
        assertThat(RawHttp.talk(SERVICE.port(), "GET /" + host + "X: y\r\n".repeat(5_000) + "\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("\"error_code\":\"HEADERS_TOO_LARGE\"");
    }

    @Test
    void traceShouldNotBeAnswered() throws IOException {
        String answer = RawHttp.talk(
                SERVICE.port(),
                "TRACE /capabilities HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Secret: hush\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 405")
                .contains("\"error_code\":\"METHOD_NOT_ALLOWED\"")
                .doesNotContain("hush");
    }

    private static Arguments of(String name, String request) {
        return Arguments.of(name, request);
    }
}
