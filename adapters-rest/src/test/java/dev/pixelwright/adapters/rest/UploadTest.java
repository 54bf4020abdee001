package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {

    @RegisterExtension
    static final Service SERVICE = new Service(false, 0);

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Client user = SERVICE.client().asNewUser();

    @ParameterizedTest
    @ValueSource(strings = {"/images 200", "/api/v1/images 201"})
    void uploadShouldAnswerWithTheImage(String faceAndStatus) {
        String[] expected = faceAndStatus.split(" ");
        byte[] jpeg = Pictures.jpeg(60, 40);
        Answer answer = user.upload(expected[0], jpeg);
        assertThat(answer.status()).isEqualTo(Integer.parseInt(expected[1]));
        JsonNode image = answer.json();
        assertThat(image.get("url").asText()).matches(expected[0] + "/[0-9]+/content/" + UUID);
        assertThat(answer.header("Location"))
                .endsWith(expected[0] + "/" + image.get("id").asText());
        assertThat(image.get("format").asText()).isEqualTo("jpeg");
        assertThat(image.get("width").asInt()).isEqualTo(60);
        assertThat(image.get("height").asInt()).isEqualTo(40);
        assertThat(image.get("bytes").asInt()).isEqualTo(jpeg.length);
        assertThat(image.get("filename").asText()).isEqualTo("cat.jpg");
        assertThat(user.get(image.get("url").asText()).bytes()).isEqualTo(jpeg);
    }

    @Test
    void strangersShouldNotUpload() {
        assertThat(SERVICE.client().upload("/images", Pictures.jpeg(8, 8)).status())
                .isEqualTo(401);
    }

    @Test
    void aStoreThatTakesNothingFromClientsShouldSaySo() {
        Answer answer = user.with("Accept-Language", "es").send("POST", "/images/uploads", "{\"size_bytes\":1}");
        assertThat(answer.status()).isEqualTo(501);
        assertThat(answer.code()).isEqualTo("DIRECT_UPLOAD_UNSUPPORTED");
        assertThat(answer.json().get("detail").asText()).contains("no admite subidas directas");
    }

    @Test
    void severalFilesShouldAnswerWithAList() {
        Answer answer = user.upload("/api/v1/images", Pictures.jpeg(8, 8), Pictures.png(9, 9));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("items").findValuesAsText("format")).containsExactly("jpeg", "png");
    }

    @Test
    void oneBadFileShouldRefuseAllOfTheForm() {
        Answer answer = user.upload("/images", Pictures.jpeg(8, 8), "no image".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(total()).isZero();
        byte[][] many =
                IntStream.range(0, 26).mapToObj(i -> Pictures.jpeg(8, 8)).toArray(byte[][]::new);
        assertThat(user.upload("/images", many).code()).isEqualTo("TOO_MANY_FILES");
        assertThat(total()).isZero();
    }

    @Test
    void badFilesShouldBeRefusedEachInItsWay() {
        assertThat(user.upload("/images", "<svg/>".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        Answer truncated = user.upload("/images", Pictures.truncated(Pictures.jpeg(60, 40)));
        assertThat(truncated.status()).isEqualTo(422);
        assertThat(truncated.code()).isEqualTo("UNDECODABLE_IMAGE");
        Answer huge = user.upload("/images", Pictures.jpeg(3000, 2000));
        assertThat(huge.status()).isEqualTo(422);
        assertThat(huge.code()).isEqualTo("IMAGE_TOO_LARGE");
        assertThat(total()).isZero();
    }

    @Test
    void aPngCalledJpegShouldBeKeptAsWhatItIs() {
        JsonNode image = user.upload("/images", Pictures.png(8, 8)).json();
        assertThat(image.get("format").asText()).isEqualTo("png");
        Answer content = user.get(image.get("url").asText());
        assertThat(content.header("Content-Type")).isEqualTo("image/png");
        assertThat(content.header("Content-Disposition")).contains("cat.png");
    }

    @Test
    void namesShouldBeReadAndCleaned() {
        assertThat(filename("name=\"file\"; filename=\"..\\..\\gatito ñ.jpg\"")).isEqualTo("gatito ñ.jpg");
        assertThat(filename("name=file; filename=\"x.jpg\"; filename*=UTF-8''na%C3%AFve.jpg"))
                .isEqualTo("naïve.jpg");
        assertThat(filename("name=\"file\"; filename=\"" + "a".repeat(4000) + ".jpg\""))
                .hasSize(200);
        assertThat(filename("name=\"file\"; filename=\"a\\\"b.jpg\"")).isEqualTo("a\"b.jpg");
    }

    @Test
    void otherPartsShouldBePassedOver() {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(Client.part("name=\"title\"", "a title".getBytes(StandardCharsets.UTF_8)));
        form.writeBytes(Client.part("name=\"file\"; filename=\"x.jpg\"", Pictures.jpeg(8, 8)));
        assertThat(user.form("/images", form.toByteArray()).status()).isEqualTo(200);
    }

    @Test
    void aRequestWithoutAFileShouldBeRefused() {
        assertThat(user.form("/images", new byte[0]).status()).isEqualTo(400);
        assertThat(user.form("/images", Client.part("name=\"other\"", new byte[3]))
                        .code())
                .isEqualTo("MISSING_FILE");
        // JSON would name an image that lies elsewhere.
        assertThat(user.send("POST", "/images", "{}").code()).isEqualTo("FIELD_REQUIRED");
        assertThat(user.send("POST", "/images", new byte[9], "image/jpeg").code())
                .isEqualTo("MISSING_FILE");
        assertThat(user.send("POST", "/images").code()).isEqualTo("MISSING_FILE");
        assertThat(user.send("POST", "/images", new byte[9], "multipart/form-data")
                        .code())
                .isEqualTo("MALFORMED_MULTIPART");
        assertThat(user.send("POST", "/images", new byte[9], "multipart/form-data; boundary=b")
                        .code())
                .isEqualTo("MALFORMED_MULTIPART");
    }

    @Test
    void aThousandPartsShouldBeRefused() {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        byte[] part = Client.part("name=\"file\"; filename=\"\"", new byte[0]);
        IntStream.range(0, 1000).forEach(i -> form.writeBytes(part));
        assertRefusedAtOnce(() -> user.form("/images", form.toByteArray()));
        byte[] other = Client.part("name=\"x\"", new byte[0]);
        form.reset();
        IntStream.range(0, 1000).forEach(i -> form.writeBytes(other));
        assertRefusedAtOnce(() -> user.form("/images", form.toByteArray()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boundary=",
                "boundary=\"\"",
                "boundary=other",
                "boundary=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "boundary=\"a",
                "boundary=b; boundary=c",
                "boundary",
                "x=y"
            })
    void aBadBoundaryShouldBeRefused(String parameter) {
        byte[] form = "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx"
                .repeat(20_000)
                .getBytes(StandardCharsets.US_ASCII);
        assertRefusedAtOnce(() -> user.send("POST", "/images", form, "multipart/form-data; " + parameter));
    }

    @Test
    void nestedFormsShouldBeRefused() {
        String form = IntStream.range(0, 5000)
                .mapToObj(i -> "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n"
                        + "Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n")
                .collect(Collectors.joining());
        assertRefusedAtOnce(() -> user.send(
                "POST", "/images", form.getBytes(StandardCharsets.US_ASCII), "multipart/form-data; boundary=b"));
    }

    @Test
    void endlessPartHeadersShouldBeRefused() {
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + "x".repeat(500_000);
        assertRefusedAtOnce(() -> user.send(
                "POST", "/images", form.getBytes(StandardCharsets.US_ASCII), "multipart/form-data; boundary=b"));
    }

    private void assertRefusedAtOnce(Supplier<Answer> request) {
        long start = System.nanoTime();
        Answer answer = request.get();
        // A second, and time for a machine that is busy otherwise.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(answer.status()).isIn(400, 413, 415);
        assertThat(answer.code()).isNotEmpty();
        assertThat(total()).isZero();
    }

    @Test
    void aBodyTooLargeShouldBeRefusedToAClientThatIsStillSending() {
        Answer answer = user.upload("/images", new byte[3_000_000]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("FILE_TOO_LARGE");
    }

    @Test
    void aFileTooLargeOfUnknownLengthShouldBeRefusedOnTheWay() throws IOException {
        byte[] jpeg = Arrays.copyOf(Pictures.jpeg(8, 8), 200_000);
        StringBuilder head = head("Transfer-Encoding: chunked");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVICE.port())) {
            var out = socket.getOutputStream();
            out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
            chunk(
                    out,
                    "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 8; i++) {
                chunk(out, jpeg);
            }
            String answer = RawHttp.head(socket);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
        }
        assertThat(total()).isZero();
    }

    @Test
    void aBodyDeclaredTooLargeShouldNotBeAskedFor() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVICE.port())) {
            socket.getOutputStream()
                    .write(head("Content-Length: 26000000\r\nExpect: 100-continue")
                            .toString()
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(RawHttp.head(socket)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void aClientThatAsksFirstShouldBeToldToGoOn() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVICE.port())) {
            socket.getOutputStream()
                    .write(head("Content-Length: 500\r\nExpect: 100-continue")
                            .toString()
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(RawHttp.head(socket)).startsWith("HTTP/1.1 100");
        }
    }

    @Test
    void aClientThatGoesAwayShouldLeaveNothingBehind() throws IOException {
        byte[] start = Client.part("name=\"file\"; filename=\"x.jpg\"", Pictures.jpeg(60, 40));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVICE.port())) {
            socket.getOutputStream()
                    .write(head("Content-Length: 9999", "----pixelwright")
                            .toString()
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(start);
            socket.shutdownOutput();
            // The server answers, or closes, once it has seen the end; only then is there something to look for.
            RawHttp.head(socket);
        }
        assertThat(total()).isZero();
    }

    private int total() {
        return user.get("/images").json().get("total").asInt();
    }

    private String filename(String disposition) {
        return user.form("/images", Client.part(disposition, Pictures.jpeg(8, 8)))
                .json()
                .get("filename")
                .asText();
    }

    private StringBuilder head(String framing) {
        return head(framing, "b");
    }

    private StringBuilder head(String framing, String boundary) {
        return new StringBuilder("POST /images HTTP/1.1\r\nHost: localhost\r\nAuthorization: ")
                .append(user.header("Authorization"))
                .append("\r\nContent-Type: multipart/form-data; boundary=")
                .append(boundary)
                .append("\r\n")
                .append(framing)
                .append("\r\n\r\n");
    }

    private static void chunk(java.io.OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
