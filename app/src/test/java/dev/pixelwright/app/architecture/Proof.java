package dev.pixelwright.app.architecture;

import java.util.List;
import java.util.Set;

/** For each law a fixture that breaks it, and the classes there that are to blame. */
record Proof(Law law, String fixture, Set<String> offenders) {

    static final String FIXTURES = House.REAL_ROOT + ".app.architecture.fixture";

    static final List<Proof> ALL = List.of(
            new Proof(CoreLaws.ALLOW_LIST, "law1", Set.of("BadSocket", "BadAdapterUser", "BadLibraryUser")),
            new Proof(
                    CoreLaws.LAYERS,
                    "law2.layers",
                    Set.of(
                            "BadFailure",
                            "BadId",
                            "BadImage",
                            "BadTransform",
                            "BadDerivative",
                            "BadJob",
                            "BadPort",
                            "BadUsecase",
                            "BadWork")),
            new Proof(CoreLaws.LOCAL, "law2.local", Set.of("BadIntention", "BadChoice")),
            new Proof(CoreLaws.PLACES, "law2.places", Set.of("BadDrawer")),
            new Proof(CoreLaws.CYCLES, "law2.cycles", Set.of("BadPortrait")),
            new Proof(CoreLaws.DARKROOM, "darkroom", Set.of("BadShortcut", "BadSeries", "BadResource")),
            new Proof(ModuleLaws.STRANGERS, "law3.strangers", Set.of("BadNeighbour")),
            new Proof(ModuleLaws.APP_UNSEEN, "law3.app", Set.of("BadClimber", "BadCore")),
            new Proof(ModuleLaws.KIT_UNSEEN, "law3.kit", Set.of("BadWiring")),
            new Proof(
                    ModuleLaws.DATABASE,
                    "law4.database",
                    Set.of("BadJdbi", "BadSql", "BadDataSource", "BadPool", "BadMigration", "BadDriver")),
            new Proof(ModuleLaws.JAX_RS, "law4.jaxrs", Set.of("BadAnswer", "BadServer")),
            new Proof(ModuleLaws.SERVLETS, "law4.servlets", Set.of("BadServlet")),
            new Proof(ModuleLaws.WEB, "law4.web", Set.of("BadPage", "BadCall")),
            new Proof(ModuleLaws.DROPWIZARD, "law4.dropwizard", Set.of("BadLife")),
            new Proof(ModuleLaws.PICTURES, "law4.pictures", Set.of("BadThumbnail", "BadReader", "BadPlugin")),
            new Proof(ModuleLaws.TOKENS, "law4.tokens", Set.of("BadToken")),
            new Proof(ModuleLaws.LIMITS, "law4.limits", Set.of("BadBucket", "BadCache")),
            new Proof(ModuleLaws.KAFKA, "law4.kafka", Set.of("BadBell", "BadEvent")),
            new Proof(ModuleLaws.OBJECTS, "law4.objects", Set.of("BadBucket")),
            new Proof(ModuleLaws.BREAKERS, "law4.breakers", Set.of("BadBreaker")),
            new Proof(ModuleLaws.METRICS, "law4.metrics", Set.of("BadCounter")),
            new Proof(ModuleLaws.TRACING, "law4.tracing", Set.of("BadSpan")),
            new Proof(ModuleLaws.OUTBOUND, "law4.outbound", Set.of("BadCall", "BadClient")),
            new Proof(ModuleLaws.MODELS, "law4.models", Set.of("BadScene", "BadReader")),
            new Proof(ModuleLaws.NETWORKS, "law4.networks", Set.of("BadGuess")),
            new Proof(ModuleLaws.NATIVES, "law4.natives", Set.of("BadPointer", "BadMemory")),
            new Proof(ModuleLaws.COMMAND_LINE, "law4.commandline", Set.of("BadHash", "BadCommand")),
            new Proof(ShapeLaws.PORTS, "law5", Set.of("BadClass", "BadSize", "BadDefault", "BadType", "BadException")),
            new Proof(ShapeLaws.VALUES, "law6", Set.of("BadOpen", "BadMutable", "BadFamily")),
            new Proof(
                    PurityLaws.AMBIENT,
                    "law7.ambient",
                    Set.of(
                            "BadInstant",
                            "BadDate",
                            "BadReference",
                            "BadUuid",
                            "BadMath",
                            "BadRandom",
                            "BadLambda",
                            "BadEnvironment",
                            "BadMillis",
                            "BadConsole",
                            "BadErrors")),
            new Proof(
                    PurityLaws.SOURCES,
                    "law7.sources",
                    Set.of("BadClock", "BadTick", "BadChance", "BadSupplier", "BadDoor")),
            new Proof(ModuleLaws.ASSEMBLY, "law8", Set.of("BadDoor", "BadResource")),
            new Proof(ModuleLaws.KNOWN_MODULES, "law9", Set.of("BadStranger")),
            new Proof(ShapeLaws.USE_CASES, "usecases", Set.of("BadVerb", "BadOpen", "BadContract")),
            new Proof(
                    ShapeLaws.NAMES,
                    "names",
                    Set.of(
                            "IUsers",
                            "AbstractStore",
                            "UsersPort",
                            "UsersImpl",
                            "SessionManager",
                            "CookieHelper",
                            "PathUtils")));

    String root() {
        return FIXTURES + "." + fixture;
    }
}
