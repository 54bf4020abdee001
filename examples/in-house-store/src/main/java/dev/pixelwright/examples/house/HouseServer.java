package dev.pixelwright.examples.house;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The house store, in small: it stands for whatever store you have.
 *
 * <ul>
 *   <li>{@code PUT /objects/KEY} with a {@code Content-Length} keeps an object; 204
 *   <li>{@code GET /objects/KEY}, perhaps with {@code Range: bytes=FROM-TO}, gives it; 200, 206 or 404
 *   <li>{@code HEAD /objects/KEY} tells its {@code Content-Length}; 200 or 404
 *   <li>{@code DELETE /objects/KEY} forgets it; 204, or 404 if there is none
 *   <li>{@code GET /objects?after=KEY&limit=N} names the next N keys in their order, one a line; 200
 *   <li>{@code DELETE /unfinished?older-than=PT1H} forgets writes that broke off, and tells how many there were; 200
 * </ul>
 *
 * <p>Whoever does not bring the token gets 401; who cannot be understood 400; 507 says that it is full.
 */
final class HouseServer implements AutoCloseable {

    private static final Pattern OBJECT = Pattern.compile("/objects/([a-z0-9][a-z0-9-.]*(?:/[a-z0-9][a-z0-9-.]*)*)");
    private static final Pattern PAGE = Pattern.compile("limit=(\\d{1,6})&after=(.*)");
    private static final Pattern OLDER = Pattern.compile("older-than=(\\S+)");
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

    private final HouseFiles files;
    private final String token;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private HouseServer(HouseFiles files, String token, HttpServer server) {
        this.files = files;
        this.token = token;
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    /** Starts one on a free port of loopback, over the objects in {@code folder}. */
    static HouseServer start(Path folder, String token) throws IOException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HouseServer house =
                new HouseServer(new HouseFiles(folder, Clock.systemUTC()), token, HttpServer.create(anyPort, 0));
        house.server.start();
        return house;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String credential = exchange.getRequestHeaders().getFirst("Authorization");
            Matcher object = OBJECT.matcher(exchange.getRequestURI().getPath());
            if (!("Bearer " + token).equals(credential)) {
                status(exchange, 401);
            } else if (object.matches()) {
                answerOfObject(exchange, object.group(1));
            } else {
                answerOfAll(exchange);
            }
        }
    }

    private void answerOfObject(HttpExchange exchange, String key) throws IOException {
        OptionalLong size = files.size(key);
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                long length = Long.parseLong(exchange.getRequestHeaders().getFirst("Content-Length"));
                status(exchange, files.write(key, exchange.getRequestBody(), length) ? 204 : 400);
            }
            case "HEAD" -> {
                size.ifPresent(bytes -> exchange.getResponseHeaders().set("Content-Length", Long.toString(bytes)));
                status(exchange, size.isPresent() ? 200 : 404);
            }
            case "GET" -> {
                if (size.isPresent()) {
                    give(exchange, key, size.getAsLong());
                } else {
                    status(exchange, 404);
                }
            }
            case "DELETE" -> status(exchange, files.delete(key) ? 204 : 404);
            default -> status(exchange, 405);
        }
    }

    private void give(HttpExchange exchange, String key, long size) throws IOException {
        String asked = exchange.getRequestHeaders().getFirst("Range");
        Matcher range = RANGE.matcher(asked == null ? "" : asked);
        boolean part = range.matches();
        long from = part ? Long.parseLong(range.group(1)) : 0;
        long to = part ? Long.parseLong(range.group(2)) : size - 1;
        long length = to - from + 1;
        // For this server 0 means that the length is not known, and -1 that there is nothing.
        exchange.sendResponseHeaders(part ? 206 : 200, length == 0 ? -1 : length);
        files.copy(key, from, length, exchange.getResponseBody());
    }

    private void answerOfAll(HttpExchange exchange) throws IOException {
        String path =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        Matcher page = PAGE.matcher(query);
        Matcher older = OLDER.matcher(query);
        if (path.equals("GET /objects") && page.matches()) {
            text(exchange, files.keys(page.group(2), Integer.parseInt(page.group(1))));
        } else if (path.equals("DELETE /unfinished") && older.matches()) {
            text(exchange, List.of(Integer.toString(files.deleteParts(Duration.parse(older.group(1))))));
        } else {
            status(exchange, 400);
        }
    }

    private static void text(HttpExchange exchange, List<String> lines) throws IOException {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void status(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }
}
