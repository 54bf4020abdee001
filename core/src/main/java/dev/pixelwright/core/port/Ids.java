package dev.pixelwright.core.port;

import java.util.UUID;

/** Makes identities, from any thread and on any node, without asking anybody. */
public interface Ids {

    /** A positive number that no other call gives, and that is larger than those this node gave before. */
    long next();

    /** A random UUID (version 4) from a source that cannot be predicted. */
    UUID random();
}
