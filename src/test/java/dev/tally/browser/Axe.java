package dev.tally.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What axe-core says of the page that a browser shows, by the rules of WCAG 2.2 A and AA, in both themes and on a small and a
 * large screen. The page is not loaded anew between them: it is checked in the state that it is in. The themes are the same
 * page in other colours: in the second, the rules that look at colours are asked alone.
 */
public final class Axe {
    private static final List<Integer> WIDTHS = List.of(360, 1280);
    private static final Map<String, List<String>> RULES_BY_THEME = Map.of(
            "light", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"),
            "dark", List.of("color-contrast", "link-in-text-block"));
    private static final String RUN = """
            const [rules, done] = arguments;
            new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted))).then(() => {
              document.getAnimations().forEach(animation => animation.finish());
              return axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
            }).then(results => done(results.violations.flatMap(rule => rule.nodes.map(
                node => rule.id + ' ' + node.html.slice(0, 200) + ' ' + node.any.map(check => check.message).join(' ')))),
              fault => done([String(fault)]));
            """;

    private final Browser browser;
    private final String script;
    private final List<String> violations = new ArrayList<>();

    public Axe(Browser browser) throws IOException {
        this.browser = browser;
        try (InputStream in = EmbeddedResourceAxeProvider.class.getResourceAsStream("/axe.min.js")) {
            this.script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Checks the page as it is; {@code state} names it in what is found. */
    public void check(String state) {
        if (Boolean.TRUE.equals(browser.run("return typeof axe === 'undefined'"))) {
            browser.run(script);
        }
        for (int width : WIDTHS) {
            browser.size(width, 900);
            RULES_BY_THEME.forEach((theme, rules) -> {
                browser.prefers("prefers-color-scheme", theme);
                for (Object found : (List<?>) browser.driver().executeAsyncScript(RUN, rules)) {
                    violations.add(state + ", " + theme + ", " + width + ": " + found);
                }
            });
        }
        browser.prefers("prefers-color-scheme", "light");
    }

    /** Fails where something was found. */
    public void assertNothingFound() {
        assertThat(violations).isEmpty();
    }
}
