package dev.pixelwright.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The algebra is closed: an operation that an engine does not know of stops the engine's compilation. */
class NewOperationTest {

    private static final String CORE = "dev/pixelwright/core/";
    private static final String DUMMY_NAME = "dev.pixelwright.core.transform.detail.Dummy";
    private static final String DUMMY = """
            package dev.pixelwright.core.transform.detail;

            import dev.pixelwright.core.image.Size;
            import dev.pixelwright.core.transform.Geometry;
            import dev.pixelwright.core.transform.Operation;

            public record Dummy() implements Operation {

                @Override
                public String name() {
                    return "dummy";
                }

                @Override
                public Geometry geometry(Size input) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public <R> R accept(Visitor<R> visitor) {
                    return visitor.dummy(this);
                }
            }
            """;

    /** Where a visitor of core begins, as a class or as an anonymous one. */
    private static final Pattern VISITOR = Pattern.compile("Operation\\.Visitor<(\\w+)>(?:\\(\\))? \\{\n");

    @TempDir
    Path folder;

    @Test
    void engineShouldCompileAgainstCoreAsItIs() throws IOException {
        assertThat(compileCore(SourceTree.ofModule("core")).errors()).isEmpty();
        assertThat(compileEngine().errors()).isEmpty();
    }

    @Test
    void engineShouldNotCompileWhenCoreHasAnOperationMore() throws IOException {
        SourceTree core = SourceTree.ofModule("core").copyTo(folder.resolve("core-sources"));
        addDummy(core);

        assertThat(compileCore(core).errors()).isEmpty();
        assertThat(compileEngine().errors())
                .isNotEmpty()
                .allSatisfy(error ->
                        assertThat(error).contains("does not override abstract method dummy(" + DUMMY_NAME + ")"));
    }

    @Test
    void coreItselfShouldNotCompileWhenItsOwnVisitorsDoNotKnowAnOperation() throws IOException {
        SourceTree core = SourceTree.ofModule("core").copyTo(folder.resolve("core-sources"));
        declareDummy(core);

        assertThat(compileCore(core).errors())
                .anySatisfy(
                        error -> assertThat(error).startsWith("StepNamer.java").contains("dummy("));
    }

    private Compilation compileCore(SourceTree core) throws IOException {
        return Compilation.ofModule(core, folder.resolve("core-classes"));
    }

    private Compilation compileEngine() throws IOException {
        return Compilation.against(
                folder.resolve("core-classes"),
                SourceTree.ofModule("adapters-java2d"),
                folder.resolve("engine-classes"));
    }

    private static void addDummy(SourceTree core) throws IOException {
        declareDummy(core);
        for (Path file : core.files()) {
            if (VISITOR.matcher(Files.readString(file)).find()) {
                core.edit(core.root().relativize(file).toString(), NewOperationTest::handleDummy);
            }
        }
    }

    private static void declareDummy(SourceTree core) throws IOException {
        core.write(CORE + "transform/detail/Dummy.java", DUMMY);
        core.edit(
                CORE + "transform/Operation.java",
                text -> text.replaceFirst("permits ", "permits " + DUMMY_NAME + ", ")
                        .replaceFirst(
                                "interface Visitor<R> \\{",
                                "interface Visitor<R> { R dummy(" + DUMMY_NAME + " dummy);"));
    }

    private static String handleDummy(String text) {
        return VISITOR.matcher(text)
                .replaceAll("$0@Override public $1 dummy(" + DUMMY_NAME
                        + " dummy) { throw new UnsupportedOperationException(); }\n");
    }
}
