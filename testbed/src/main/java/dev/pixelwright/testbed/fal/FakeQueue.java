package dev.pixelwright.testbed.fal;

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

/**
 * A server on loopback that speaks the protocol of fal.ai's queue as it is documented, and has its faults. It bills whatever reaches
 * it whole, for whoever has {@link #KEY}.
 */
public final class FakeQueue implements AutoCloseable {

    /** The only credential that it knows. */
    public static final String KEY = "secret-key";

    /** What is done once, for the next request to a path, or to one below it where it ends with a slash. */
    private record Fault(String method, String path, Reply reply) {

        boolean fits(String asked) {
            return path.endsWith("/") ? asked.startsWith(path) : asked.equals(path);
        }
    }

    /** What is done with a request. */
    public interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ConcurrentLinkedDeque<Fault> faults = new ConcurrentLinkedDeque<>();
    private final ConcurrentLinkedQueue<String> states = new ConcurrentLinkedQueue<>();

    /** Method and path of each request. */
    public final List<String> log = new CopyOnWriteArrayList<>();
    /** The body of each order, all of which are billed. */
    public final List<String> submissions = new CopyOnWriteArrayList<>();
    /** Credentials that were shown where files are. */
    public final List<String> keysAtFiles = new CopyOnWriteArrayList<>();
    /** Of the replies that go on and on. */
    public final AtomicLong bytesSent = new AtomicLong();
    /** What the address of every result says. */
    public volatile String result = "{}";
    /** Where states are, if not here. */
    public volatile Optional<String> statusHost = Optional.empty();
    /** What every address below {@code /files/} gives. */
    public volatile byte[] file = new byte[0];

    /** One that answers, on a free port. */
    public FakeQueue() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Without a path. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Then the states are these, and the last stays. */
    public void states(String... some) {
        states.clear();
        states.addAll(List.of(some));
    }

    /** Does so with the next request like this, once; {@code path} stands for all below it if it ends with a slash. */
    public void next(String method, String path, Reply reply) {
        faults.add(new Fault(method, path, reply));
    }

    /** How often there was such a line in {@link #log}. */
    public long count(String line) {
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
        } else if (!("Key " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
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

    /** Says {@code words} with this status. */
    public static void text(HttpExchange exchange, int status, String words) throws IOException {
        send(exchange, status, words.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends {@code bytes} with this status. */
    public static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** These states as events, one after the other, and then the end of the stream. */
    public static Reply events(String... states) {
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
    public void hang(HttpExchange exchange) {
        await(Duration.ofMinutes(5));
    }

    /** The connection ends without a word, after the request was taken. */
    public static void lose(HttpExchange exchange) {
        exchange.close();
    }

    /** A byte now and then, for ever. */
    public void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000_000);
        while (!await(Duration.ofMillis(20))) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            bytesSent.incrementAndGet();
        }
    }

    /** Two gigabytes, as fast as they are taken. */
    public void flood(HttpExchange exchange) throws IOException {
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
