package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What must be refused, by name, with nothing kept. */
class BadInputIT {

    private final Client me = Account.signedIn(Client.of(SharedService.uri(), Face.V1));

    private void assertNothingKept() {
        assertThat(me.get("/images").expect(200).json().get("total").asInt()).isZero();
    }

    @Test
    void fileThatIsNoImageShouldBe415() {
        me.upload("cat.jpg", "<html><body>cat</body></html>".getBytes(StandardCharsets.UTF_8))
                .expectProblem(415, "UNSUPPORTED_MEDIA_TYPE");
        assertNothingKept();
    }

    @Test
    void truncatedFileShouldBe422() {
        byte[] whole = Pictures.jpeg(640, 480);
        me.upload("cut.jpg", Arrays.copyOf(whole, whole.length / 2)).expectProblem(422, "UNDECODABLE_IMAGE");
        assertNothingKept();
    }

    @Test
    void tinyFileThatClaimsAHugeCanvasShouldBeRefusedFromItsHeader() {
        // SOI, a quantisation table, and a frame header of 25500x25500 in three components: 103 bytes with the rest.
        String header = "ffd8" + "ffdb004300" + "01".repeat(64) + "ffc00011" + "08" + "639c" + "639c" + "03" + "012200"
                + "021100" + "031100" + "ffd9";
        byte[] bomb = Arrays.copyOf(HexFormat.of().parseHex(header), 103);
        Answer refused = me.upload("bomb.jpg", bomb).expectProblem(422, "IMAGE_TOO_LARGE");
        assertThat(refused.field("detail")).contains("650250000").contains("50000000");
        assertNothingKept();
    }

    @Test
    void fileOf26MegabytesShouldBe413BeforeItIsRead() throws IOException {
        URI service = SharedService.uri();
        String token = Account.signedIn(Client.of(service, Face.V1)).authorization();
        String head = "POST /api/v1/images HTTP/1.1\r\nHost: localhost\r\n" + "Authorization: " + token + "\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 26000000\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            // Not a byte of the body was sent, and the answer is there all the same.
            byte[] answer = new byte[4096];
            int length = socket.getInputStream().read(answer);
            assertThat(new String(answer, 0, length, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void textThatNoDatabaseCanHoldShouldNotBeADefect() {
        me.get("/images?q=%00").expect(200);
        me.get("/images?q=%ED%A0%80").expect(200);
        me.get("/images?q=%F0%9F%98").expect(200);
        me.get("/images/%00").expectProblem(400, "BAD_REQUEST");
        me.post("/login", "{\"username\":\"a\\u0000\",\"password\":\"\\ud800\\u0000\"}")
                .expect(401);
        assertThat(me.upload("a\u202e\ud83d\ude00.png", Pictures.png(8, 8))
                        .expect(201)
                        .field("filename"))
                .isEqualTo("a\ud83d\ude00.png");
    }

    @Test
    void unknownOperationShouldBe422NamingIt() {
        String image = me.upload("a.png", Pictures.png(8, 8)).expect(201).field("id");
        Answer refused = me.post("/images/" + image + "/transform", "{\"transformations\":{\"sparkle\":true}}");
        assertThat(refused.expect(422).field("detail")).contains("sparkle");
        assertThat(me.get("/jobs").expect(200).json().get("total").asInt()).isZero();
    }

    @Test
    void widthOfZeroShouldBe422NamingTheBound() {
        String image = me.upload("a.png", Pictures.png(8, 8)).expect(201).field("id");
        Answer refused = me.post(
                        "/images/" + image + "/transform",
                        "{\"transformations\":{\"resize\":{\"width\":0,\"height\":10}}}")
                .expectProblem(422, "INVALID_PARAMETER");
        assertThat(refused.field("detail")).contains("width").contains("1 to 16384");
        assertThat(refused.json().get("errors").get(0).get("field").asText()).isEqualTo("resize.width");
        assertThat(me.get("/jobs").expect(200).json().get("total").asInt()).isZero();
    }
}
