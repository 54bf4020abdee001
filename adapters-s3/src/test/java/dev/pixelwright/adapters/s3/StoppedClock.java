package dev.pixelwright.adapters.s3;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A store that lives at noon of a day in 2001, with two uploads begun that morning. Knows no more than these. */
final class StoppedClock implements AutoCloseable {

    private static final String UPLOADS = """
            <ListMultipartUploadsResult><IsTruncated>false</IsTruncated>
            <Upload><Key>old</Key><UploadId>1</UploadId><Initiated>2001-01-01T10:59:00.000Z</Initiated></Upload>
            <Upload><Key>young</Key><UploadId>2</UploadId><Initiated>2001-01-01T11:01:00.000Z</Initiated></Upload>
            </ListMultipartUploadsResult>""";

    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final List<String> requests = new CopyOnWriteArrayList<>();

    StoppedClock() throws IOException {
        Thread thread = new Thread(this::serve, "stopped clock");
        thread.setDaemon(true);
        thread.start();
    }

    URI endpoint() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    /** The first line of every request. */
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket client = door.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
                String line = in.readLine();
                requests.add(line);
                while (!in.readLine().isEmpty()) {
                    // The headers are of no interest.
                }
                String body = line.startsWith("GET ") ? UPLOADS : "";
                client.getOutputStream().write(answer(body).getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static String answer(String body) {
        return "HTTP/1.1 200 OK\r\nDate: Mon, 01 Jan 2001 12:00:00 GMT\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }
}
