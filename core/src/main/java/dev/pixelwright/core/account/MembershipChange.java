package dev.pixelwright.core.account;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What shall become of a user; whatever is not named stays as it is.
 *
 * @param granted the roles they shall have; having one already changes nothing
 * @param revoked the roles they shall not have, none of them granted
 * @param standing how they shall stand, if that is to change
 */
public record MembershipChange(Set<Role> granted, Set<Role> revoked, Optional<Standing> standing) {

    public MembershipChange {
        granted = Set.copyOf(granted);
        revoked = Set.copyOf(revoked);
        if (granted.stream().anyMatch(revoked::contains)) {
            throw new IllegalArgumentException("A role is granted or revoked, not both");
        }
    }

    /** Of the roles and the standing, those that are given. */
    public static MembershipChange of(Optional<Set<Role>> roles, Optional<Standing> standing) {
        Set<Role> granted = EnumSet.noneOf(Role.class);
        roles.ifPresent(granted::addAll);
        Set<Role> revoked = roles.isEmpty() ? Set.of() : EnumSet.complementOf(EnumSet.copyOf(granted));
        return new MembershipChange(granted, revoked, standing);
    }

    public static MembershipChange grant(Role role) {
        return new MembershipChange(Set.of(role), Set.of(), Optional.empty());
    }

    public static MembershipChange revoke(Role role) {
        return new MembershipChange(Set.of(), Set.of(role), Optional.empty());
    }

    public static MembershipChange stand(Standing standing) {
        return new MembershipChange(Set.of(), Set.of(), Optional.of(standing));
    }

    /** In words, such as {@code +user -admin disabled}; empty when nothing is to change. */
    public String words() {
        Stream<String> roles = Stream.concat(
                granted.stream().sorted().map(role -> "+" + word(role)),
                revoked.stream().sorted().map(role -> "-" + word(role)));
        return Stream.concat(roles, standing.stream().map(MembershipChange::word))
                .collect(Collectors.joining(" "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Whether it could leave somebody who runs the installation unable to. */
    public boolean mayUnseat() {
        return revoked.contains(Role.ADMIN) || standing.equals(Optional.of(Standing.DISABLED));
    }

    /** The roles of somebody who has {@code present}. */
    public Set<Role> rolesFrom(Set<Role> present) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(present);
        roles.addAll(granted);
        roles.removeAll(revoked);
        return Set.copyOf(roles);
    }
}
