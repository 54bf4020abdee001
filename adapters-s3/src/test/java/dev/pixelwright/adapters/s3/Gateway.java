package dev.pixelwright.adapters.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before the real server, passes requests on, and misbehaves when it is told to. */
final class Gateway implements AutoCloseable {

    private final Backend backend = new Backend(SharedServer.server().endpoint().getPort());
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Behaviour behaviour = Behaviour.pass();

    Gateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** An empty corner of the bucket, reached through this. */
    S3Location location() {
        return new S3Location(SharedServer.BUCKET, SharedServer.location().prefix(), endpoint(), "us-east-1", true);
    }

    S3Settings settings() {
        return S3Settings.of(location(), SharedServer.credentials());
    }

    void behave(Behaviour changed) {
        behaviour = changed;
    }

    /** Method, path and query of every request since the last {@link #forget()}. */
    List<String> requests() {
        return requests;
    }

    long requests(String method) {
        return requests.stream().filter(line -> line.startsWith(method + " ")).count();
    }

    void forget() {
        requests.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private Optional<URI> endpoint() {
        return Optional.of(URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        try (exchange) {
            behaviour.answer(exchange, backend);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
