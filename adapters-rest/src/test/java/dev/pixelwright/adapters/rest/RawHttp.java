package dev.pixelwright.adapters.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What a well-behaved client library would not let a test see. */
final class RawHttp {

    private RawHttp() {}

    /** Sends {@code text} and gives all that comes back until the server closes. */
    static String talk(int port, String text) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The status line and headers of the next response; what there is of them when the server closes first. */
    static String head(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        return readUntil(socket.getInputStream(), "\r\n\r\n");
    }

    static String readUntil(InputStream in, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        int value = in.read();
        while (value >= 0) {
            text.append((char) value);
            if (text.length() >= end.length()
                    && text.substring(text.length() - end.length()).equals(end)) {
                return text.toString();
            }
            value = in.read();
        }
        return text.toString();
    }
}
