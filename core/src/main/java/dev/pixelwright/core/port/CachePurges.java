package dev.pixelwright.core.port;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The images of which caches outside may still show pictures although they are gone, by the random ids of their originals.
 * Each comes with the removal of its image, in the same transaction, and is due at once. Twice it has to be told: what was on
 * its way to a cache while the image went may arrive there after the first time. Time is the database's. Any method may fail with {@code
 * DatabaseUnavailable}, and then has done all or nothing of its work.
 */
public interface CachePurges {

    /**
     * At most {@code limit} of those that are due and that nobody else has, namely those that wait longest. They are the
     * caller's for {@code lease}, and given out again if they were not {@linkplain #told told} by then. Of simultaneous
     * calls no two get the same.
     */
    List<UUID> take(int limit, Duration lease);

    /**
     * Notes that caches have been told. What was told for the first time is due again after {@code again}; what was told
     * before is forgotten. Those that are gone already do not matter.
     */
    void told(List<UUID> contentIds, Duration again);

    /**
     * Forgets those that are older than {@code age}, told or not.
     *
     * @param max how many at most
     * @return how many they were; fewer than {@code max} when no more are left
     */
    int forget(Duration age, int max);
}
