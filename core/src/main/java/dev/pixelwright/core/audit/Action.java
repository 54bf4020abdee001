package dev.pixelwright.core.audit;

import dev.pixelwright.core.account.UserId;
import java.util.Optional;

/**
 * Something that somebody did, or tried to do.
 *
 * @param actor who; empty for somebody who is not known, and for whoever runs commands on the installation
 * @param credential by what the actor was known, such as {@code session} or {@code api-key 7}; never a secret
 * @param what the kind of action, such as {@code DELETE /images/{id}}
 * @param subject to what, such as an image's id; empty when it was to nothing in particular
 * @param detail what of it was to be changed and how, such as {@code +admin disabled}, where the kind of action does not
 *     say it; never a secret
 * @param status how it ended, as a status of HTTP (RFC 9110, 15)
 * @param address where the actor was; empty when that is not known
 * @param request the id under which the log has more of it; empty when there is none
 */
public record Action(
        Optional<UserId> actor,
        String credential,
        String what,
        String subject,
        String detail,
        int status,
        String address,
        String request) {}
