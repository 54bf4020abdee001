package dev.pixelwright.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The dependency law: each rule is kept by the real classes, and goes red on a fixture that breaks it. */
class ArchitectureTest {

    private static final List<Law> LAWS = Stream.of(CoreLaws.ALL, ModuleLaws.ALL, PurityLaws.ALL, ShapeLaws.ALL)
            .flatMap(List::stream)
            .toList();

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // Servers for tests, which no program of ours contains.
            .withImportOption(location -> !location.contains("/testbed/"))
            .importPackages(House.REAL_ROOT);

    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(Proof.FIXTURES);

    @TestFactory
    Stream<DynamicTest> mainClassesShouldKeep() {
        return LAWS.stream()
                .map(law -> DynamicTest.dynamicTest(
                        law.name(),
                        () -> assertThat(law.violations(House.real(), MAIN)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> fixtureShouldBreak() {
        return Proof.ALL.stream()
                .map(proof -> DynamicTest.dynamicTest(proof.law().name(), () -> shouldBlameEveryOffender(proof)));
    }

    /** So that a rule is not red for a reason of no concern, such as a fixture with nothing to look at. */
    @TestFactory
    Stream<DynamicTest> fixtureWithoutItsOffendersShouldKeep() {
        return Proof.ALL.stream()
                .map(proof -> DynamicTest.dynamicTest(proof.law().name(), () -> shouldBlameNobodyElse(proof)));
    }

    @Test
    void everyLawShouldHaveAFixtureThatBreaksIt() {
        assertThat(Proof.ALL).extracting(Proof::law).containsExactlyInAnyOrderElementsOf(LAWS);
    }

    @Test
    void everyNameInALawShouldStandForSomething() {
        assertThat(LiveNames.dead(LAWS, House.real(), MAIN)).isEmpty();
    }

    @Test
    void namesThatStandForNothingShouldBeFound() {
        House house = new House(Proof.FIXTURES + ".law9");
        Law empty = new Law(
                "a law about nothing",
                rooms -> ArchRuleDefinition.noClasses()
                        .that()
                        .resideInAnyPackage(rooms.in("core"), rooms.in("core.ghost"), rooms.in("adapters.jdbi"))
                        .and()
                        .doNotHaveFullyQualifiedName(rooms.type("core.Present"))
                        .and()
                        .doNotHaveFullyQualifiedName(rooms.type("core.Absent"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(rooms.library("org.jdbi.."), rooms.library("org.gone..")));
        assertThat(LiveNames.dead(List.of(empty), house, classesBelow(Proof.FIXTURES + ".law9")))
                .containsExactly(
                        Proof.FIXTURES + ".law9.core.ghost..", Proof.FIXTURES + ".law9.core.Absent", "org.gone..");
    }

    @Test
    void testsShouldNotCountAsMainClasses() {
        assertThat(MAIN.stream().map(JavaClass::getName))
                .isNotEmpty()
                .noneMatch(name -> name.startsWith(ArchitectureTest.class.getPackageName()));
    }

    private static void shouldBlameEveryOffender(Proof proof) {
        JavaClasses fixture = classesBelow(proof.root());
        String said = String.join("\n", proof.law().violations(new House(proof.root()), fixture));
        assertThat(fixture.stream().map(JavaClass::getSimpleName)).containsAll(proof.offenders());
        assertThat(said).contains(proof.offenders());
    }

    private static void shouldBlameNobodyElse(Proof proof) {
        JavaClasses innocents = classesBelow(proof.root())
                .that(DescribedPredicate.describe(
                        "are innocent", type -> !proof.offenders().contains(type.getSimpleName())));
        assertThat(innocents).isNotEmpty();
        assertThat(proof.law().violations(new House(proof.root()), innocents)).isEmpty();
    }

    private static JavaClasses classesBelow(String root) {
        return FIXTURES.that(JavaClass.Predicates.resideInAPackage(root + ".."));
    }
}
