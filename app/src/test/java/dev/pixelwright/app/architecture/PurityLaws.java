package dev.pixelwright.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Law 7: time, chance and the environment are handed in. The testkit is no part of a running house and is left out;
 * {@code System.nanoTime} measures a duration and tells no time.
 */
final class PurityLaws {

    static final Law AMBIENT = new Law(
            "law 7: neither core nor an adapter takes time, chance, environment or console for itself",
            PurityLaws::ambient);
    static final Law SOURCES = new Law(
            "law 7: only the front door's builder and app choose the clock and the source of chance",
            PurityLaws::sources);

    static final List<Law> ALL = List.of(AMBIENT, SOURCES);

    private static final Map<String, Set<String>> AMBIENT_MEMBERS = Map.of(
            UUID.class.getName(), Set.of("randomUUID"),
            Math.class.getName(), Set.of("random"),
            StrictMath.class.getName(), Set.of("random"),
            ThreadLocalRandom.class.getName(), Set.of("current"),
            Random.class.getName(), Set.of("<init>"),
            SplittableRandom.class.getName(), Set.of("<init>"),
            System.class.getName(), Set.of("getenv", "out", "err", "in", "currentTimeMillis"));

    private PurityLaws() {}

    private static ArchRule ambient(House house) {
        return noClasses()
                .that()
                .resideInAnyPackage(house.in("core"), house.in("adapters"))
                .and()
                .resideOutsideOfPackage(house.in("adapters.testkit"))
                .should(Accesses.to("take what must be given", access -> isAmbient(access) || readsNow(access)));
    }

    private static boolean isAmbient(JavaAccess<?> access) {
        return AMBIENT_MEMBERS
                .getOrDefault(access.getTargetOwner().getName(), Set.of())
                .contains(access.getTarget().getName());
    }

    // All of java.time has now(), and now(ZoneId); with a Clock it is fine.
    private static boolean readsNow(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        if (owner.equals("java.util.Date")) {
            return access.getTarget().getName().equals("<init>")
                    && parameters(access).isEmpty();
        }
        return owner.startsWith("java.time.")
                && access.getTarget().getName().equals("now")
                && !parameters(access).contains(Clock.class.getName());
    }

    private static List<String> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                ? target.getRawParameterTypes().stream().map(HasName::getName).toList()
                : List.of();
    }

    private static ArchRule sources(House house) {
        String builder = house.type("core.PixelwrightBuilder");
        return noClasses()
                .that()
                .resideOutsideOfPackages(house.in("app"), house.in("adapters.testkit"))
                .should(Accesses.to(
                        "choose a clock or a source of chance",
                        access -> isSource(access)
                                && !Accesses.topLevel(access.getOriginOwner())
                                        .getName()
                                        .equals(builder)));
    }

    private static boolean isSource(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String member = access.getTarget().getName();
        boolean clock = owner.isEquivalentTo(Clock.class)
                && (member.startsWith("system")
                        || (member.startsWith("tick") && !parameters(access).contains(Clock.class.getName())));
        boolean chance = owner.isEquivalentTo(SecureRandom.class)
                && (member.equals("<init>") || member.startsWith("getInstance"));
        return clock || chance;
    }
}
