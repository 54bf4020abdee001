package dev.pixelwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Start and stop of the real service, with its embedded PostgreSQL, as a process of its own. */
class ServiceProcessTest {

    private RunningService service;

    @BeforeEach
    void prepare() throws IOException {
        service = RunningService.inTemporaryFolder();
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        service.close();
    }

    @Test
    void serviceShouldStartBeReadyAndEndInGoodOrder() throws Exception {
        // Lifted for the crowd of all other tests; and without the console, which all others have.
        service.withJavaOptions("-Ddw.rateLimits.perAddress.enabled=true", "-Ddw.http.console=false")
                .start();

        assertThat(service.get("/health/ready").statusCode())
                .as(service.story())
                .isEqualTo(200);
        assertThat(service.terminal())
                .contains("Address", "/docs", "Data", service.data().toString(), "Ctrl-C");

        assertThat(service.get("/capabilities").headers().firstValue("RateLimit-Policy"))
                .contains("\"address\";q=2000;w=20");
        assertThat(service.get("/console/").statusCode()).isEqualTo(404);

        long before = System.nanoTime();
        assertThat(service.terminate()).as(service.story()).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
        assertThat(service.data().resolve("postgres/cluster/postmaster.pid")).doesNotExist();
        assertThat(service.terminal().lines()).hasSizeLessThan(10);
        assertThat(service.data().resolve("logs/pixelwright.log")).exists();
    }

    @Test
    void dataAndKeyShouldSurviveARestartAndAKill() throws Exception {
        service.start();
        assertThat(service.get("/capabilities").headers().map()).doesNotContainKey("ratelimit-policy");
        byte[] key = Files.readAllBytes(service.data().resolve("keys/token.key"));
        service.kill9();

        service.start();

        assertThat(service.get("/health/ready").statusCode())
                .as(service.story())
                .isEqualTo(200);
        assertThat(service.data().resolve("keys/token.key")).hasBinaryContent(key);
        assertThat(service.terminal()).doesNotContain("Setting up the database");
        assertThat(service.terminate()).as(service.story()).isZero();
    }

    @Test
    void aTakenPortShouldBeOneLineAndLeaveNoDatabaseRunning() throws Exception {
        Path folder = service.data().getParent();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            ChildProcess.Result result = ChildProcess.run(
                    folder, "serve", "--data", "data", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.err())
                    .startsWith("pixelwright: port " + taken.getLocalPort() + " ")
                    .hasLineCount(1);
        }
        assertThat(folder.resolve("data/postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void aWrongConfigurationShouldBeOneLine() throws Exception {
        Path folder = service.data().getParent();
        Files.writeString(folder.resolve("my.yml"), "databse: {type: embedded}");

        ChildProcess.Result result = ChildProcess.run(folder, "serve", "--config", "my.yml");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).startsWith("pixelwright: ").contains("databse").hasLineCount(1);
        assertThat(result.out()).doesNotContain("Ready");
    }

    @Test
    void aDatabaseThatDoesNotAnswerShouldBeOneLineWithoutThePassword() throws Exception {
        Path folder = service.data().getParent();
        int closed;
        try (ServerSocket free = new ServerSocket(0)) {
            closed = free.getLocalPort();
        }

        ChildProcess.Result result = ChildProcess.run(
                folder, "serve", "--port", "0", "--database-url", "postgresql://ann:hush@127.0.0.1:" + closed + "/x");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err())
                .contains("DATABASE_UNAVAILABLE")
                .doesNotContain("hush")
                .hasLineCount(1);
    }
}
