package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeHighlighterTest {
    @ParameterizedTest
    @CsvSource({
        "bash, if",
        "C, return",
        "c++, class",
        "cs, class",
        "dart, class",
        "docker, FROM",
        "go, func",
        "groovy, def",
        "java, class",
        "js, function",
        "JSX, function",
        "json, true",
        "kotlin, fun",
        "lua, local",
        "perl, foreach",
        "ruby, def",
        "rust, fn",
        "scala, class",
        "sql, SELECT",
        "ts, function",
        "tsx, function",
        "zsh, if"
    })
    void aKeywordIsMarkedInTheLanguageThatHasIt(String language, String keyword) {
        assertThat(CodeHighlighter.html(language, keyword + " "))
                .contains("<span class=\"tok-k\">" + keyword + "</span> ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clojure", "css", "scss", "less", "html", "ini", "makefile", "php", "xml", "yaml", "yml"})
    void ofOtherLanguagesNoCharacterIsLost(String language) {
        String code = "a: 1 < \"two\" & (three)\n\tb = 4";
        assertThat(CodeHighlighter.html(language, code).map(Html::text)).contains(code);
    }

    @Test
    void aLanguageThatNobodyKnowsIsLeftAlone() {
        assertThat(CodeHighlighter.html("tongues", "x")).isEmpty();
    }
}
