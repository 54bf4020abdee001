/**
 * A real PostgreSQL server as a child process, its files in the user's data folder.
 *
 * <p>Start at {@link dev.pixelwright.adapters.jdbi.embedded.EmbeddedPostgres}. The package depends on nothing of the core.
 */
@NullMarked
package dev.pixelwright.adapters.jdbi.embedded;

import org.jspecify.annotations.NullMarked;
