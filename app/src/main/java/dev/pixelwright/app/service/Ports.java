package dev.pixelwright.app.service;

import dev.pixelwright.app.config.ServiceConfiguration;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.jetty.ConnectorFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/** Where the service listens. */
record Ports(List<HttpConnectorFactory> connectors) {

    /** Those of the configuration. */
    static Ports of(ServiceConfiguration configuration) {
        List<HttpConnectorFactory> found = new ArrayList<>();
        if (configuration.getServerFactory() instanceof DefaultServerFactory server) {
            add(server.getApplicationConnectors(), found);
            add(server.getAdminConnectors(), found);
            return new Ports(found);
        }
        throw new StartupException("server.type must be default: the admin port is kept apart from the public one");
    }

    private static void add(List<ConnectorFactory> connectors, List<HttpConnectorFactory> found) {
        connectors.stream()
                .filter(HttpConnectorFactory.class::isInstance)
                .map(HttpConnectorFactory.class::cast)
                .forEach(found::add);
    }

    /** The port on which a started server's connector of this name listens. */
    static int local(Server server, String name) {
        return Arrays.stream(server.getConnectors())
                .filter(connector -> name.equals(connector.getName()))
                .filter(ServerConnector.class::isInstance)
                .mapToInt(connector -> ((ServerConnector) connector).getLocalPort())
                .findFirst()
                .orElse(-1);
    }

    /** Tries each port before anything is started, because starting a database only to stop it again takes seconds. */
    void refuseTaken() {
        for (HttpConnectorFactory connector : connectors) {
            refuseTaken(connector.getBindHost(), connector.getPort());
        }
    }

    private static void refuseTaken(@Nullable String host, int port) {
        if (port == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(
                    host == null
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException e) {
            throw new StartupException(
                    "port " + port + " cannot be used (" + e.getMessage()
                            + "): choose another with --port or --admin-port",
                    e);
        }
    }
}
