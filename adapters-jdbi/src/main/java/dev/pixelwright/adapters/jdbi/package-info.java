/**
 * Users, sessions, images, pending uploads, derivatives, jobs, the blob ledger, repeated requests and the outbox in PostgreSQL.
 *
 * <p>Locks are always taken in the order user, image, key of a repeated request, job, derivative, pending upload, ledger. What makes
 * something of an image (a job, a derivative) locks the image's row first, so that a removal sees all of it or comes before all of it. What
 * begins an upload locks the user's, so that no two count the same open ones.
 */
@NullMarked
package dev.pixelwright.adapters.jdbi;

import org.jspecify.annotations.NullMarked;
