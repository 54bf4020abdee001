package dev.pixelwright.adapters.rest.delivery;

import dev.pixelwright.core.delivery.Srcset;
import dev.pixelwright.core.delivery.Srcset.Candidate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One picture in several widths, ready for a page.
 *
 * @param src the widest, for who cannot choose
 * @param srcset as the attribute has it, not yet escaped
 * @param html the whole element
 * @param items the narrowest first
 */
record SrcsetView(
        String src,
        String srcset,
        Optional<String> sizes,
        int width,
        int height,
        String html,
        List<Item> items,
        Optional<Instant> expiresAt) {

    /** One of the pictures: its whole address, what it shows, and its size. */
    record Item(String url, String transformation, int width, int height) {

        static Item of(Candidate candidate, String root) {
            return new Item(
                    root + candidate.link().address(),
                    candidate.link().path().transformation(),
                    candidate.size().width(),
                    candidate.size().height());
        }
    }

    static SrcsetView of(Srcset srcset, SrcsetRequest asked, String root) {
        List<Item> items = srcset.candidates().stream()
                .map(candidate -> Item.of(candidate, root))
                .toList();
        String set = items.stream()
                .map(item -> item.url() + " " + item.width() + "w")
                .collect(Collectors.joining(", "));
        Item widest = items.get(items.size() - 1);
        String html = "<img" + attribute("src", widest.url())
                + attribute("srcset", set)
                + asked.sizes().map(sizes -> attribute("sizes", sizes)).orElse("")
                + attribute("width", Integer.toString(widest.width()))
                + attribute("height", Integer.toString(widest.height()))
                + attribute("alt", asked.alt())
                + ">";
        return new SrcsetView(
                widest.url(),
                set,
                asked.sizes(),
                widest.width(),
                widest.height(),
                html,
                items,
                srcset.widest().link().expiresAt());
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\""
                + value.replace("&", "&amp;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                + "\"";
    }
}
