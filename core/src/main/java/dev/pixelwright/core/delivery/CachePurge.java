package dev.pixelwright.core.delivery;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a cache in front of the service, such as a CDN, is told which pictures are gone: by a {@code POST} with {@code
 * {"field":["uuid",…]}}. The text of this value shows no header, since they hold the secret that the cache asks for.
 *
 * @param url http or https, absolute
 * @param headers by name, beside {@code content-type}
 * @param field of the JSON that holds the tags: {@code tags} for Cloudflare, {@code surrogate_keys} for Fastly
 */
public record CachePurge(URI url, Map<String, String> headers, String field) {

    /** How many tags one message holds at most: what Cloudflare takes; Fastly takes more. */
    public static final int MOST_TAGS = 30;

    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    public CachePurge {
        headers = Map.copyOf(headers);
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || url.getHost() == null) {
            throw new IllegalArgumentException("A cache is told at an address that begins with http:// or https://");
        }
        if (!FIELD.matcher(field).matches()) {
            throw new IllegalArgumentException("The field for tags has 1 to 64 of A-Z a-z 0-9 . _ -");
        }
    }

    /** The tag of all pictures that are made of an image, which is what its {@code url} ends with. */
    public static String tag(UUID contentId) {
        return contentId.toString();
    }

    /** What is sent for these images, JSON in UTF-8. */
    public byte[] message(List<UUID> contentIds) {
        String tags = contentIds.stream().map(id -> '"' + tag(id) + '"').collect(Collectors.joining(",", "[", "]"));
        return ("{\"" + field + "\":" + tags + "}").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "CachePurge[" + url + ", " + field + "]";
    }
}
