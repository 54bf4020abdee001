package dev.pixelwright.adapters.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;

class LanguageTest {

    @Property
    void noHeaderShouldBeTooStrangeToChooseALanguage(
            @ForAll @CharRange(from = ' ', to = '~') @Chars({'-', ',', ';', '=', '*', 'q', 'e', 's'}) String header) {
        assertThat(Language.of(header)).isNotNull();
    }
}
