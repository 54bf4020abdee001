package dev.pixelwright.app.faults;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Clients that keep their connections busy with a byte now and then, all of them on one thread. */
final class SlowCrowd implements AutoCloseable {

    private static final Duration BETWEEN_BYTES = Duration.ofSeconds(1);

    private final InetSocketAddress address;
    private final List<SocketChannel> connected = new ArrayList<>();
    private final ByteBuffer ear = ByteBuffer.allocate(4096);

    SlowCrowd(int port) {
        this.address = new InetSocketAddress("localhost", port);
    }

    /** So many more, each of which has just sent {@code beginning}. */
    void join(int many, String beginning) throws IOException {
        for (int i = 0; i < many; i++) {
            SocketChannel channel = SocketChannel.open(address);
            channel.write(ByteBuffer.wrap(beginning.getBytes(StandardCharsets.ISO_8859_1)));
            channel.configureBlocking(false);
            connected.add(channel);
        }
    }

    /** Everybody sends one byte more; who finds the line cut leaves. */
    private void drip() throws IOException {
        for (Iterator<SocketChannel> all = connected.iterator(); all.hasNext(); ) {
            SocketChannel channel = all.next();
            if (isCut(channel)) {
                channel.close();
                all.remove();
            }
        }
    }

    private boolean isCut(SocketChannel channel) {
        try {
            ear.clear();
            int heard = channel.read(ear);
            channel.write(ByteBuffer.wrap(new byte[] {'a'}));
            return heard < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    /** How many are not cut. */
    int size() {
        return connected.size();
    }

    /** Lets a byte a second come from each, until all are cut or the time is over. */
    void dripUntilAllAreCut(Duration bound) throws IOException {
        long end = System.nanoTime() + bound.toNanos();
        while (!connected.isEmpty() && System.nanoTime() < end) {
            drip();
            LockSupport.parkNanos(BETWEEN_BYTES.toNanos());
        }
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : connected) {
            channel.close();
        }
    }
}
