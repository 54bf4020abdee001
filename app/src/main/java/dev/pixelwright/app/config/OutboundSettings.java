package dev.pixelwright.app.config;

import dev.pixelwright.adapters.outbound.GuardSettings;
import dev.pixelwright.adapters.outbound.Network;
import dev.pixelwright.core.image.ImportPolicy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The key {@code outbound}: which addresses that users name are called.
 *
 * @param allowedNetworks such as {@code 10.1.0.0/16}: what may be called although it is not public
 * @param ports that may be called; all if there are none
 * @param maxConnections calls at the same time, 1 to 1000
 * @param importByUrl whether images are fetched by their address
 */
public record OutboundSettings(
        List<String> allowedNetworks, Set<Integer> ports, int maxConnections, boolean importByUrl) {

    private static final int MOST_PORT = 65_535;

    public OutboundSettings {
        allowedNetworks = List.copyOf(allowedNetworks);
        ports = Set.copyOf(ports);
        allowedNetworks.forEach(OutboundSettings::network);
        ports.forEach(port -> Check.range("outbound.ports", port, 1, MOST_PORT));
        Check.range("outbound.maxConnections", maxConnections, 1, 1_000);
    }

    /** The same as the guard knows it. */
    public GuardSettings toGuardSettings() {
        List<Network> networks =
                allowedNetworks.stream().map(OutboundSettings::network).collect(Collectors.toUnmodifiableList());
        return new GuardSettings(networks, ports, maxConnections);
    }

    /** Whether images are fetched by their address, as core knows it. */
    public ImportPolicy toImportPolicy() {
        return importByUrl ? ImportPolicy.ON : ImportPolicy.OFF;
    }

    private static Network network(String text) {
        try {
            return Network.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("outbound.allowedNetworks: " + e.getMessage(), e);
        }
    }
}
