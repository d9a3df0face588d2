package dev.tally.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.browser.Browser;
import dev.tally.browser.WithBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of widths, held against what Chromium makes of the monospace stack that is installed here. */
@WithBrowser
class TextWidthBrowserTest {
    private static final Map<String, String> KINDS = Map.of(
            "ascii", "abcWMi_10[]{}()'\"!~@#%",
            "accents", "éüñçßøÅžłđ",
            "combined", "e\u0301a\u0308n\u0303",
            "greek and cyrillic", "αβΩЖщю",
            "chinese and japanese", "日本語漢字かなカナ",
            "korean", "한국어글",
            "pictographs", "🙂🐍🚀",
            "boxes", "─│┌┐└┘├┤",
            "signs", "→⇢∞…—“”",
            "full width", "ＡＢ１２");

    @TempDir
    Path folder;

    private void open(Browser browser, String body) throws IOException {
        Path page = folder.resolve("page.html");
        String sheet = Files.readString(Path.of("templates/assets/diagram.css"));
        Files.writeString(page, "<!doctype html><meta charset=\"utf-8\"><style>" + sheet + "</style>" + body);
        browser.open(page, "");
    }

    /** How wide the browser draws texts that it may draw as it likes. */
    private List<Double> natural(Browser browser, String classes, List<String> texts) throws IOException {
        open(browser, "<svg class=\"memory\"><g class=\"count\"><text class=\"" + classes + "\"></text></g></svg>");
        List<?> widths = (List<?>) browser.run("""
                const text = document.querySelector('text');
                return arguments[0].map(content => {
                  text.textContent = content;
                  return String(text.getComputedTextLength());
                });
                """, texts);
        return widths.stream().map(width -> Double.valueOf(width.toString())).toList();
    }

    @Test
    void whatTheTableIsCertainOfIsNoWiderThanItSays(Browser browser) throws IOException {
        List<String> texts = IntStream.rangeClosed(' ' + 1, '~')
                .mapToObj(c -> String.valueOf((char) c).repeat(12))
                .toList();
        for (String classes : List.of("v", "v changed", "s", "s w", "s freed", "c")) {
            int most = Text.width("123456789012", classes.startsWith("v") ? Text.VALUE : Text.SMALL);
            assertThat(natural(browser, classes, texts)).as(classes).allSatisfy(width -> assertThat(width)
                    .isLessThanOrEqualTo(most + 0.5));
        }
        assertThat(texts).allMatch(Text::certain);
    }

    @Test
    void everythingElseIsGivenALengthThatIsNearItsOwn(Browser browser) throws IOException {
        List<String> texts = List.copyOf(KINDS.values());
        List<Double> widths = natural(browser, "v", texts);
        for (int i = 0; i < texts.size(); i++) {
            double table = Text.width(texts.get(i), Text.VALUE);
            assertThat(widths.get(i)).as(texts.get(i)).isBetween(table * 0.5, table * 1.3);
        }
    }

    @Test
    void textOfEveryKindFitsThePlaceThatAPictureGivesIt(Browser browser) throws IOException {
        Scenario scenario = new Scenario();
        int i = 0;
        for (String text : KINDS.values()) {
            scenario.bind("name" + i++, scenario.string(text));
            scenario.bind(text.replaceAll("[^\\p{L}]", "") + i, scenario.list(scenario.string(text)));
        }
        open(browser, Diagram.svg(scenario.step(0).still(), DiagramOptions.DEFAULT));
        Object wide = browser.run("""
                return [...document.querySelectorAll('.memory g.name, .memory g.object')].flatMap(group => {
                  const box = (group.closest('.frame') || group).querySelector('rect.box').getBBox();
                  const cells = [...group.querySelectorAll('rect.cell')].map(cell => cell.getBBox());
                  return [...group.querySelectorAll('text')].filter(text => {
                    const own = text.getBBox(), near = 0.75;
                    const place = text.classList.contains('v') ? cells : [box];
                    return !place.some(p => own.x >= p.x - near && own.x + own.width <= p.x + p.width + near);
                  }).map(text => text.textContent + ' ' + text.getBBox().width);
                });
                """);
        assertThat(wide).isEqualTo(List.of());
    }
}
