/**
 * Users, sessions, images, derivatives, jobs, the blob ledger, repeated requests and the outbox in PostgreSQL.
 *
 * <p>Locks are always taken in the order image, key of a repeated request, job, derivative, ledger. What makes something of an image (a job, a
 * derivative) locks the image's row first, so that a removal sees all of it or comes before all of it.
 */
@NullMarked
package dev.pixelwright.adapters.jdbi;

import org.jspecify.annotations.NullMarked;
