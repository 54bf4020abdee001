package dev.pixelwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void goodConfigurationShouldBeOneLineAndLeaveNothing() throws IOException {
        assertThat(check("role: api\n")).as(err.toString()).isZero();

        assertThat(out.toString().strip())
                .isEqualTo("The configuration is good: role api, data in " + folder.resolve("data") + ".");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limits: {maxSteps: 21}                                  | maxSteps",
                "limit: {maxSteps: 2}                                    | limit",
                "data: '${NOBODY_HAS_SET_THIS}'                          | NOBODY_HAS_SET_THIS",
                "http: {tokenKeyFile: /no/such.key}                      | /no/such.key",
                "http: {acceptedTokenKeyFiles: [/no/such.key]}           | /no/such.key",
                "server: {type: simple}                                  | server.type must be default",
                "server: {applicationConnectors: [{type: https, keyStorePath: /no/such.p12, keyStorePassword: x}]} | /no/such.p12",
                "delivery: {linkKeyFile: /no/such.key}                   | /no/such.key",
                "delivery: {acceptedLinkKeyFiles: [/no/such.key]}        | /no/such.key"
            })
    void whatServeWouldRefuseShouldBeOneLine(String configuration, String named) throws IOException {
        assertThat(check(configuration)).isEqualTo(1);

        assertThat(err.toString()).startsWith("pixelwright: ").contains(named).hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void keysThatAWorkerDoesNotNeedShouldNotBeAskedOfIt() throws IOException {
        assertThat(check("role: worker\nhttp: {tokenKeyFile: /no/such.key}\n"))
                .as(err.toString())
                .isZero();
    }

    @Test
    void roleOfTheCommandLineShouldCount() throws IOException {
        assertThat(check("role: all\nhttp: {tokenKeyFile: /no/such.key}\n", "--role", "worker"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).contains("role worker");
    }

    @Test
    void keysThatJettyAloneUnderstandsShouldBeLeftToIt() throws IOException {
        assertThat(
                        check(
                                "server: {applicationConnectors: [{type: https, keyStorePath: 'file:///no/such.p12', keyStorePassword: x}]}"))
                .isZero();
        assertThat(
                        check(
                                "server: {applicationConnectors: [{type: https, keyStorePath: /no/such.p12, keyStorePassword: 'OBF:1v2j1uum'}]}"))
                .isZero();
    }

    @Test
    void publicKeyShouldNotBeTakenForOneThatSigns() throws IOException {
        Path key = Files.writeString(folder.resolve("public.pem"), """
                -----BEGIN PUBLIC KEY-----
                MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
                -----END PUBLIC KEY-----
                """);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));

        assertThat(check("http: {tokenKeyFile: '" + key + "'}\n")).isEqualTo(1);

        assertThat(err.toString())
                .contains("http.tokenKeyFile holds a public key")
                .hasLineCount(1);
    }

    private int check(String configuration, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("configuration.yml"), configuration);
        Stream<String> place = configuration.startsWith("data")
                ? Stream.empty()
                : Stream.of("--data", folder.resolve("data").toString());
        String[] all = Stream.of(Stream.of("config", "check", "--config", file.toString()), place, Stream.of(more))
                .flatMap(words -> words)
                .toArray(String[]::new);
        return PixelwrightCommand.run(new PrintWriter(out), new PrintWriter(err), all);
    }
}
