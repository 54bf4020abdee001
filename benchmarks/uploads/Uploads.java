import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Many uploads at the same moment against a fresh service: every status, the slowest upload, and the highest heap use that
 * the service's own metrics showed meanwhile. Needs the JDK only: {@code run} calls it.
 */
public final class Uploads {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern HEAP_USED =
            Pattern.compile("\"jvm\\.memory\\.heap\\.used\"\\s*:\\s*\\{\\s*\"value\"\\s*:\\s*([0-9]+)");
    private static final double LONGEST_SECONDS = 4;
    private static final double MOST_HEAP_MIB = 512;

    private Uploads() {}

    public static void main(String[] args) throws Exception {
        List<byte[]> photographs = photographs(Path.of(args[1]));
        int count = Integer.parseInt(args[2]);
        Path data = Files.createTempDirectory("pixelwright-uploads");
        int port = freePort();
        int adminPort = freePort();
        Process service = new ProcessBuilder(
                        args[0],
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--admin-port",
                        Integer.toString(adminPort),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("console.log").toFile())
                .start();
        try {
            URI uri = URI.create("http://localhost:" + port);
            awaitReady(service, uri);
            String token = register(uri);
            URI metrics = URI.create("http://localhost:" + adminPort + "/metrics");
            System.out.println("First round, right after the start:");
            measure(uri, metrics, token, photographs, count);
            System.out.println("Second round, warm:");
            if (!measure(uri, metrics, token, photographs, count)) {
                throw new IllegalStateException("Not as promised: all created, none above 4 s, heap under 512 MiB");
            }
        } finally {
            service.destroy();
            if (!service.waitFor(30, TimeUnit.SECONDS)) {
                service.destroyForcibly();
            }
            delete(data);
        }
    }

    /** One round; answers whether it kept the bounds. */
    private static boolean measure(URI uri, URI metrics, String token, List<byte[]> photographs, int count)
            throws Exception {
        AtomicLong peak = new AtomicLong();
        AtomicBoolean watching = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(count + 1, work -> {
            Thread thread = new Thread(work);
            // Or a failure in main would leave the program waiting for them.
            thread.setDaemon(true);
            return thread;
        });
        Future<?> watcher = threads.submit(() -> {
            while (watching.get()) {
                peak.accumulateAndGet(heapUsed(metrics), Math::max);
                TimeUnit.MILLISECONDS.sleep(50);
            }
            return null;
        });
        CountDownLatch start = new CountDownLatch(1);
        List<Future<double[]>> uploads = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            byte[] photograph = photographs.get(i % photographs.size());
            bytes += photograph.length;
            uploads.add(threads.submit(() -> {
                start.await();
                return upload(uri, token, photograph);
            }));
        }
        long begin = System.nanoTime();
        start.countDown();
        double[] seconds = new double[count];
        int created = 0;
        for (int i = 0; i < count; i++) {
            double[] result = uploads.get(i).get();
            created += result[0] == 201 ? 1 : 0;
            seconds[i] = result[1];
        }
        double all = (System.nanoTime() - begin) / 1e9;
        watching.set(false);
        watcher.get();
        threads.shutdown();
        Arrays.sort(seconds);
        System.out.printf(
                "%d uploads at once, %.1f MB in all, on %d processors%n",
                count, bytes / 1e6, Runtime.getRuntime().availableProcessors());
        System.out.printf("succeeded        %d of %d%n", created, count);
        System.out.printf("seconds          min %.2f  median %.2f  max %.2f  all %.2f%n",
                seconds[0], seconds[count / 2], seconds[count - 1], all);
        double heap = peak.get() / 1048576.0;
        System.out.printf("highest heap     %.0f MiB%n", heap);
        return created == count && seconds[count - 1] <= LONGEST_SECONDS && heap <= MOST_HEAP_MIB;
    }

    private static double[] upload(URI uri, String token, byte[] photograph) throws Exception {
        String boundary = "----benchmark";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(photograph);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        HttpRequest request = HttpRequest.newBuilder(uri.resolve("/api/v1/images"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        long begin = System.nanoTime();
        int status = HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        return new double[] {status, (System.nanoTime() - begin) / 1e9};
    }

    private static long heapUsed(URI metrics) throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString());
        Matcher used = HEAP_USED.matcher(answer.body());
        if (!used.find()) {
            throw new IllegalStateException("The metrics tell no heap use");
        }
        return Long.parseLong(used.group(1));
    }

    private static String register(URI uri) throws Exception {
        String json = "{\"username\":\"bench\",\"email\":\"bench@example.com\",\"password\":\"correct horse battery\"}";
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(uri.resolve("/api/v1/register"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.body().replaceAll("(?s).*\"access_token\":\"([^\"]*)\".*", "$1");
    }

    private static void awaitReady(Process service, URI uri) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        HttpRequest ready = HttpRequest.newBuilder(uri.resolve("/health/ready")).build();
        while (System.nanoTime() < end && service.isAlive()) {
            try {
                if (HTTP.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("The service did not become ready");
    }

    private static List<byte[]> photographs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<byte[]> all = files.filter(file -> file.toString().matches("(?i).*\\.jpe?g"))
                    .sorted()
                    .map(Uploads::read)
                    .toList();
            if (all.isEmpty()) {
                throw new IllegalArgumentException("No JPEG in " + folder);
            }
            return all;
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
