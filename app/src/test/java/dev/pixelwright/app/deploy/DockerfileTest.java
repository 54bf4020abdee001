package dev.pixelwright.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.pixelwright.app.Project;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The file for the image, which is read here and not built, and the program by which the image says that it is ready, which is run. */
class DockerfileTest {

    /** Whose processes are in the image. */
    static final int USER = 10001;

    private static final Path FOLDER = DeployFiles.FOLDER.resolve("docker");

    private final List<String> lines = DeployFiles.text(FOLDER.resolve("Dockerfile"))
            .replace("\\\n", " ")
            .lines()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .toList();

    @Test
    void imagesShouldBePinned() {
        assertThat(arguments("FROM")).hasSize(2).allSatisfy(image -> ContainerSettings.checkImage(image.split(" ")[0]));
    }

    @Test
    void processesShouldBeNobodysAndWriteIntoTheVolumeOnly() {
        assertThat(arguments("USER")).containsExactly(USER + ":" + USER);
        assertThat(arguments("VOLUME")).containsExactly("/data");
        assertThat(String.join("\n", lines)).contains("--uid " + USER, "--gid " + USER, "libvips42");
    }

    @Test
    void whatIsCopiedShouldBeThereAndBeBuiltAsTheLauncherBuilds() throws IOException {
        for (String copy : arguments("COPY")) {
            String source = copy.split(" ")[0];
            if (source.startsWith("--from=")) {
                assertThat(copy).contains("app/target/pixelwright.jar ", "app/target/onnxruntime.jar ");
            } else {
                assertThat(Project.root().resolve(source)).exists();
            }
        }
        String launcher = Files.readString(Project.root().resolve("pixelwright"));
        assertThat(launcher).contains("-Pquick -pl app -am package -Dmaven.test.skip=true -Denforcer.skip=true");
        assertThat(arguments("RUN").get(0).replaceAll(" +", " "))
                .contains("-Pquick -pl app -am package -Dmaven.test.skip=true -Denforcer.skip=true");
        assertThat(arguments("ENTRYPOINT")).containsExactly("[\"/opt/pixelwright/pixelwright\"]");
        assertThat(arguments("HEALTHCHECK").get(0)).endsWith("CMD [\"/opt/pixelwright/ready\"]");
    }

    @Test
    void readyShouldBeWhatTheServiceSays() throws IOException, InterruptedException {
        assertThat(ready(answering(200))).isZero();
        assertThat(ready(answering(503))).isNotZero();
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        assertThat(run(nobody)).isNotZero();
    }

    private static HttpServer answering(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean asked = exchange.getRequestURI().getPath().equals("/health/ready");
            exchange.sendResponseHeaders(asked ? status : 404, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static int ready(HttpServer server) throws IOException, InterruptedException {
        try {
            return run(server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    private static int run(int port) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(FOLDER.resolve("ready").toString(), Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private List<String> arguments(String instruction) {
        Pattern pattern = Pattern.compile(instruction + " +(.*)");
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .toList();
    }
}
