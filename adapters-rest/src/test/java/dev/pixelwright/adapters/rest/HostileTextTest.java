package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.face.Deprecation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.slf4j.LoggerFactory;

/** Whatever text comes in any place: no defect of ours, no header and no line of a log that the sender wrote. */
class HostileTextTest {

    private static final String REST = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    private static final Set<String> HEADERS = Set.of(
            "accept-ranges",
            "allow",
            "cache-control",
            "connection",
            "content-disposition",
            "content-encoding",
            "content-language",
            "content-length",
            "content-range",
            "content-security-policy",
            "content-type",
            "cross-origin-resource-policy",
            "date",
            "deprecation",
            "etag",
            "last-modified",
            "link",
            "location",
            "referrer-policy",
            "retry-after",
            "set-cookie",
            "sunset",
            "transfer-encoding",
            "vary",
            "www-authenticate",
            "x-content-type-options",
            "x-request-id",
            "x-accel-buffering");
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    private static Path requestLog;
    private static Service service;
    private static String authorization;
    private static String image;
    private static String content;

    @BeforeContainer
    static void start() throws Exception {
        requestLog = Files.createTempFile("requests", ".log");
        service = new Service(false, 0)
                .importing()
                .deprecating(new Deprecation(Instant.EPOCH, Optional.of(Instant.EPOCH)))
                .loggingTo(requestLog.toString());
        service.start();
        Client user = service.admin();
        authorization = "Authorization: " + user.header("Authorization") + "\r\n";
        JsonNode uploaded = user.upload("/images", Pictures.jpeg(8, 8)).json();
        image = uploaded.get("id").asText();
        content = uploaded.get("url").asText();
        LOG.start();
        Logger root = (Logger) LoggerFactory.getLogger("dev.pixelwright");
        root.setLevel(Level.DEBUG);
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
    }

    @AfterContainer
    static void stop() throws IOException {
        service.stop();
        try {
            assertThat(Files.readAllLines(requestLog, StandardCharsets.UTF_8))
                    .hasSizeGreaterThan(500)
                    .allSatisfy(line -> assertThat(line).matches("127\\.0\\.0\\.1 - [^ ]+ \\[[^]]+] \"[^\\p{Cntrl}]*"));
        } finally {
            Files.delete(requestLog);
        }
    }

    @AfterTry
    void theLogShouldBeOurs() {
        for (ILoggingEvent event : LOG.list) {
            assertThat(event.getFormattedMessage()).doesNotContainPattern("\\p{Cntrl}");
            for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                assertThat(String.valueOf(cause.getMessage())).doesNotContainPattern("\\p{Cntrl}");
            }
        }
        LOG.list.clear();
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void inJson(@ForAll("text") String text, @ForAll("bodies") String request, @ForAll boolean escaped)
            throws IOException {
        String[] parts = request.split(" ", 3);
        String json = escaped ? HostileText.asJson(text) : '"' + text + '"';
        byte[] body = HostileText.bytes(parts[2].replace("\"?\"", json).replace("?\"", json.substring(1)));
        send(parts[0] + " " + parts[1], "Content-Type: application/json\r\n", body);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void inPasswords(@ForAll("text") String text) throws IOException {
        String name = Client.newName();
        byte[] body = HostileText.bytes("{\"username\":\"" + name + "\",\"email\":\"" + name
                + "@example.org\",\"password\":" + HostileText.asJson(text) + "}");
        send("POST /register", "Content-Type: application/json\r\n", body);
        String changed = "{\"current\":\"correct horse\",\"new\":" + HostileText.asJson(text) + "}";
        String newcomer = "Authorization: " + service.client().asNewUser().header("Authorization") + "\r\n";
        send("PUT /me/password", newcomer + "Content-Type: application/json\r\n", HostileText.bytes(changed), "");
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void inAddresses(@ForAll("text") String text, @ForAll("addresses") String address, @ForAll boolean escaped)
            throws IOException {
        String inserted = escaped ? HostileText.asEscapes(text) : HostileText.asHeader(text);
        String line = address.startsWith("/") ? "GET " + address : address;
        String type = line.startsWith("PATCH") ? "Content-Type: application/json\r\n" : "";
        byte[] body = type.isEmpty() ? new byte[0] : HostileText.bytes("{\"disabled\":false}");
        send(line.replace("IMAGE", image).replace("?!", inserted), type, body);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void inHeaders(@ForAll("text") String text, @ForAll("headers") String header, @ForAll boolean latin)
            throws IOException {
        String value = HostileText.asHeader(text);
        byte[] bytes = latin ? value.getBytes(StandardCharsets.ISO_8859_1) : HostileText.bytes(value);
        String line = header + ": " + new String(bytes, StandardCharsets.ISO_8859_1) + "\r\n";
        send("GET " + content, line, new byte[0]);
        send(
                "POST /images/" + image + "/transform",
                line + (header.equals("Content-Type") ? "" : "Content-Type: application/json\r\n"),
                "\"grayscale\"".getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void inCredentials(@ForAll("text") String text, @ForAll("credentials") String credential, @ForAll boolean latin)
            throws IOException {
        String value = HostileText.asHeader(text);
        byte[] bytes = latin ? value.getBytes(StandardCharsets.ISO_8859_1) : HostileText.bytes(value);
        String line = credential.replace("?!", new String(bytes, StandardCharsets.ISO_8859_1)) + "\r\n";
        assertThat(send("GET /me", line, new byte[0], "")).doesNotStartWith("HTTP/1.1 2");
        send("GET /me", line, new byte[0]);
        send("DELETE /me/webhooks/1", line, new byte[0], "");
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void inFileNames(@ForAll("text") String text, @ForAll("dispositions") String disposition, @ForAll boolean escaped)
            throws IOException {
        String inserted = escaped ? HostileText.asEscapes(text) : text;
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(
                HostileText.bytes("--b\r\nContent-Disposition: " + disposition.replace("?!", inserted) + "\r\n\r\n"));
        form.writeBytes(Pictures.jpeg(8, 8));
        form.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        String answer = send("POST /images", "Content-Type: multipart/form-data; boundary=b\r\n", form.toByteArray());
        if (answer.startsWith("HTTP/1.1 200")) {
            String url = answer.replaceAll("(?s).*\"url\":\"([^\"]*)\".*", "$1");
            assertThat(send("GET " + url, "", new byte[0])).contains("Content-Disposition: inline; filename=\"");
        }
    }

    @Provide
    Arbitrary<String> text() {
        return HostileText.any();
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.of(
                "POST /register {\"username\":\"?\",\"email\":\"a@example.org\",\"password\":\"correct horse\"}",
                "POST /register {\"username\":\"ann\",\"email\":\"?\",\"password\":\"short\"}",
                "POST /register {\"?\":1}",
                "POST /login {\"username\":\"?\",\"password\":\"short\"}",
                "POST /login {\"username\":\"\",\"password\":\"?\"}",
                "POST /images/1/transform \"?\"",
                "POST /images/IMAGE/transform {\"transformations\":\"?\"}",
                "POST /images/IMAGE/transform [{\"op\":\"?\"}]",
                "POST /images/IMAGE/transform [{\"op\":\"resize\",\"?\":1}]",
                "POST /images/IMAGE/transform [{\"op\":\"resize\",\"width\":\"?\"}]",
                "POST /images/IMAGE/transform {\"?\":true}",
                "POST /images/IMAGE/transform {\"format\":\"?\"}",
                "POST /images/uploads {\"size_bytes\":1,\"file_name\":\"?\"}",
                "POST /images/uploads {\"size_bytes\":1,\"checksum\":\"?\"}",
                "POST /images/uploads {\"size_bytes\":\"?\"}",
                "POST /images {\"url\":\"?\"}",
                "POST /images {\"url\":\"http://10.0.0.1/?\"}",
                "POST /images {\"url\":\"http://10.0.0.1:?\"}",
                "PUT /me/password {\"current\":\"?\",\"new\":\"short\"}",
                "PUT /me/password {\"?\":1}",
                "POST /me/api-keys {\"name\":\"?\",\"scopes\":[\"read\"]}",
                "POST /me/api-keys {\"name\":\"n\",\"scopes\":[\"?\"]}",
                "POST /me/api-keys {\"name\":\"n\",\"scopes\":[\"read\"],\"expires_at\":\"?\"}",
                "PUT /me/presets/p \"preset:?\"",
                "PUT /me/presets/p {\"preset\":\"?\"}",
                "POST /me/webhooks {\"url\":\"?\"}",
                "POST /me/webhooks {\"url\":\"http://10.0.0.1/?\"}",
                "POST /me/webhooks {\"url\":\"http://10.0.0.1:?\"}",
                "POST /me/webhooks {\"url\":\"http://10.0.0.1/\",\"events\":[\"?\"]}",
                "PATCH /admin/users/77 {\"disabled\":\"?\"}",
                "PATCH /admin/users/77 {\"roles\":[\"?\"]}",
                "PATCH /admin/users/77 {\"?\":true}",
                "POST /register \"?\"",
                "POST /login ?\"?\"");
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.of(
                "/?!",
                "/images/?!",
                "/api/v1/images/?!",
                "/images/?!/content",
                "/images/IMAGE/content/?!",
                "/images/?!/derivatives",
                "/images/uploads/?!",
                "/jobs/?!",
                "/jobs/?!/events",
                "/jobs/?!/result",
                "/images?limit=?!",
                "/images?cursor=?!",
                "/images?page=?!",
                "/images?sort=?!",
                "/images?q=?!",
                "/images?limit=1&?!=1",
                "/jobs?status=?!",
                "/admin/audit?actor_id=?!",
                "/admin/audit?cursor=?!",
                "/admin/users?limit=?!",
                "/admin/activity?hours=?!",
                "/admin/failures?cursor=?!",
                "/me/presets/?!",
                "PUT /me/presets/?!",
                "DELETE /me/presets/?!",
                "/me/webhooks/?!",
                "/me/webhooks/?!/deliveries",
                "/docs/?!",
                "DELETE /me/sessions/?!",
                "DELETE /me/api-keys/?!",
                "DELETE /me/webhooks/?!",
                "DELETE /images/IMAGE/derivatives/?!",
                "POST /me/webhooks/?!/deliveries/1/replay",
                "POST /me/webhooks/1/deliveries/?!/replay",
                "POST /admin/failures/?!/replay",
                "POST /jobs/?!/retry",
                "POST /images/uploads/?!/complete",
                "PATCH /admin/users/?!",
                "/api/?!/images");
    }

    @Provide
    Arbitrary<String> headers() {
        return Arbitraries.of(
                "Accept",
                "Accept-Encoding",
                "Accept-Language",
                "Content-Encoding",
                "Content-Type",
                "Cookie",
                "Expect",
                "Forwarded",
                "Host",
                "Idempotency-Key",
                "If-Match",
                "If-Modified-Since",
                "If-None-Match",
                "If-Range",
                "If-Unmodified-Since",
                "Last-Event-ID",
                "Origin",
                "Range",
                "Referer",
                "Sec-Fetch-Site",
                "User-Agent",
                "X-API-Version",
                "X-Forwarded-For",
                "X-HTTP-Method-Override",
                "X-Request-Id");
    }

    @Provide
    Arbitrary<String> credentials() {
        return Arbitraries.of(
                "Authorization: ?!",
                "Authorization: Bearer ?!",
                "Authorization: Bearer pwk_?!",
                "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.?!.x",
                "Authorization: Basic ?!",
                "X-API-Key: ?!",
                "X-API-Key: pwk_?!",
                "Cookie: ?!",
                "Cookie: access_token=?!",
                "Cookie: access_token=\"?!\"",
                "Cookie: $Version=1; access_token=?!",
                "Cookie: ?!=?!");
    }

    @Provide
    Arbitrary<String> dispositions() {
        return Arbitraries.of(
                "form-data; name=\"file\"; filename=\"?!\"",
                "form-data; name=\"file\"; filename=?!",
                "form-data; name=\"file\"; filename*=UTF-8''?!",
                "form-data; name=\"file\"; filename*=?!",
                "form-data; name=\"?!\"; filename=\"x.jpg\"",
                "?!");
    }

    /** Sends it, looks at the answer, and gives it back. */
    private static String send(String line, String headers, byte[] body) throws IOException {
        return send(line, headers, body, authorization);
    }

    private static String send(String line, String headers, byte[] body, String credential) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(HostileText.bytes(line.replace("IMAGE", image) + REST));
        request.writeBytes((credential + headers + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        String answer = exchange(request.toByteArray());
        int end = answer.indexOf("\r\n\r\n");
        assertThat(end).as(answer).isPositive();
        String[] head = answer.substring(0, end).split("\r\n");
        assertThat(head[0])
                .as("%s %s", line, HostileText.asEscapes(new String(body, StandardCharsets.UTF_8)))
                .matches("HTTP/1.1 (2..|3..|4..|501|505|507) .*");
        for (int i = 1; i < head.length; i++) {
            assertThat(head[i]).matches("[A-Za-z-]+: [\\x20-\\x7e]*");
            assertThat(HEADERS).contains(head[i].split(":")[0].toLowerCase(Locale.ROOT));
        }
        return answer;
    }

    private static String exchange(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(request);
            } catch (SocketException refusedOnTheWay) {
                // The answer has come by now.
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
