package dev.pixelwright.adapters.rest.listing;

import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.adapters.rest.view.PageView;
import dev.pixelwright.adapters.rest.view.PartView;
import dev.pixelwright.core.id.DecimalId;
import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.listing.PageRequest;
import dev.pixelwright.core.listing.Part;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Which part of a list a client wants, by {@code limit} and either {@code cursor} or {@code page}. A cursor says where
 * the last part ended: by the id of its last row where the list is ordered by id, so that rows added meanwhile shift
 * nothing, else by the number of rows before.
 */
public final class Paging {

    private static final int USUAL_LIMIT = 20;
    private static final int MAX_PAGE = 1_000_000;
    private static final String AFTER = "a";
    private static final String OFFSET = "o";

    private final boolean byId;
    private final PageRequest part;

    private Paging(boolean byId, PageRequest part) {
        this.byId = byId;
        this.part = part;
    }

    /** What {@code query} asks for, of a list that is or is not ordered by id. */
    public static Paging of(Query query, boolean byId) {
        int limit = query.count("limit", PageRequest.MAX_LIMIT).orElse(USUAL_LIMIT);
        Optional<String> cursor = query.text("cursor");
        OptionalInt page = query.count("page", MAX_PAGE);
        if (cursor.isPresent() && page.isPresent()) {
            throw badCursor();
        }
        if (cursor.isPresent()) {
            return new Paging(byId, from(cursor.get(), byId, limit));
        }
        return new Paging(byId, PageRequest.skip((page.orElse(1) - 1L) * limit, limit));
    }

    private static PageRequest from(String cursor, boolean byId, int limit) {
        long position =
                DecimalId.parse(cursor.isEmpty() ? cursor : cursor.substring(1)).orElseThrow(Paging::badCursor);
        if (!cursor.startsWith(byId ? AFTER : OFFSET)) {
            throw badCursor();
        }
        return byId ? PageRequest.after(position, limit) : PageRequest.skip(position, limit);
    }

    private static RuntimeException badCursor() {
        return RequestFault.INVALID_QUERY.at("cursor", "next_cursor");
    }

    public PageRequest part() {
        return part;
    }

    /** Shows the part that was found, with the cursor of the one that follows. */
    public <T, V> PageView<V> show(Page<T> page, Function<T, V> view, ToLongFunction<T> id) {
        PartView<V> shown = show(new Part<>(page.items(), page.more()), view, id);
        return new PageView<>(shown.items(), shown.nextCursor(), page.total());
    }

    /** The same of a list that is not counted. */
    public <T, V> PartView<V> show(Part<T> found, Function<T, V> view, ToLongFunction<T> id) {
        List<T> items = found.items();
        Optional<String> next = found.more() && !items.isEmpty()
                ? Optional.of(
                        byId
                                ? AFTER + id.applyAsLong(items.get(items.size() - 1))
                                : OFFSET + (part.offset() + items.size()))
                : Optional.empty();
        return new PartView<>(items.stream().map(view).toList(), next);
    }
}
