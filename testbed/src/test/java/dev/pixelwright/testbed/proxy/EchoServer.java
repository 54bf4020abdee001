package dev.pixelwright.testbed.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/** Says again what it hears, and remembers it. */
final class EchoServer implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicReference<String> heard = new AtomicReference<>("");

    EchoServer() throws IOException {
        Thread thread = new Thread(this::admit, "echo");
        thread.setDaemon(true);
        thread.start();
    }

    InetSocketAddress address() {
        return (InetSocketAddress) door.getLocalSocketAddress();
    }

    /** All that all clients said. */
    String heard() {
        return heard.get();
    }

    private void admit() {
        try {
            while (true) {
                Socket client = door.accept();
                Thread thread = new Thread(() -> echo(client), "echo");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void echo(Socket client) {
        byte[] piece = new byte[4096];
        try (client) {
            for (int count = client.getInputStream().read(piece); count >= 0; ) {
                String said = new String(piece, 0, count, StandardCharsets.US_ASCII);
                heard.accumulateAndGet(said, String::concat);
                client.getOutputStream().write(piece, 0, count);
                count = client.getInputStream().read(piece);
            }
        } catch (IOException gone) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
