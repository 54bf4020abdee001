package dev.pixelwright.adapters.rest.admin;

import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.core.account.MembershipChange;
import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.Standing;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What shall become of a user; what is left out stays as it is. */
record UserRequest(@Nullable Boolean disabled, @Nullable List<@Nullable String> roles) {

    /** What is asked for, in one piece. */
    MembershipChange change() {
        return MembershipChange.of(
                roleSet(), Optional.ofNullable(disabled).map(out -> out ? Standing.DISABLED : Standing.ACTIVE));
    }

    private Optional<Set<Role>> roleSet() {
        if (roles == null) {
            return Optional.empty();
        }
        Set<Role> found = EnumSet.noneOf(Role.class);
        for (String word : roles) {
            found.add(role(word));
        }
        return Optional.of(found);
    }

    private static Role role(@Nullable String word) {
        for (Role role : Role.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(word)) {
                return role;
            }
        }
        throw RequestFault.INVALID_FIELD.at("roles", "one of user, admin");
    }
}
