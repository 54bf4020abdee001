package dev.pixelwright.testbed.proxy;

import dev.pixelwright.testbed.proxy.Fault.Admission;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A TCP proxy on a free loopback port that passes everything on until it is told to misbehave. A fault holds for standing
 * connections as well as for new ones, until the next is set.
 *
 * <pre>{@code
 * try (FaultProxy proxy = FaultProxy.to(database)) {
 *     proxy.set(Fault.hang());
 *     proxy.set(Fault.none());
 * }
 * }</pre>
 */
public final class FaultProxy implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final InetSocketAddress target;
    // Bound and never listening: keeps the port ours while connections are refused.
    private final SocketChannel place;
    private final InetSocketAddress address;
    private final Switch faults = new Switch();
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(FaultProxy::daemon);
    private @Nullable Door door;

    private FaultProxy(InetSocketAddress target) throws IOException {
        this.target = target;
        this.place = SocketChannel.open();
        place.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        place.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.address = (InetSocketAddress) place.getLocalAddress();
    }

    /** Starts a proxy before {@code target}, which need not be there yet. */
    public static FaultProxy to(InetSocketAddress target) throws IOException {
        FaultProxy proxy = new FaultProxy(target);
        proxy.open();
        return proxy;
    }

    /** Starts a proxy before a port of this machine. */
    public static FaultProxy toPort(int port) throws IOException {
        return to(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** Where clients connect. */
    public InetSocketAddress address() {
        return address;
    }

    /** The port of {@link #address()}. */
    public int port() {
        return address.getPort();
    }

    /** Has {@code fault} happen from now on, in place of what was set before. */
    public synchronized void set(Fault fault) throws IOException {
        faults.set(fault);
        if (fault.admission() == Admission.REFUSE) {
            shut();
            cut();
        } else if (door == null) {
            open();
        }
    }

    /** No fault any more. */
    public void heal() throws IOException {
        set(Fault.none());
    }

    /** Ends the connections that stand, in good order. */
    public void cut() {
        List.copyOf(links).forEach(Link::close);
    }

    /** Ends the connections that stand by a reset, as a machine that lost its memory would. */
    public void reset() {
        List.copyOf(links).forEach(Link::reset);
    }

    /** How many connections stand. */
    public int connections() {
        return links.size();
    }

    private synchronized void open() throws IOException {
        ServerSocket opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(address, BACKLOG);
        door = new Door(opened, threads.submit(() -> admit(opened)));
    }

    private void admit(ServerSocket opened) {
        try {
            while (true) {
                Socket client = opened.accept();
                Link link = new Link(client, faults, links::remove);
                links.add(link);
                threads.execute(() -> link.run(target, threads));
            }
        } catch (IOException shut) {
            closeQuietly(opened);
        }
    }

    private synchronized void shut() {
        Door opened = door;
        door = null;
        if (opened != null) {
            opened.shut();
        }
    }

    /** Ends all connections and gives the port free. */
    @Override
    public void close() throws IOException {
        shut();
        reset();
        threads.shutdownNow();
        place.close();
    }

    private static void closeQuietly(ServerSocket opened) {
        try {
            opened.close();
        } catch (IOException closedAsFarAsItGoes) {
            // Nobody can connect any more in any case.
            return;
        }
    }

    /** A socket that listens, and who admits clients by it. */
    private record Door(ServerSocket socket, Future<?> doorkeeper) {

        // The system goes on listening until the thread that waits for clients has noticed.
        void shut() {
            closeQuietly(socket);
            try {
                doorkeeper.get(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("The door does not shut", e);
            }
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "fault-proxy");
        thread.setDaemon(true);
        return thread;
    }
}
