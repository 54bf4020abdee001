package dev.pixelwright.adapters.rest;

import com.sun.net.httpserver.HttpServer;
import dev.pixelwright.adapters.testkit.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A receiver on loopback that keeps what it hears, and answers as it is told: 200 if it is not. */
final class Hook implements AutoCloseable {

    final List<Message> heard = new CopyOnWriteArrayList<>();

    private final BlockingQueue<Integer> statuses = new LinkedBlockingQueue<>();
    private final HttpServer server;

    /** What was sent. */
    record Message(String path, HttpHeaders headers, String body) {

        String id() {
            return headers.firstValue("webhook-id").orElseThrow();
        }
    }

    Hook(Integer... statuses) {
        this.statuses.addAll(List.of(statuses));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("No port", e);
        }
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            HttpHeaders headers = HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true);
            heard.add(new Message(exchange.getRequestURI().toString(), headers, body));
            Integer status = this.statuses.poll();
            exchange.sendResponseHeaders(status == null ? 200 : status, -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    Message await(int number) {
        Await.until("message " + number + " is there", () -> heard.size() > number);
        return heard.get(number);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
