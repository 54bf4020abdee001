package dev.pixelwright.app.config;

import dev.pixelwright.adapters.rest.delivery.DeliveryTerms;
import dev.pixelwright.adapters.rest.delivery.Negotiation;
import dev.pixelwright.core.delivery.CachePurge;
import dev.pixelwright.core.image.ImageFormat;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
 * @param hotBytes of derivatives that this process keeps in memory, 0B to 64GiB; 0B keeps none
 * @param tagHeader the header in which pictures of links are tagged for shared caches; they are not tagged if left out
 * @param purge how a shared cache is told of what is gone, which then needs the tags; it is not told if left out
 * @param fallback what is shown in place of a picture that a link cannot show; words in JSON if left out
 */
public record DeliverySettings(
        Optional<String> linkKeyFile,
        List<String> acceptedLinkKeyFiles,
        Duration patience,
        int waiting,
        List<String> negotiate,
        boolean clientHints,
        DataSize hotBytes,
        Optional<String> tagHeader,
        Optional<PurgeSettings> purge,
        Optional<FallbackSettings> fallback) {

    private static final int MOST_KEYS = 7;
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");
    private static final long MOST_BYTES = 64L << 30;

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
        Check.range("delivery.hotBytes (in bytes)", hotBytes.toBytes(), 0, MOST_BYTES);
        if (tagHeader.filter(name -> !HEADER.matcher(name).matches()).isPresent()) {
            throw new IllegalArgumentException(
                    "delivery.tagHeader is the name of a header, such as Surrogate-Key or Cache-Tag");
        }
        if (purge.isPresent() && tagHeader.isEmpty()) {
            throw new IllegalArgumentException(
                    "delivery.purge needs delivery.tagHeader: caches know by the tags what to drop");
        }
    }

    /** The same as the HTTP face knows it; reads the file of the fallback. */
    public DeliveryTerms toTerms() {
        return new DeliveryTerms(
                patience.toJavaDuration(),
                waiting,
                negotiation(),
                hotBytes.toBytes(),
                tagHeader,
                fallback.map(FallbackSettings::read));
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

    /** How a shared cache is told of what is gone, as core knows it. */
    public Optional<CachePurge> toCachePurge() {
        return purge.map(PurgeSettings::toCachePurge);
    }
}
