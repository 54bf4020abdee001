package dev.pixelwright.core.id;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.job.JobId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalIdTest {

    @Property
    void parseShouldUndoToString(@ForAll @LongRange(min = 1) long value) {
        assertThat(DecimalId.parse(Long.toString(value))).contains(value);
        assertThat(UserId.parse(new UserId(value).toString())).contains(new UserId(value));
        assertThat(ImageId.parse(new ImageId(value).toString())).contains(new ImageId(value));
        assertThat(JobId.parse(new JobId(value).toString())).contains(new JobId(value));
        assertThat(DerivativeId.parse(new DerivativeId(value).toString())).contains(new DerivativeId(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "+1",
                "01",
                " 1",
                "1\n",
                "1.0",
                "1e3",
                "0x1",
                "9223372036854775808",
                "99999999999999999999",
                "\u0661\u0662",
                "null"
            })
    void whatIsNoIdShouldBeAnIdOfNothing(String text) {
        assertThat(DecimalId.parse(text)).isEmpty();
        assertThat(UserId.parse(text)).isEmpty();
        assertThat(ImageId.parse(text)).isEmpty();
        assertThat(JobId.parse(text)).isEmpty();
        assertThat(DerivativeId.parse(text)).isEmpty();
    }
}
