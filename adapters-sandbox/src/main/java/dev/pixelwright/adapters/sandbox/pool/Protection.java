package dev.pixelwright.adapters.sandbox.pool;

/** What stands between a decoder and everything else. Not every system permits all of it. */
public enum Protection {
    /** Each child is a process that is killed when it dies, hangs or takes too long. */
    PROCESS,
    /** Of the environment a child sees the few names it was given. */
    ENVIRONMENT,
    /** A child has a temporary folder of its own that no other user may enter. */
    FOLDER,
    /** A child is killed when it takes more memory than allowed, outside its heap too. */
    MEMORY,
    /** A child has no network. */
    NETWORK
}
