package dev.pixelwright.adapters.models.fal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A server that speaks the queue's protocol as it is documented, and has its faults. It bills whatever reaches it whole. */
final class FakeQueue implements AutoCloseable {

    /** What is done once, for the next request to a path, or to one below it where it ends with a slash. */
    private record Fault(String method, String path, Reply reply) {

        boolean fits(String asked) {
            return path.endsWith("/") ? asked.startsWith(path) : asked.equals(path);
        }
    }

    interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ConcurrentLinkedDeque<Fault> faults = new ConcurrentLinkedDeque<>();
    private final ConcurrentLinkedQueue<String> states = new ConcurrentLinkedQueue<>();

    final List<String> log = new CopyOnWriteArrayList<>();
    final List<String> submissions = new CopyOnWriteArrayList<>();
    final List<String> keysAtFiles = new CopyOnWriteArrayList<>();
    final AtomicLong bytesSent = new AtomicLong();
    volatile String result = "{}";
    volatile Optional<String> statusHost = Optional.empty();
    volatile byte[] file = new byte[0];

    FakeQueue() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Then the states are these, and the last stays. */
    void states(String... some) {
        states.clear();
        states.addAll(List.of(some));
    }

    void next(String method, String path, Reply reply) {
        faults.add(new Fault(method, path, reply));
    }

    long count(String line) {
        return log.stream().filter(line::equals).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        log.add(method + " " + path);
        if (method.equals("POST")) {
            submissions.add(body);
        }
        for (Fault fault : faults) {
            if (method.equals(fault.method()) && fault.fits(path) && faults.remove(fault)) {
                fault.reply().to(exchange);
                exchange.close();
                return;
            }
        }
        if (path.startsWith("/files/")) {
            keysAtFiles.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
            send(exchange, 200, file);
        } else if (!"Key secret-key".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            text(exchange, 401, "{}");
        } else {
            speak(exchange, method, path);
        }
        exchange.close();
    }

    // The addresses do not look like those of the documentation, so that nobody can have built them.
    private void speak(HttpExchange exchange, String method, String path) throws IOException {
        if (method.equals("POST")) {
            String host = statusHost.orElse(address().toString());
            text(exchange, 200, """
                {"request_id": "r1", "status": "IN_QUEUE", "queue_position": 3, "status_url": "%s/s/77/how",
                 "response_url": "%s/r/78/what", "cancel_url": "%s/c/79/stop"}
                """.formatted(host, address(), address()));
        } else if (path.equals("/s/77/how")) {
            String state = states.size() > 1 ? states.poll() : states.peek();
            text(exchange, 200, state == null ? "{\"status\": \"COMPLETED\"}" : state);
        } else if (path.equals("/r/78/what")) {
            text(exchange, 200, result);
        } else if (path.equals("/c/79/stop") && method.equals("PUT")) {
            text(exchange, 202, "{\"status\": \"CANCELLATION_REQUESTED\"}");
        } else {
            text(exchange, 404, "{}");
        }
    }

    static void text(HttpExchange exchange, int status, String words) throws IOException {
        send(exchange, status, words.getBytes(StandardCharsets.UTF_8));
    }

    static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** These states as events, one after the other, and then the end of the stream. */
    static Reply events(String... states) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            for (String state : states) {
                exchange.getResponseBody()
                        .write((": ping\n\ndata: " + state + "\n\n").getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        };
    }

    /** No answer while the server runs. */
    void hang(HttpExchange exchange) {
        await(Duration.ofMinutes(5));
    }

    /** The connection ends without a word, after the request was taken. */
    static void lose(HttpExchange exchange) {
        exchange.close();
    }

    /** A byte now and then, for ever. */
    void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000_000);
        while (!await(Duration.ofMillis(20))) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            bytesSent.incrementAndGet();
        }
    }

    /** Two gigabytes, as fast as they are taken. */
    void flood(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] piece = new byte[1 << 16];
        OutputStream body = exchange.getResponseBody();
        for (int i = 0; i < 1 << 15; i++) {
            body.write(piece);
            bytesSent.addAndGet(piece.length);
        }
    }

    private boolean await(Duration time) {
        try {
            return closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
