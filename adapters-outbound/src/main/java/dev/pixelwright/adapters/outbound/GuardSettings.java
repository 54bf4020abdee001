package dev.pixelwright.adapters.outbound;

import java.util.List;
import java.util.Set;

/**
 * What the guard lets through.
 *
 * @param allowedNetworks addresses that may be called although they are not public, such as those of receivers in the house
 * @param ports that may be called; all if there are none
 * @param maxConnections calls at the same time, 1 to 10 000; more of them wait
 */
public record GuardSettings(List<Network> allowedNetworks, Set<Integer> ports, int maxConnections) {

    /** Public addresses only, every port, 64 at once. */
    public static final GuardSettings DEFAULT = new GuardSettings(List.of(), Set.of(), 64);

    private static final int MOST_CONNECTIONS = 10_000;

    public GuardSettings {
        allowedNetworks = List.copyOf(allowedNetworks);
        ports = Set.copyOf(ports);
        if (maxConnections < 1 || maxConnections > MOST_CONNECTIONS) {
            throw new IllegalArgumentException("There are 1 to " + MOST_CONNECTIONS + " connections");
        }
    }
}
