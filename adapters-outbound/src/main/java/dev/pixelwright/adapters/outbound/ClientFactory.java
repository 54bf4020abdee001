package dev.pixelwright.adapters.outbound;

import java.net.InetAddress;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes a client for one call, which can reach the addresses it is given and nothing else, and does nothing by itself: it
 * follows no redirect, repeats nothing, keeps no cookie, unpacks nothing and asks no proxy.
 */
final class ClientFactory {

    private static final String NAME = "Pixelwright";
    private static final int MAX_HEADERS = 100;
    private static final int MAX_LINE = 8 * 1024;

    private final Lookup<TlsSocketStrategy> tls;
    private final HttpConnectionFactory<ManagedHttpClientConnection> connections =
            ManagedHttpClientConnectionFactory.builder()
                    .http1Config(Http1Config.custom()
                            .setMaxHeaderCount(MAX_HEADERS)
                            .setMaxLineLength(MAX_LINE)
                            .build())
                    .build();

    ClientFactory(TlsSocketStrategy tls) {
        this.tls = RegistryBuilder.<TlsSocketStrategy>create()
                .register("https", tls)
                .build();
    }

    CloseableHttpClient to(InetAddress[] addresses, Deadline deadline) {
        Timeout left = Timeout.ofMilliseconds(deadline.millis());
        BasicHttpClientConnectionManager manager =
                BasicHttpClientConnectionManager.create(null, new PinnedResolver(addresses), tls, connections);
        manager.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(left)
                .setSocketTimeout(left)
                .build());
        return HttpClients.custom()
                .setConnectionManager(manager)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(left)
                        .setResponseTimeout(left)
                        .setExpectContinueEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(NAME)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }
}
