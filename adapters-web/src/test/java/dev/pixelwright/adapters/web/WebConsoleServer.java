package dev.pixelwright.adapters.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;

/** The console alone on a free port, beside a servlet that says {@code passed on} to everything else. */
final class WebConsoleServer implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    private WebConsoleServer(ContentPolicy policy) {
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new WebConsoleServlet(policy)), WebConsoleServlet.PATTERN);
        context.addServlet(new ServletHolder(new PassedOn()), "/*");
        context.addFilter(
                new FilterHolder(new RootRedirect()), RootRedirect.PATTERN, EnumSet.of(DispatcherType.REQUEST));
        server.setHandler(context);
    }

    static WebConsoleServer start(ContentPolicy policy) {
        WebConsoleServer started = new WebConsoleServer(policy);
        LifeCycle.start(started.server);
        return started;
    }

    /** Sends a request with headers, given as names and values. */
    HttpResponse<byte[]> send(String method, String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + connector.getLocalPort() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends a GET with a path as it stands, which no decent client would, and answers all that comes back. */
    String sendRaw(String path) throws IOException {
        try (Socket socket = new Socket("localhost", connector.getLocalPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }

    private static final class PassedOn extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("passed on");
        }
    }
}
