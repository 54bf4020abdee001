package dev.pixelwright.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service over TLS, with certificates that the test makes. */
class TlsIT {

    private static final String PASSWORD = "not-a-secret";

    @TempDir
    private Path folder;

    private Path store;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        store = folder.resolve("service.p12");
        makeCertificate(store);
    }

    @Test
    void peopleShouldBeServedByCiphersOfTodayAndCertificatesBeReplacedWhileItRuns() throws Exception {
        try (RunningService service = RunningService.inTemporaryFolder()
                .with("--config", configuration(PASSWORD))
                .start()) {
            assertThat(service.baseUri()).hasScheme("https");
            X509Certificate first = certificate(store);

            HttpResponse<String> answer = get(client(store), service);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(answer.sslSession().orElseThrow().getPeerCertificates()).containsExactly(first);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
            assertThat(get(restricted("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"), service)
                            .statusCode())
                    .isEqualTo(200);
            assertThatThrownBy(() -> get(restricted("TLS_RSA_WITH_AES_128_GCM_SHA256"), service))
                    .as("whoever gets the key later could read what was recorded")
                    .isInstanceOf(SSLHandshakeException.class);
            assertThatThrownBy(() -> HttpClient.newHttpClient()
                            .send(
                                    request(URI.create(
                                            service.baseUri().toString().replace("https", "http"))),
                                    BodyHandlers.ofString()))
                    .as("in the open")
                    .isInstanceOf(IOException.class);

            Path next = folder.resolve("next.p12");
            makeCertificate(next);
            Files.copy(next, store, StandardCopyOption.REPLACE_EXISTING);
            HttpRequest reload = HttpRequest.newBuilder(URI.create(service.adminUri() + "/tasks/reload-ssl"))
                    .POST(BodyPublishers.noBody())
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(reload, BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);

            HttpResponse<String> after = get(client(next), service);
            assertThat(after.sslSession().orElseThrow().getPeerCertificates()).containsExactly(certificate(next));
            assertThat(certificate(next)).isNotEqualTo(first);
        }
    }

    @Test
    void keyStoreThatDoesNotOpenShouldBeOneLine() throws IOException, InterruptedException {
        ChildProcess.Result refused = ChildProcess.run(
                folder,
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString(),
                "--config",
                configuration("wrong"));

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err())
                .startsWith("pixelwright: ")
                .contains("service.p12")
                .hasLineCount(1);
    }

    private String configuration(String password) throws IOException {
        return Files.writeString(folder.resolve("tls.yml"), """
                server:
                  applicationConnectors:
                    - type: https
                      port: 0
                      keyStorePath: %s
                      keyStorePassword: %s
                """.formatted(store, password))
                .toString();
    }

    private static void makeCertificate(Path file) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "service",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).isZero();
    }

    private static X509Certificate certificate(Path file) throws IOException, GeneralSecurityException {
        return (X509Certificate) opened(file).getCertificate("service");
    }

    private static KeyStore opened(Path file) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static SSLContext trusting(Path file) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("service", certificate(file));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static HttpClient client(Path file) throws IOException, GeneralSecurityException {
        return HttpClient.newBuilder().sslContext(trusting(file)).build();
    }

    // One cipher of TLS 1.2.
    private HttpClient restricted(String cipher) throws IOException, GeneralSecurityException {
        SSLParameters parameters = new SSLParameters(new String[] {cipher}, new String[] {"TLSv1.2"});
        return HttpClient.newBuilder()
                .sslContext(trusting(store))
                .sslParameters(parameters)
                .build();
    }

    private static HttpResponse<String> get(HttpClient client, RunningService service)
            throws IOException, InterruptedException {
        return client.send(request(service.baseUri()), BodyHandlers.ofString());
    }

    private static HttpRequest request(URI service) {
        return HttpRequest.newBuilder(URI.create(service + "/health/live"))
                .timeout(Duration.ofSeconds(20))
                .build();
    }
}
