package dev.pixelwright.adapters.s3;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The real server behind a {@link Gateway}. Requests go there as they came, so that their signatures hold. */
final class Backend {

    private static final Set<String> OF_ONE_HOP = Set.of("expect", "connection", "transfer-encoding", "keep-alive");
    private static final String HEAD_END = "\r\n\r\n";

    private final int port;

    Backend(int port) {
        this.port = port;
    }

    /** What the server answered. */
    static final class Answer {

        private final int status;
        private final Map<String, String> headers;
        private final byte[] body;

        Answer(int status, Map<String, String> headers, byte[] body) {
            this.status = status;
            this.headers = headers;
            this.body = body;
        }

        int status() {
            return status;
        }

        Map<String, String> headers() {
            return headers;
        }

        byte[] body() {
            return body;
        }

        /** With another value of a header. */
        Answer with(String name, String value) {
            Map<String, String> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            changed.putAll(headers);
            changed.put(name, value);
            return new Answer(status, changed, body);
        }
    }

    Answer ask(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        // In HTTP/1.0 an answer ends with its connection and never comes in chunks.
        StringBuilder head = new StringBuilder(
                exchange.getRequestMethod() + " " + exchange.getRequestURI() + " HTTP/1.0\r\nConnection: close\r\n");
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_ONE_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(
                        value -> head.append(name).append(": ").append(value).append("\r\n"));
            }
        });
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                InputStream in = socket.getInputStream()) {
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            request.writeBytes(body);
            socket.getOutputStream().write(request.toByteArray());
            return parsed(in.readAllBytes());
        }
    }

    private static Answer parsed(byte[] all) {
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(HEAD_END);
        String[] lines = text.substring(0, end).split("\r\n", -1);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(": ?", 2);
            headers.put(parts[0], parts[1]);
        }
        byte[] body = text.substring(end + HEAD_END.length()).getBytes(StandardCharsets.ISO_8859_1);
        return new Answer(Integer.parseInt(lines[0].split(" ", 3)[1]), headers, body);
    }
}
