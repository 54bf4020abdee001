package dev.pixelwright.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.30 USD", "0.0001 EUR", "12 JPY", "999999999 EUR", "0 USD"})
    void textShouldBeReadAndWrittenAlike(String text) {
        assertThat(Money.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0.30",
                "USD",
                "0.30USD",
                "0.30 usd",
                "0.30 US",
                "0.30  USD",
                "-1 USD",
                "1e3 USD",
                ".5 USD",
                "5. USD",
                "0.00001 USD",
                "1234567890 USD",
                "0.30 USB",
                "0,30 EUR"
            })
    void whatIsNoneShouldBeRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(text)).withMessageContaining("'");
    }

    @Test
    void amountsOfACurrencyShouldAddUpExactly() {
        Money tenth = Money.of("0.10 USD");
        assertThat(tenth.plus(tenth).plus(tenth)).isEqualTo(Money.of("0.30 USD"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tenth.plus(Money.of("1 EUR")))
                .withMessageContaining("USD")
                .withMessageContaining("EUR");
    }

    @Test
    void amountBelowNothingOrTooFineShouldBeRefused() {
        Currency dollars = Currency.getInstance("USD");
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(new BigDecimal("-0.01"), dollars));
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(new BigDecimal("0.00001"), dollars));
    }
}
