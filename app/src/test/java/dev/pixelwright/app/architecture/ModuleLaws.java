package dev.pixelwright.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.ConstructorCallTarget;
import com.tngtech.archunit.core.domain.AccessTarget.ConstructorReferenceTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.domain.PackageMatcher.Result;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Laws 3, 4 and 8: who may see whom among the modules, where each library stays, and who puts adapters together. */
final class ModuleLaws {

    /** The adapters of the reactor. A new one is added here, and its libraries below. */
    static final List<String> ADAPTERS = List.of(
            "adapters.depth",
            "adapters.java2d",
            "adapters.jpeg",
            "adapters.jdbi",
            "adapters.kafka",
            "adapters.metrics",
            "adapters.models",
            "adapters.outbound",
            "adapters.rest",
            "adapters.s3",
            "adapters.sandbox",
            "adapters.testkit",
            "adapters.tracing",
            "adapters.vips",
            "adapters.web");

    static final Law STRANGERS = new Law("law 3: adapters never see each other", ModuleLaws::strangers);
    static final Law APP_UNSEEN = new Law("law 3: nobody sees app", ModuleLaws::appUnseen);
    static final Law KIT_UNSEEN = new Law("law 3: in main code nobody sees the testkit", ModuleLaws::kitUnseen);
    static final Law DATABASE = stays(
            "databases",
            List.of("adapters.jdbi"),
            "org.jdbi..",
            "java.sql..",
            "javax.sql..",
            "com.zaxxer..",
            "org.flywaydb..",
            "org.postgresql..");
    static final Law JAX_RS = stays("JAX-RS", List.of("adapters.rest"), "jakarta.ws.rs..", "org.glassfish.jersey..");
    static final Law SERVLETS = stays("servlets", List.of("adapters.rest", "adapters.web", "app"), "jakarta.servlet..");
    static final Law WEB = new Law("law 4: the web console uses the JDK and servlets only", ModuleLaws::web);
    static final Law DROPWIZARD = stays("Dropwizard", List.of("adapters.rest", "app"), "io.dropwizard..");
    static final Law PICTURES =
            stays("pictures", List.of("adapters.java2d"), "java.awt..", "javax.imageio..", "com.twelvemonkeys..");
    static final Law TOKENS = stays("tokens", List.of("adapters.rest"), "io.jsonwebtoken..");
    static final Law LIMITS =
            stays("limits", List.of("adapters.rest"), "io.github.bucket4j..", "com.github.benmanes.caffeine..");
    static final Law KAFKA = stays("Kafka", List.of("adapters.kafka"), "org.apache.kafka..", "io.cloudevents..");

    static final Law OBJECTS = stays("objects", List.of("adapters.s3"), "software.amazon.awssdk..");

    static final Law BREAKERS =
            stays("circuit breakers", List.of("adapters.s3", "adapters.models"), "io.github.resilience4j..");

    static final Law OUTBOUND = stays("outbound calls", List.of("adapters.outbound"), "org.apache.hc..");

    static final Law METRICS = stays("metrics", List.of("adapters.metrics"), "io.prometheus..");

    static final Law TRACING = stays("traces", List.of("adapters.tracing"), "io.opentelemetry..");

    static final Law MODELS = stays("3D models", List.of("adapters.models"), "de.javagl..");

    static final Law NETWORKS = stays("trained networks", List.of("adapters.depth"), "ai.onnxruntime..");

    static final Law NATIVES = stays("native code", List.of("adapters.vips"), "com.sun.jna..");

    static final Law COMMAND_LINE =
            stays("passwords and command line", List.of("app"), "com.password4j..", "com.nulabinc..", "picocli..");
    static final Law ASSEMBLY = new Law("law 8: only app constructs adapters", ModuleLaws::assembly);
    static final Law KNOWN_MODULES = new Law("law 9: every adapter is named in the laws", ModuleLaws::knownModules);

    static final List<Law> ALL = List.of(
            STRANGERS,
            APP_UNSEEN,
            KIT_UNSEEN,
            DATABASE,
            JAX_RS,
            SERVLETS,
            WEB,
            DROPWIZARD,
            PICTURES,
            TOKENS,
            LIMITS,
            KAFKA,
            OBJECTS,
            BREAKERS,
            OUTBOUND,
            METRICS,
            TRACING,
            MODELS,
            NETWORKS,
            NATIVES,
            COMMAND_LINE,
            ASSEMBLY,
            KNOWN_MODULES);

    private ModuleLaws() {}

    private static ArchRule strangers(House house) {
        return slices().matching(house.slices("adapters")).should().notDependOnEachOther();
    }

    private static ArchRule appUnseen(House house) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(house.in("app"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(house.in("app"));
    }

    private static ArchRule kitUnseen(House house) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(house.in("adapters.testkit"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(house.in("adapters.testkit"));
    }

    private static Law stays(String what, List<String> homes, String... packages) {
        return new Law(
                "law 4: " + what + " only in " + String.join(" and ", homes),
                house -> noClasses()
                        .that()
                        .resideOutsideOfPackages(house.in(homes.toArray(String[]::new)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                Stream.of(packages).map(house::library).toArray(String[]::new)));
    }

    private static ArchRule web(House house) {
        return classes()
                .that()
                .resideInAPackage(house.in("adapters.web"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        house.in("adapters.web"),
                        house.library("java.."),
                        house.library("jakarta.servlet.."),
                        house.library("org.jspecify.annotations"));
    }

    private static ArchRule assembly(House house) {
        PackageMatcher adapter = PackageMatcher.of(house.slices("adapters"));
        return noClasses()
                .that()
                .resideOutsideOfPackage(house.in("app"))
                .should(Accesses.to(
                        "construct an adapter",
                        access -> constructs(access)
                                && module(adapter, access.getTargetOwner()).isPresent()
                                && !module(adapter, access.getTargetOwner())
                                        .equals(module(adapter, access.getOriginOwner()))));
    }

    private static boolean constructs(JavaAccess<?> access) {
        return access.getTarget() instanceof ConstructorCallTarget
                || access.getTarget() instanceof ConstructorReferenceTarget;
    }

    private static Optional<String> module(PackageMatcher adapter, JavaClass type) {
        return adapter.match(type.getPackageName()).map((Result result) -> result.getGroup(1));
    }

    private static ArchRule knownModules(House house) {
        return classes()
                .that(DescribedPredicate.describe(
                        "are adapters",
                        (JavaClass type) -> module(PackageMatcher.of(house.slices("adapters")), type)
                                .isPresent()))
                .should()
                .resideInAnyPackage(house.in(ADAPTERS.toArray(String[]::new)));
    }
}
