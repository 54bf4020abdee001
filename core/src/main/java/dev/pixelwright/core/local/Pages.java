package dev.pixelwright.core.local;

import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.listing.PageRequest;
import dev.pixelwright.core.listing.Part;
import java.util.List;
import java.util.function.ToLongFunction;

/** Cuts a page out of a whole ordered list. */
final class Pages {

    private Pages() {}

    /** A part with the number of all. */
    static <T> Page<T> cut(List<T> rows, PageRequest request, ToLongFunction<T> id, boolean descending) {
        Part<T> part = part(rows, request, id, descending);
        return new Page<>(part.items(), part.more(), rows.size());
    }

    /** {@code rows} are in their order already; {@code after} skips up to and including the row with that id. */
    static <T> Part<T> part(List<T> rows, PageRequest request, ToLongFunction<T> id, boolean descending) {
        List<T> rest = rows;
        if (request.after().isPresent()) {
            long seen = request.after().getAsLong();
            rest = rows.stream()
                    .filter(row -> descending ? id.applyAsLong(row) < seen : id.applyAsLong(row) > seen)
                    .toList();
        }
        int from = (int) Math.min(request.offset(), rest.size());
        int to = Math.min(from + request.limit(), rest.size());
        return new Part<>(rest.subList(from, to), to < rest.size());
    }
}
