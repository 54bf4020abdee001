package dev.pixelwright.app.service;

import dev.pixelwright.core.job.WorkerId;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What this process calls itself where others see it: {@code host-pid-chance}, no two alike on any number of machines. */
final class NodeName {

    private static final int LONGEST_HOST = 60;
    private static final int CHANCE_BYTES = 3;

    private NodeName() {}

    static WorkerId of(SecureRandom random) {
        byte[] chance = new byte[CHANCE_BYTES];
        random.nextBytes(chance);
        return of(host(), ProcessHandle.current().pid(), chance);
    }

    static WorkerId of(String host, long pid, byte[] chance) {
        String shortened = host.substring(0, Math.min(host.length(), LONGEST_HOST));
        return new WorkerId(shortened + "-" + pid + "-" + HexFormat.of().formatHex(chance));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            // In a container all have the same process id: the chance tells them apart.
            return "host";
        }
    }
}
