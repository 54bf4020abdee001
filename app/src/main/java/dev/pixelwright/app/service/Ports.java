package dev.pixelwright.app.service;

import dev.pixelwright.app.config.ServiceConfiguration;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.jetty.ConnectorFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.jetty.HttpsConnectorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/** Where the service listens. */
record Ports(List<HttpConnectorFactory> people, List<HttpConnectorFactory> operators) {

    // A scheme has more letters than a drive.
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:");
    private static final String OBFUSCATED = "OBF:";

    /** Those of the configuration. */
    static Ports of(ServiceConfiguration configuration) {
        if (configuration.getServerFactory() instanceof DefaultServerFactory server) {
            return new Ports(known(server.getApplicationConnectors()), known(server.getAdminConnectors()));
        }
        throw new StartupException("server.type must be default: the admin port is kept apart from the public one");
    }

    private static List<HttpConnectorFactory> known(List<ConnectorFactory> connectors) {
        return connectors.stream()
                .filter(HttpConnectorFactory.class::isInstance)
                .map(HttpConnectorFactory.class::cast)
                .toList();
    }

    /** Whether nobody is served but over TLS. */
    boolean speakTlsAlone() {
        return !people.isEmpty() && people.stream().allMatch(HttpsConnectorFactory.class::isInstance);
    }

    /** How the address for people begins. */
    String scheme() {
        return scheme(people);
    }

    /** How the address for operators begins. */
    String adminScheme() {
        return scheme(operators);
    }

    private static String scheme(List<HttpConnectorFactory> connectors) {
        return connectors.stream()
                        .findFirst()
                        .filter(HttpsConnectorFactory.class::isInstance)
                        .isPresent()
                ? "https"
                : "http";
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
        Stream.concat(people.stream(), operators.stream())
                .forEach(connector -> refuseTaken(connector.getBindHost(), connector.getPort()));
    }

    /** Opens the keys of each connector that speaks TLS, as early and for the same reason. */
    void refuseClosedKeys() {
        Stream.concat(people.stream(), operators.stream())
                .filter(HttpsConnectorFactory.class::isInstance)
                .map(HttpsConnectorFactory.class::cast)
                .forEach(Ports::refuseClosedKeys);
    }

    private static void refuseClosedKeys(HttpsConnectorFactory tls) {
        String file = tls.getKeyStorePath();
        String password = tls.getKeyStorePassword();
        // Of the operating system, at an address, or hidden from who looks over a shoulder: Jetty knows all of these.
        if (file == null
                || password == null
                || ADDRESS.matcher(file).lookingAt()
                || password.startsWith(OBFUSCATED)
                || tls.getKeyStoreProvider() != null) {
            return;
        }
        try (InputStream keys = Files.newInputStream(Path.of(file))) {
            KeyStore.getInstance(tls.getKeyStoreType()).load(keys, password.toCharArray());
        } catch (IOException | GeneralSecurityException e) {
            String reason = e instanceof NoSuchFileException ? "there is no such file" : e.getMessage();
            throw new StartupException("the key store " + file + " cannot be opened: " + reason, e);
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
