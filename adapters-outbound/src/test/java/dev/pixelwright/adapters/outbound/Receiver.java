package dev.pixelwright.adapters.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A server that counts who connects, and answers as it is told. */
final class Receiver implements AutoCloseable {

    static final Behaviour OK =
            (request, output) -> output.write(text("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"));

    private static final long PACE = Duration.ofMillis(20).toNanos();

    private final ServerSocket server;
    private final Behaviour behaviour;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger accepted = new AtomicInteger();

    /** Bytes of bodies that {@link #flood} has sent. */
    final AtomicLong sent = new AtomicLong();

    /** Whether somebody has gone before the answer was whole. */
    final AtomicBoolean cut = new AtomicBoolean();

    volatile String heard = "";

    /** What is answered to the bytes of a request. */
    interface Behaviour {

        void answer(String request, OutputStream output) throws IOException;
    }

    Receiver(ServerSocket server, Behaviour behaviour) {
        this.server = server;
        this.behaviour = behaviour;
        threads.execute(this::accept);
    }

    Receiver(Behaviour behaviour) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behaviour);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A head, and then a byte now and then, for ever. */
    static Behaviour drip(String head) {
        return (request, output) -> {
            output.write(text(head));
            while (true) {
                output.write('a');
                output.flush();
                LockSupport.parkNanos(PACE);
            }
        };
    }

    /** A head, and then as many bytes as the other side takes. */
    Behaviour flood(String head) {
        return (request, output) -> {
            output.write(text(head));
            byte[] chunk = new byte[8_192];
            while (true) {
                output.write(chunk);
                sent.addAndGet(chunk.length);
            }
        };
    }

    int port() {
        return server.getLocalPort();
    }

    int accepted() {
        return accepted.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                accepted.incrementAndGet();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            String request = read(socket.getInputStream());
            heard = request;
            OutputStream output = socket.getOutputStream();
            behaviour.answer(request, output);
            output.flush();
        } catch (SocketException gone) {
            cut.set(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(InputStream input) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = input.read();
            if (next < 0) {
                throw new SocketException("closed");
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        int at = text.toLowerCase(Locale.ROOT).indexOf("content-length: ");
        int length = at < 0 ? 0 : Integer.parseInt(text.substring(at + 16, text.indexOf('\r', at)));
        return text + new String(input.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
