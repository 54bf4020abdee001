package dev.pixelwright.app.config;

import dev.pixelwright.adapters.rest.delivery.DeliveryTerms;
import dev.pixelwright.adapters.rest.delivery.Negotiation;
import dev.pixelwright.core.image.ImageFormat;
import io.dropwizard.util.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The key {@code delivery}: how pictures are shown to those who look at them.
 *
 * @param linkKeyFile the file with the key that signs links, which all nodes must share; made in the data folder if left out
 * @param acceptedLinkKeyFiles files with further keys whose links open, 7 at most
 * @param patience how long is waited for a picture that is still to be made, 0s to 1m
 * @param waiting how many wait at the same time on this node, 1 to 10 000; each holds a thread
 * @param negotiate of {@code avif} and {@code webp}, the formats that {@code auto} is for who accepts them by name
 * @param clientHints whether what a browser says of the size in which it shows a picture is heard
 */
public record DeliverySettings(
        Optional<String> linkKeyFile,
        List<String> acceptedLinkKeyFiles,
        Duration patience,
        int waiting,
        List<String> negotiate,
        boolean clientHints) {

    private static final int MOST_KEYS = 7;

    public DeliverySettings {
        acceptedLinkKeyFiles = List.copyOf(acceptedLinkKeyFiles);
        Check.range("delivery.acceptedLinkKeyFiles (in files)", acceptedLinkKeyFiles.size(), 0, MOST_KEYS);
        Check.range(
                "delivery.patience",
                patience.toJavaDuration(),
                java.time.Duration.ZERO,
                java.time.Duration.ofMinutes(1));
        Check.range("delivery.waiting", waiting, 1, 10_000);
        negotiate = List.copyOf(negotiate);
        negotiate.forEach(DeliverySettings::format);
    }

    /** The same as the HTTP face knows it. */
    public DeliveryTerms toTerms() {
        return new DeliveryTerms(patience.toJavaDuration(), waiting, negotiation());
    }

    private Negotiation negotiation() {
        return new Negotiation(
                negotiate.stream().map(DeliverySettings::format).collect(Collectors.toSet()), clientHints);
    }

    private static ImageFormat format(String name) {
        return ImageFormat.parse(name)
                .filter(Negotiation.NEGOTIABLE::contains)
                .orElseThrow(() -> new IllegalArgumentException("delivery.negotiate has '" + name
                        + "'; it is a list of avif and webp, or of one of them, or empty"));
    }
}
