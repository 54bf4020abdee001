package dev.pixelwright.app.sandbox;

import dev.pixelwright.adapters.sandbox.SandboxSettings;
import dev.pixelwright.adapters.sandbox.SandboxedEngine;
import dev.pixelwright.adapters.sandbox.pool.Confinement;
import dev.pixelwright.adapters.sandbox.pool.Protections;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.SystemFailure.EngineCrashed;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A child that tries its walls. It is started as those are that render, and lives within little memory and time. */
public final class Scouting implements AutoCloseable {

    private static final long MIB = 1 << 20;
    private static final long HEAP = 64 * MIB;
    private static final long MEMORY = 256 * MIB;
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    /** A machine with much else to do takes a while over the first look of a child. */
    private static final Duration SILENCE = Duration.ofSeconds(5);
    /** What the shell adds that starts the child. */
    private static final Set<String> OF_THE_SHELL = Set.of("PWD", "OLDPWD", "SHLVL", "_");

    private final Confinement confinement;
    private final SandboxedEngine sandbox;

    /** Begins to start it, within what this system permits. */
    public Scouting() {
        this(Sandboxes.confinement());
    }

    Scouting(Confinement confinement) {
        this.confinement = confinement;
        this.sandbox = Sandboxes.scouting(
                confinement, new SandboxSettings(1, ImageLimits.DEFAULT, DEADLINE, SILENCE, MEMORY), HEAP);
    }

    /** What is said to hold, before it is tried. */
    public Protections promised() {
        return confinement.protections();
    }

    /**
     * What a child sees.
     *
     * @throws FailureException with {@code EngineFailed} when none starts, {@code EngineCrashed} when it dies over it
     * @throws IOException when this process cannot listen on loopback, without which nothing is learned of the network
     */
    public View look() throws IOException {
        try (ServerSocket door = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            // A door that is closed to everybody would tell nothing.
            new Socket(door.getInetAddress(), door.getLocalPort()).close();
            Sighting seen = Sighting.parse(give(ScoutOrder.LOOK, door.getLocalPort()));
            return new View(leaked(seen.environment()), isItsOwn(seen.temporary()), seen.network(), seen.parent());
        }
    }

    /**
     * What one child has seen.
     *
     * @param leaked names of variables that it has from this process, and should not
     * @param ownFolder whether its temporary folder is closed to other users
     * @param network whether it reached this process by network
     * @param parent whether it read this process's environment
     */
    public record View(List<String> leaked, boolean ownFolder, boolean network, boolean parent) {

        public View {
            leaked = List.copyOf(leaked);
        }
    }

    /** Why a child was killed that hung; fails when none was. */
    public String hang() throws IOException {
        return death(ScoutOrder.HANG);
    }

    /** Why a child was killed that took ever more memory; fails when none was. */
    public String eat() throws IOException {
        return death(ScoutOrder.EAT);
    }

    private String death(ScoutOrder order) throws IOException {
        try {
            give(order, 0);
        } catch (FailureException e) {
            if (e.failure() instanceof EngineCrashed crashed) {
                return crashed.reason();
            }
            throw e;
        }
        throw new IOException("The child went on");
    }

    private byte[] give(ScoutOrder order, int port) throws IOException {
        ImageInfo pretended = new ImageInfo(ImageFormat.PNG, new Size(1, 1), 1, Orientation.UPRIGHT, false);
        Darkroom darkroom = new Darkroom(sandbox, ImageLimits.DEFAULT);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        darkroom.develop(
                ByteSource.of(order.toBytes(port, ProcessHandle.current().pid())),
                darkroom.plan(Transformation.parse("png"), pretended),
                answer,
                RenderMonitor.NONE);
        return answer.toByteArray();
    }

    static List<String> leaked(List<String> seen) {
        return seen.stream()
                .filter(name -> System.getenv().containsKey(name)
                        && !Sandboxes.ESSENTIAL.contains(name)
                        && !OF_THE_SHELL.contains(name))
                .sorted()
                .toList();
    }

    private static boolean isItsOwn(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))
                .equals("rwx------");
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
