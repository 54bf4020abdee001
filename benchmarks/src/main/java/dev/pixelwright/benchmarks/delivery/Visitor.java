package dev.pixelwright.benchmarks.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Who looks at pictures, over connections that are kept. Comes again where a server asks for it. */
final class Visitor {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final int UNCHANGED = 304;
    private static final int TRIES = 30;
    private static final int WORDS = 120;

    private Visitor() {}

    /** The picture; a {@link Refused} where it is not shown. */
    static byte[] look(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        for (int tried = 1; ; tried++) {
            HttpResponse<byte[]> answer = send(request);
            if (answer.statusCode() == OK) {
                return answer.body();
            }
            if (answer.statusCode() != UNAVAILABLE || tried == TRIES) {
                throw new Refused(answer);
            }
            TimeUnit.SECONDS.sleep(
                    answer.headers().firstValueAsLong("Retry-After").orElse(1));
        }
    }

    /** The ETag of the picture that is shown there. */
    static String tag(URI address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                send(HttpRequest.newBuilder(address).timeout(PATIENCE).build());
        return answer.headers().firstValue("ETag").orElseThrow(() -> new Refused(answer));
    }

    /** Asks whether it is still the one with this ETag, which it has to be. */
    static void lookAgain(URI address, String tag) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("If-None-Match", tag)
                .build();
        HttpResponse<byte[]> answer = send(request);
        if (answer.statusCode() != UNCHANGED) {
            throw new Refused(answer);
        }
    }

    private static HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** A server shows something else than what was asked for. */
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1;

        private Refused(HttpResponse<byte[]> answer) {
            super(answer.statusCode() + " "
                    + new String(answer.body(), StandardCharsets.UTF_8)
                            .lines()
                            .findFirst()
                            .map(line -> line.substring(0, Math.min(WORDS, line.length())))
                            .orElse(""));
        }
    }
}
