package dev.pixelwright.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Laws 5 and 6 and the laws of names: what a port, a value and a use case look like. */
final class ShapeLaws {

    static final Law PORTS = new Law("law 5: a port is a small interface over java.* and core", ShapeLaws::ports);
    static final Law VALUES = new Law("law 6: values cannot change and cannot be extended", ShapeLaws::values);
    static final Law USE_CASES =
            new Law("a use case is a final class whose public methods are all execute", ShapeLaws::useCases);
    static final Law NAMES = new Law("no name hides what a thing is", ShapeLaws::names);

    static final List<Law> ALL = List.of(PORTS, VALUES, USE_CASES, NAMES);

    private static final int MOST_METHODS = 7;
    private static final Pattern EMPTY_NAME =
            Pattern.compile("(I[A-Z][a-z].*|Abstract.*|.*(Impl|Port|Manager|Helper|Helpers|Util|Utils))");

    private ShapeLaws() {}

    private static ArchRule ports(House house) {
        String core = house.in("core").replace("..", ".");
        return classes()
                .that()
                .resideInAPackage(house.in("core.port"))
                .should(have("the shape of a port", type -> portFaults(type, core)));
    }

    private static Stream<String> portFaults(JavaClass type, String core) {
        if (!type.isInterface()) {
            return Stream.of("is no interface");
        }
        Set<JavaMethod> promises = type.getAllMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .collect(Collectors.toSet());
        Stream<String> many =
                promises.size() > MOST_METHODS ? Stream.of("has " + promises.size() + " methods") : Stream.empty();
        return Stream.concat(many, type.getMethods().stream().flatMap(method -> methodFaults(method, core)));
    }

    private static Stream<String> methodFaults(JavaMethod method, String core) {
        // A static method has a body too, but nobody can override it and nobody has to implement it.
        boolean withBody = !method.getModifiers().contains(JavaModifier.ABSTRACT)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
        Stream<String> bodies = withBody ? Stream.of("has the default method " + method.getName()) : Stream.empty();
        Stream<String> types = method.getAllInvolvedRawTypes().stream()
                .map(JavaClass::getBaseComponentType)
                .filter(type -> !type.isPrimitive())
                .map(JavaClass::getName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith(core))
                .map(name -> "shows " + name + " in " + method.getName());
        Stream<String> thrown = method.getExceptionTypes().stream()
                .filter(type -> !type.isAssignableTo(RuntimeException.class))
                .filter(type -> !type.isEquivalentTo(IOException.class))
                .map(type -> "throws " + type.getName() + " in " + method.getName());
        return Stream.of(bodies, types, thrown).flatMap(Function.identity());
    }

    // What only its own package can see is no value but machinery that lives for one call, such as a header reader.
    // Aside: what a caller hands in to be asked, open interfaces on purpose, a signal that is thrown, and what formats
    // of
    // pictures and of models are both, which live on two storeys.
    private static ArchRule values(House house) {
        Set<String> aside = Set.of(
                house.type("core.blob.ByteSource"),
                house.type("core.image.FileFormat"),
                house.type("core.model.ModelMonitor"),
                house.type("core.outbound.AnswerReader"),
                house.type("core.transform.RenderMonitor"),
                house.type("core.transform.RenderStopped"));
        return classes()
                .that()
                .resideInAnyPackage(house.in(
                        "core.failure",
                        "core.id",
                        "core.blob",
                        "core.listing",
                        "core.outbound",
                        "core.account",
                        "core.image",
                        "core.transform",
                        "core.derivative",
                        "core.job",
                        "core.model",
                        "core.batch",
                        "core.event",
                        "core.audit",
                        "core.trace",
                        "core.webhook"))
                .and()
                .arePublic()
                .should(have(
                        "the shape of a value", type -> isAside(type, aside) ? Stream.empty() : valueFaults(type)));
    }

    private static boolean isAside(JavaClass type, Set<String> aside) {
        boolean visitor = type.isInterface() && type.getSimpleName().endsWith("Visitor");
        return visitor || aside.contains(type.getName());
    }

    private static Stream<String> valueFaults(JavaClass type) {
        if (type.isRecord() || type.isEnum()) {
            return Stream.empty();
        }
        if (type.isInterface()) {
            return type.reflect().isSealed() ? Stream.empty() : Stream.of("is an interface that is not sealed");
        }
        Stream<String> open =
                type.getModifiers().contains(JavaModifier.FINAL) ? Stream.empty() : Stream.of("is not final");
        Stream<String> mutable = type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .map(JavaField::getName)
                .map(name -> "has the field " + name + " that is not final");
        return Stream.concat(open, mutable);
    }

    // A class of this package that has no public method is a part that use cases share. The darkroom is the one part
    // that callers also ask themselves: it plans and develops, and executes no intention of anybody.
    private static ArchRule useCases(House house) {
        String darkroom = house.type("core.usecase.Darkroom");
        return classes()
                .that()
                .resideInAPackage(house.in("core.usecase"))
                .and()
                .arePublic()
                .and()
                .doNotHaveFullyQualifiedName(darkroom)
                .should(have("the shape of a use case", ShapeLaws::useCaseFaults));
    }

    private static Stream<String> useCaseFaults(JavaClass type) {
        Stream<String> open =
                type.getModifiers().contains(JavaModifier.FINAL) ? Stream.empty() : Stream.of("is not final");
        Stream<String> inherits = Stream.concat(type.getRawInterfaces().stream(), type.getRawSuperclass().stream())
                .filter(parent -> !parent.isEquivalentTo(Object.class))
                .map(parent -> "inherits from " + parent.getName());
        Stream<String> other = type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaMethod::getName)
                .filter(name -> !name.equals("execute"))
                .map(name -> "has the public method " + name);
        return Stream.of(open, inherits, other).flatMap(Function.identity());
    }

    private static ArchRule names(House house) {
        return classes()
                .that()
                .resideInAnyPackage(house.in("core", "adapters", "app"))
                .should(have(
                        "a name that says what it is",
                        type -> EMPTY_NAME.matcher(type.getSimpleName()).matches()
                                ? Stream.of("has a name that says nothing")
                                : Stream.empty()));
    }

    private static ArchCondition<JavaClass> have(String description, Function<JavaClass, Stream<String>> faults) {
        return new ArchCondition<>("have " + description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                faults.apply(type)
                        .forEach(
                                fault -> events.add(SimpleConditionEvent.violated(type, type.getName() + " " + fault)));
            }
        };
    }
}
