package dev.pixelwright.adapters.rest.address;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Finds out where each request comes from, for {@link ClientAddress}. */
public final class ClientAddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final transient TrustedProxies proxies;

    public ClientAddressFilter(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        List<String> forwarded = Collections.list(request.getHeaders(FORWARDED_FOR));
        ClientAddress.set(request, proxies.client(peer(request), forwarded));
        chain.doFilter(request, response);
    }

    // The end of the connection itself: what a request says of its remote address can have been rewritten from a
    // header.
    private static InetAddress peer(HttpServletRequest request) {
        Object end = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .getRemoteSocketAddress();
        return end instanceof InetSocketAddress socket ? socket.getAddress() : InetAddress.getLoopbackAddress();
    }
}
