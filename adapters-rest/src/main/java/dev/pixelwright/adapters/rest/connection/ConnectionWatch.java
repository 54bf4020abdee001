package dev.pixelwright.adapters.rest.connection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts connections that take too long to say what they want: a few hundred of them would else hold all there is for their
 * idle time and longer, a byte now and then keeping them from being idle. The server's own least data rate covers bodies
 * only while somebody reads, and headers never.
 *
 * <p>It is told of every connection and request of the server that it listens to, and looks at all of them when it is run.
 */
public final class ConnectionWatch
        implements LifeCycle.Listener, Connection.Listener, HttpConfiguration.Customizer, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionWatch.class);

    private final Patience patience;
    private final Map<Connection, WatchedConnection> open = new ConcurrentHashMap<>();

    public ConnectionWatch(Patience patience) {
        this.patience = patience;
    }

    /** Attaches itself to each connector before any of them accepts. */
    @Override
    public void lifeCycleStarting(LifeCycle starting) {
        if (starting instanceof Server server) {
            for (Connector connector : server.getConnectors()) {
                attach(connector);
            }
        }
    }

    private void attach(Connector connector) {
        connector.addBean(this);
        // Wherever it stands among them: the framework wraps it to measure.
        connector.getContainedBeans(HttpConfiguration.ConnectionFactory.class).stream()
                .map(HttpConfiguration.ConnectionFactory::getHttpConfiguration)
                .distinct()
                .forEach(http -> http.addCustomizer(this));
    }

    // Streams of HTTP/2 share a connection, so that its bytes say nothing of any one of them.
    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof ConnectionMetaData http
                && http.getHttpVersion().getVersion() <= HttpVersion.HTTP_1_1.getVersion()) {
            open.put(connection, new WatchedConnection(connection, patience, System.nanoTime()));
        }
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    /** The headers of a request have come. */
    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        WatchedConnection watched = open.get(request.getConnectionMetaData().getConnection());
        if (watched != null) {
            WatchedConnection.Waiting body = watched.began(System.nanoTime());
            Request.addCompletionListener(request, trouble -> watched.ended(body, System.nanoTime()));
        }
        return request;
    }

    /** Looks at every connection once. */
    @Override
    public void run() {
        long now = System.nanoTime();
        open.forEach((connection, watched) -> {
            String reason = watched.judge(now);
            if (reason != null) {
                cut(connection, reason);
            }
        });
    }

    private static void cut(Connection connection, String reason) {
        LOG.debug("A connection is cut: {}", reason);
        try {
            connection.getEndPoint().close(new TimeoutException(reason));
        } catch (RuntimeException e) {
            // Whoever schedules this would never look again.
            LOG.warn("A connection could not be closed", e);
        }
    }
}
