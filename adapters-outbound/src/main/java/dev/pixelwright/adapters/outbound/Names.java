package dev.pixelwright.adapters.outbound;

import dev.pixelwright.core.failure.OutboundFailure.AddressRefused;
import dev.pixelwright.core.failure.OutboundFailure.RemoteUnavailable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds the addresses of a host, once, and lets through what may be called. The look-up has threads of its own: it cannot be stopped. */
final class Names implements AutoCloseable {

    private static final int THREADS = 8;
    private static final int WAITING = 256;
    private static final long IDLE_SECONDS = 30;

    private final Resolver resolver;
    private final OwnAddresses own;
    private final List<Network> allowed;
    private final ExecutorService threads;

    Names(Resolver resolver, OwnAddresses own, List<Network> allowed) {
        this.resolver = resolver;
        this.own = own;
        this.allowed = allowed;
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                new QuietThreads("pixelwright-names"));
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    /** Where {@code host} is, all of it allowed. Fails with an {@code OutboundFailure}. */
    InetAddress[] find(String host, Deadline deadline) throws UnknownHostException {
        InetAddress[] found = await(ask(host), deadline);
        for (InetAddress address : found) {
            if (!isAllowed(address)) {
                throw new AddressRefused(host).toException();
            }
        }
        return found;
    }

    private Future<InetAddress[]> ask(String host) {
        try {
            return threads.submit(() -> resolver.resolve(host));
        } catch (RejectedExecutionException e) {
            throw new RemoteUnavailable("too many names are being looked up").toException(e);
        }
    }

    private static InetAddress[] await(Future<InetAddress[]> answer, Deadline deadline) throws UnknownHostException {
        try {
            return answer.get(deadline.millis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw deadline.exceeded();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new RemoteUnavailable("we are stopping").toException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException unknown) {
                throw unknown;
            }
            throw new RemoteUnavailable("its name cannot be looked up").toException(e);
        }
    }

    private boolean isAllowed(InetAddress address) {
        boolean isOthers = PublicAddresses.contain(address) && !own.contain(PublicAddresses.meant(address));
        return isOthers || allowed.stream().anyMatch(network -> network.contains(address));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
