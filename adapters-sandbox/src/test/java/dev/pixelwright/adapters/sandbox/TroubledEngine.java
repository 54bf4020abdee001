package dev.pixelwright.adapters.sandbox;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Copies PNGs, unless it is asked for trouble. */
final class TroubledEngine implements ImageEngine {

    private static final int MIB = 1 << 20;

    private static final List<Object> EATEN = new ArrayList<>();

    @Override
    public Capabilities capabilities() {
        return new Capabilities("troubled", Set.of(ImageFormat.PNG), Set.of(ImageFormat.PNG), Set.of(), Set.of("crop"));
    }

    @Override
    public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) throws IOException {
        monitor.progress(10);
        switch (Trouble.of(plan.size().width())) {
            case NONE -> copy(source, target);
            case SPIN -> spin(() -> {});
            case SPIN_WITH_PROGRESS -> spin(() -> monitor.progress(50));
            case HALT -> Runtime.getRuntime().halt(77);
            case ABORT -> signal("ABRT");
            case STOP -> signal("STOP");
            case EAT_HEAP -> spin(() -> EATEN.add(new byte[MIB]));
            case EAT_NATIVE_MEMORY -> spin(() -> EATEN.add(touched()));
            case CHATTER -> chatter(source, target);
            case NONSENSE -> spinAfter("Segmentation fault imminent\n".getBytes(StandardCharsets.US_ASCII));
            case NAMELESS -> spinAfter(new byte[] {'N', 0, 0, 0, 1, '\n'});
            case LARGE_FRAME -> spinAfter(new byte[] {'R', 0x7f, 0, 0, 0});
            case CUT_FRAME -> {
                raw(new byte[] {'R', 0, 0, 1, 0, 1, 2, 3});
                Runtime.getRuntime().halt(0);
            }
            case ENDLESS_RESULT -> spin(() -> write(target));
            case REFUSE -> throw new UndecodableImage("png", "it was asked to").toException();
            case FAIL_TO_READ -> throw new IOException("It was asked to");
            case BREAK -> throw new IllegalStateException("It was asked to");
            case TELL_ENVIRONMENT -> tell(target, System.getenv().toString());
            case TELL_NETWORK -> tell(target, network());
            case LEAVE_A_CHILD -> {
                new ProcessBuilder("/bin/sleep", "1000").start();
                spin(() -> {});
            }
        }
        monitor.progress(100);
    }

    private static void copy(ByteSource source, OutputStream target) throws IOException {
        try (InputStream in = source.open()) {
            in.transferTo(target);
        }
    }

    private static void spin(Runnable each) {
        while (true) {
            Thread.onSpinWait();
            each.run();
        }
    }

    private static void signal(String name) throws IOException {
        new ProcessBuilder(
                        "/bin/kill",
                        "-" + name,
                        Long.toString(ProcessHandle.current().pid()))
                .start();
        spin(() -> {});
    }

    private static ByteBuffer touched() {
        ByteBuffer memory = ByteBuffer.allocateDirect(MIB);
        for (int i = 0; i < MIB; i += 1024) {
            memory.put(i, (byte) 1);
        }
        return memory;
    }

    private static void chatter(ByteSource source, OutputStream target) throws IOException {
        for (int i = 0; i < 100_000; i++) {
            System.out.println("Decoding scan line " + i + " \u001b[31m");
        }
        copy(source, target);
    }

    private static void raw(byte[] bytes) throws IOException {
        new FileOutputStream(FileDescriptor.out).write(bytes);
    }

    private static void spinAfter(byte[] bytes) throws IOException {
        raw(bytes);
        spin(() -> {});
    }

    private static void write(OutputStream target) {
        try {
            target.write(new byte[MIB]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tell(OutputStream target, String words) throws IOException {
        target.write(words.getBytes(StandardCharsets.UTF_8));
    }

    private static String network() throws IOException {
        try {
            return NetworkInterface.networkInterfaces()
                    .map(NetworkInterface::getName)
                    .toList()
                    .toString();
        } catch (SocketException e) {
            return "none: " + e.getMessage();
        }
    }
}
