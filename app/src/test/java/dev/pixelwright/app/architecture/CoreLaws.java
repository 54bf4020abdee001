package dev.pixelwright.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;

/** Laws 1 and 2: what the core may use, and which of its packages may use which. */
final class CoreLaws {

    static final Law ALLOW_LIST = new Law("law 1: core uses only core and its allow-list", CoreLaws::allowList);
    static final Law LAYERS = new Law("law 2: a layer of core uses no layer above it", CoreLaws::layers);
    static final Law LOCAL =
            new Law("law 2: local knows values and ports, and only the front door knows local", CoreLaws::local);
    static final Law PLACES = new Law("law 2: every package of core belongs to a layer", CoreLaws::places);
    static final Law CYCLES = new Law("law 2: the packages of core have no cycles", CoreLaws::cycles);
    static final Law DARKROOM = new Law("pixels are made in the darkroom only", CoreLaws::darkroom);

    static final List<Law> ALL = List.of(ALLOW_LIST, LAYERS, LOCAL, PLACES, CYCLES, DARKROOM);

    /** From the bottom up; those of one line may know each other, as far as no cycle arises. */
    private static final List<List<String>> STOREYS = List.of(
            List.of("core.failure"),
            List.of("core.id", "core.blob", "core.listing", "core.trace", "core.decorate"),
            List.of("core.outbound"),
            List.of("core.account", "core.image"),
            List.of("core.transform"),
            List.of("core.sight"),
            List.of("core.derivative", "core.job", "core.model", "core.batch", "core.preset"),
            List.of("core.delivery"),
            List.of("core.event", "core.audit", "core.figures"),
            List.of("core.webhook"),
            List.of("core.port"),
            List.of("core.usecase"),
            List.of("core.work"));

    private static final List<String> RENDERING = List.of("render", "renderAll");

    private static final String[] JDK = {
        "java.lang..",
        "java.util..",
        "java.io..",
        "java.nio..",
        "java.time..",
        "java.math..",
        "java.security..",
        "javax.crypto.."
    };

    private CoreLaws() {}

    private static ArchRule allowList(House house) {
        for (String pattern : JDK) {
            house.library(pattern);
        }
        return classes()
                .that()
                .resideInAPackage(house.in("core"))
                .should()
                .onlyDependOnClassesThat(resideInAPackage(house.in("core"))
                        .or(resideInAnyPackage(JDK))
                        .or(resideInAPackage(house.library("org.jspecify.annotations")))
                        .or(name("java.net.URI")));
    }

    private static ArchRule layers(House house) {
        List<ArchRule> rules = new ArrayList<>();
        for (int storey = 0; storey < STOREYS.size(); storey++) {
            List<String> above = new ArrayList<>(List.of(house.at("core"), house.in("core.local")));
            STOREYS.subList(storey + 1, STOREYS.size())
                    .forEach(higher -> higher.forEach(path -> above.add(house.in(path))));
            rules.add(noClasses()
                    .that()
                    .resideInAnyPackage(house.in(STOREYS.get(storey).toArray(String[]::new)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above.toArray(String[]::new)));
        }
        return CompositeArchRule.of(rules);
    }

    private static ArchRule local(House house) {
        ArchRule below = noClasses()
                .that()
                .resideInAPackage(house.in("core.local"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(house.at("core"), house.in("core.usecase"), house.in("core.work"));
        ArchRule unseen = noClasses()
                .that()
                .resideInAPackage(house.in("core"))
                .and()
                .resideOutsideOfPackages(house.at("core"), house.in("core.local"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(house.in("core.local"));
        return CompositeArchRule.of(List.of(below, unseen));
    }

    private static ArchRule places(House house) {
        List<String> places = new ArrayList<>(List.of(house.at("core"), house.in("core.local")));
        STOREYS.forEach(storey -> storey.forEach(path -> places.add(house.in(path))));
        return classes()
                .that()
                .resideInAPackage(house.in("core"))
                .should()
                .resideInAnyPackage(places.toArray(String[]::new));
    }

    private static ArchRule cycles(House house) {
        return slices().matching(house.slices("core")).should().beFreeOfCycles();
    }

    // Engines themselves, and decorators around them, call render and renderAll; so does the kit that proves them.
    private static ArchRule darkroom(House house) {
        String engine = house.type("core.port.ImageEngine");
        String darkroom = house.type("core.usecase.Darkroom");
        return noClasses()
                .that()
                .resideOutsideOfPackage(house.in("adapters.testkit"))
                .should(Accesses.to(
                        "call ImageEngine.render or renderAll",
                        access -> isRender(access, engine)
                                && !access.getOriginOwner().isAssignableTo(engine)
                                && !Accesses.topLevel(access.getOriginOwner())
                                        .getName()
                                        .equals(darkroom)));
    }

    private static boolean isRender(JavaAccess<?> access, String engine) {
        JavaClass owner = access.getTargetOwner();
        return RENDERING.contains(access.getTarget().getName()) && owner.isAssignableTo(engine);
    }
}
