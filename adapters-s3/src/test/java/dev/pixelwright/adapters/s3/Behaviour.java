package dev.pixelwright.adapters.s3;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** What a {@link Gateway} does with a request. */
interface Behaviour {

    void answer(HttpExchange exchange, Backend backend) throws IOException, InterruptedException;

    static Behaviour pass() {
        return (exchange, backend) -> send(exchange, backend.ask(exchange), Integer.MAX_VALUE);
    }

    /** An error of S3, and the store hears of nothing. */
    static Behaviour refuse(int status, String code) {
        byte[] body =
                ("<Error><Code>" + code + "</Code><Message>No</Message></Error>").getBytes(StandardCharsets.UTF_8);
        return (exchange, backend) -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        };
    }

    /** The store does what it is asked, and nobody hears of it. */
    static Behaviour loseTheAnswer() {
        return (exchange, backend) -> backend.ask(exchange);
    }

    /** Never an answer. */
    static Behaviour hang() {
        return (exchange, backend) -> new CountDownLatch(1).await();
    }

    /** Promises the whole body and ends after so many bytes of it. */
    static Behaviour cut(int bytes) {
        return (exchange, backend) -> send(exchange, backend.ask(exchange), bytes);
    }

    /** One bit of the body is another. */
    static Behaviour damage(int position) {
        return (exchange, backend) -> {
            Backend.Answer answer = backend.ask(exchange);
            if (answer.body().length > position) {
                answer.body()[position] ^= 1;
            }
            send(exchange, answer, Integer.MAX_VALUE);
        };
    }

    /** The body comes byte by byte. */
    static Behaviour drip(Duration pause) {
        return (exchange, backend) -> {
            Backend.Answer answer = backend.ask(exchange);
            head(exchange, answer);
            OutputStream out = exchange.getResponseBody();
            for (byte value : answer.body()) {
                out.write(value);
                out.flush();
                new CountDownLatch(1).await(pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        };
    }

    /** The answer says something else in a header. */
    static Behaviour claim(String header, String value) {
        return (exchange, backend) -> send(exchange, backend.ask(exchange).with(header, value), Integer.MAX_VALUE);
    }

    /** So many times, then it passes requests on. */
    static Behaviour times(int times, Behaviour fault) {
        AtomicInteger left = new AtomicInteger(times);
        return when(exchange -> left.getAndDecrement() > 0, fault);
    }

    /** With such requests; passes others on. */
    static Behaviour when(Predicate<HttpExchange> chosen, Behaviour fault) {
        return (exchange, backend) -> (chosen.test(exchange) ? fault : pass()).answer(exchange, backend);
    }

    /** With requests of this method whose query contains {@code words}. */
    static Behaviour when(String method, String words, Behaviour fault) {
        return when(
                exchange -> exchange.getRequestMethod().equals(method)
                        && String.valueOf(exchange.getRequestURI().getQuery()).contains(words),
                fault);
    }

    private static void send(HttpExchange exchange, Backend.Answer answer, int most) throws IOException {
        head(exchange, answer);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(Arrays.copyOf(answer.body(), Math.min(most, answer.body().length)));
        }
    }

    private static void head(HttpExchange exchange, Backend.Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
    }
}
