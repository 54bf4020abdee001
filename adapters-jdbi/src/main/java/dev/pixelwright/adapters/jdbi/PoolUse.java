package dev.pixelwright.adapters.jdbi;

/**
 * What becomes of the connections of one process at a moment.
 *
 * @param active connections that somebody holds
 * @param idle connections that nobody holds
 * @param waiting threads that wait for one
 * @param most connections that there may be
 */
public record PoolUse(int active, int idle, int waiting, int most) {}
