package dev.pixelwright.core.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.TransformationFailure;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Transformations.class)
@Domain(DomainContext.Global.class)
class TransformationLawsTest {

    @Property
    void parseShouldUndoFormat(@ForAll Transformation transformation) {
        assertThat(Transformation.parse(transformation.toString())).isEqualTo(transformation);
    }

    @Property
    void formatShouldNeedNoEscapeInAUrlAndNeverBeTooLong(@ForAll Transformation transformation) {
        assertThat(transformation.toString())
                .matches("[A-Za-z0-9.:,=_/-]+")
                .hasSizeLessThanOrEqualTo(TransformationSyntax.MAX_LENGTH);
    }

    @Property
    void assembleShouldUndoSteps(@ForAll Transformation transformation) {
        assertThat(TransformationSyntax.assemble(TransformationSyntax.steps(transformation), Presets.NONE))
                .isEqualTo(transformation);
    }

    @Property
    void fingerprintShouldBeEqualExactlyWhenTheTextIs(@ForAll Transformation one, @ForAll Transformation other) {
        assertThat(one.fingerprint().equals(other.fingerprint()))
                .isEqualTo(one.toString().equals(other.toString()));
        assertThat(one.equals(other)).isEqualTo(one.toString().equals(other.toString()));
        assertThat(Transformation.parse(one.toString()).fingerprint()).isEqualTo(one.fingerprint());
    }

    @Property
    void formatShouldGiveOneTextWhateverWasWritten(@ForAll("nearlyTransformations") String text) {
        String canonical;
        try {
            canonical = Transformation.parse(text).toString();
        } catch (FailureException e) {
            assertThat(e.failure()).isInstanceOf(TransformationFailure.class);
            return;
        }
        assertThat(Transformation.parse(canonical).toString()).isEqualTo(canonical);
    }

    @Property
    void parseShouldThrowNothingButTransformationFailures(@ForAll String text) {
        try {
            Transformation.parse(text);
        } catch (FailureException e) {
            assertThat(e.failure()).isInstanceOf(TransformationFailure.class);
            assertThat(e.failure().message()).hasSizeLessThan(400).matches("[\\x20-\\x7e]*");
        }
    }

    /** Words of the grammar in any order, so that much of it is understood and the rest nearly. */
    @Provide
    Arbitrary<String> nearlyTransformations() {
        return Arbitraries.of(
                        "resize",
                        "crop",
                        "rotate",
                        "flip",
                        "blur",
                        "sharpen",
                        "flatten",
                        "autoOrient",
                        "strip",
                        "keep",
                        "webp",
                        "png",
                        "original",
                        "width",
                        "height",
                        "fit",
                        "angle",
                        "x",
                        "y",
                        "q",
                        "sigma",
                        "amount",
                        "gravity",
                        "background",
                        "enlarge",
                        ":",
                        ":",
                        ":",
                        "/",
                        "/",
                        "/",
                        ",",
                        ",",
                        "=",
                        "=",
                        "800x600",
                        "x0",
                        "90",
                        "-1",
                        "0.5000",
                        "007",
                        "cover",
                        "true",
                        "off",
                        "north",
                        "ffffff",
                        "FFFFFFFF",
                        "99999999999",
                        "-0",
                        " ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(words -> String.join("", words));
    }
}
