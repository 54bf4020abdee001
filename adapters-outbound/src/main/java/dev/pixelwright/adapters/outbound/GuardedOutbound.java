package dev.pixelwright.adapters.outbound;

import dev.pixelwright.core.failure.OutboundFailure.AddressRefused;
import dev.pixelwright.core.outbound.AnswerReader;
import dev.pixelwright.core.outbound.OutboundRequest;
import dev.pixelwright.core.outbound.OutboundTerms;
import dev.pixelwright.core.port.Outbound;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.ssl.SSLContexts;

/**
 * Calls addresses that others have named, once it has looked at them. The name is resolved once, and the connection goes to
 * what was found then, so that a name server cannot give a public address first and another afterwards. Every call has a
 * connection of its own.
 */
public final class GuardedOutbound implements Outbound, AutoCloseable {

    private static final Duration LOOK_UP = Duration.ofSeconds(5);

    private final UrlLaw urls;
    private final Names names;
    private final ClientFactory clients;
    private final Semaphore free;
    private final ScheduledThreadPoolExecutor timer;

    /** Trusts the certificates that the Java machine trusts. */
    public GuardedOutbound(GuardSettings settings) {
        this(settings, SSLContexts.createSystemDefault());
    }

    /** Trusts the certificates that {@code trust} does. */
    public GuardedOutbound(GuardSettings settings, SSLContext trust) {
        this(settings, trust, InetAddress::getAllByName);
    }

    GuardedOutbound(GuardSettings settings, SSLContext trust, Resolver resolver) {
        this(settings, trust, resolver, OwnAddresses::areOfThisMachine);
    }

    GuardedOutbound(GuardSettings settings, SSLContext trust, Resolver resolver, OwnAddresses own) {
        this.urls = new UrlLaw(settings.ports());
        this.names = new Names(resolver, own, settings.allowedNetworks());
        this.clients = new ClientFactory(new DefaultClientTlsStrategy(trust));
        this.free = new Semaphore(settings.maxConnections());
        this.timer = new ScheduledThreadPoolExecutor(1, new QuietThreads("pixelwright-outbound"));
        timer.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void check(URI url) {
        String host = urls.host(url);
        try {
            names.find(host, new Deadline(LOOK_UP));
        } catch (UnknownHostException e) {
            // As if it were inside: which names there are in the house is not for everybody to find out.
            throw new AddressRefused(host).toException(e);
        }
    }

    @Override
    public <T> T exchange(OutboundRequest request, OutboundTerms terms, AnswerReader<T> reader) throws IOException {
        String host = urls.host(request.url());
        Deadline deadline = new Deadline(terms.deadline());
        awaitTurn(deadline);
        try {
            return call(request, find(host, deadline), new Exchange<>(terms.maxBytes(), deadline, reader));
        } finally {
            free.release();
        }
    }

    private InetAddress[] find(String host, Deadline deadline) {
        try {
            return names.find(host, deadline);
        } catch (UnknownHostException e) {
            throw Trouble.of(e, deadline);
        }
    }

    private <T> T call(OutboundRequest request, InetAddress[] addresses, Exchange<T> exchange) throws IOException {
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), request.url());
        Alarm alarm = new Alarm(timer, exchange.deadline(), message::abort);
        try (CloseableHttpClient client = clients.to(addresses, exchange.deadline())) {
            try {
                return exchange.run(client, message, request);
            } finally {
                // Rather than in good order, which would be to read all that is still to come.
                message.abort();
                client.close(CloseMode.IMMEDIATE);
            }
        } finally {
            alarm.cancel();
        }
    }

    private void awaitTurn(Deadline deadline) {
        try {
            if (!free.tryAcquire(deadline.millis(), TimeUnit.MILLISECONDS)) {
                throw deadline.exceeded();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Trouble.of(e, deadline);
        }
    }

    /** To be closed after the last call has ended. */
    @Override
    public void close() {
        names.close();
        timer.shutdownNow();
    }
}
