package dev.pixelwright.app.sandbox;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes no picture of what it is given, but takes it for a {@link ScoutOrder} and does that, as an engine that was taken over might. */
final class ScoutEngine implements ImageEngine {

    private static final Capabilities CAPABILITIES =
            new Capabilities("scout", Set.of(ImageFormat.PNG), Set.of(ImageFormat.PNG), Set.of(), Set.of());

    private static final int PATIENCE_MILLIS = 500;
    private static final int BITE = 1 << 20;
    private static final int PAGE = 1024;

    private final List<ByteBuffer> eaten = new ArrayList<>();

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) throws IOException {
        String[] words;
        try (InputStream in = source.open()) {
            words = new String(in.readAllBytes(), StandardCharsets.US_ASCII).split(" ");
        }
        switch (ScoutOrder.valueOf(words[0].toUpperCase(Locale.ROOT))) {
            case LOOK -> look(Integer.parseInt(words[1]), words[2], target, monitor);
            case HANG -> spin();
            case EAT -> eat(monitor);
        }
    }

    private static void look(int port, String parent, OutputStream target, RenderMonitor monitor) throws IOException {
        List<String> environment = List.copyOf(System.getenv().keySet());
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        monitor.progress(1);
        boolean network = reaches(port);
        monitor.progress(2);
        target.write(new Sighting(environment, temporary, network, readsEnvironmentOf(parent)).toBytes());
    }

    private static boolean reaches(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static boolean readsEnvironmentOf(String process) {
        try {
            return Files.readAllBytes(Path.of("/proc", process, "environ")).length > 0;
        } catch (IOException closed) {
            return false;
        }
    }

    private static void spin() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    private void eat(RenderMonitor monitor) {
        while (true) {
            ByteBuffer bite = ByteBuffer.allocateDirect(BITE);
            // Memory that nobody has touched is not there yet.
            for (int i = 0; i < BITE; i += PAGE) {
                bite.put(i, (byte) 1);
            }
            eaten.add(bite);
            monitor.progress(0);
        }
    }
}
