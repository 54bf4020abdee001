package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.listing.PageRequest;
import dev.pixelwright.core.listing.Part;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** A list of rows of one table, read page by page. Names and orders come from our code, values only by binding. */
final class Listing {

    private final String table;
    private final StringBuilder condition = new StringBuilder("TRUE");
    private final Map<String, Object> values = new LinkedHashMap<>();
    private String order = "id";
    private String beyond = "id > ";
    private String group = "";
    private boolean empty;

    Listing(String table) {
        this.table = table;
    }

    /**
     * Rows of one group, which an index keeps together: its columns begin with {@code column}, and so must the order.
     *
     * <p>The page is asked for by a range. Of an equality the planner concludes that the order begins with the next column;
     * for a group that it knows to be large it then walks through everybody's rows in that order, by the primary key, and
     * where the group's rows all lie at the far end it walks through the whole table.
     */
    Listing group(String column, Object value) {
        group = column;
        values.put(column, value);
        return this;
    }

    Listing where(String column, Object value) {
        return and(column + " = :" + column, column, value);
    }

    Listing whereNot(String column, Object value) {
        return and(column + " <> :" + column, column, value);
    }

    /** Rows whose column holds {@code part} as it stands: no character of it has a meaning of its own. */
    Listing whereContains(String column, String part) {
        // No text in the database can hold what cannot be sent to it.
        empty |= part.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(part);
        return and("strpos(" + column + ", :" + column + ") > 0", column, part);
    }

    private Listing and(String clause, String name, Object value) {
        condition.append(" AND ").append(clause);
        values.put(name, value);
        return this;
    }

    Listing orderBy(String columns) {
        order = columns;
        return this;
    }

    /** The comparison that an id must pass to lie after one already seen. */
    Listing beyond(String comparison) {
        beyond = comparison;
        return this;
    }

    <T> Page<T> page(Handle handle, PageRequest request, RowMapper<T> mapper) {
        if (empty) {
            return new Page<>(List.of(), false, 0);
        }
        long total = handle.createQuery("SELECT count(*) FROM " + table + " WHERE " + within(" = ") + condition)
                .bindMap(values)
                .mapTo(long.class)
                .one();
        Part<T> part = part(handle, request, mapper);
        return new Page<>(part.items(), part.more(), total);
    }

    /** The same without counting them all. */
    <T> Part<T> part(Handle handle, PageRequest request, RowMapper<T> mapper) {
        if (empty) {
            return new Part<>(List.of(), false);
        }
        request.after().ifPresent(seen -> and(beyond + ":seen", "seen", seen));
        List<T> rows = handle.createQuery("SELECT * FROM " + table + " WHERE " + within(" >= ") + within(" <= ")
                        + condition + " ORDER BY " + order + " LIMIT :most OFFSET :skipped")
                .bindMap(values)
                // One row more than asked for tells whether there are more.
                .bind("most", request.limit() + 1)
                .bind("skipped", request.offset())
                .map(mapper)
                .list();
        boolean more = rows.size() > request.limit();
        return new Part<>(more ? rows.subList(0, request.limit()) : rows, more);
    }

    private String within(String comparison) {
        return group.isEmpty() ? "" : group + comparison + ":" + group + " AND ";
    }
}
