package dev.tally.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Computes from the style sheet that everything in a picture can be seen, in both themes. */
class StyleSheetTest {
    private static final Pattern VARIABLE =
            Pattern.compile("--memory-([a-z-]+):\\s*light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)");
    private static final List<String> FOREGROUNDS = List.of("ink", "soft", "edge", "accent", "new", "fell", "lost");
    private static final List<String> BACKGROUNDS = List.of("panel", "cell", "key");

    private static Map<String, Integer> palette(boolean dark) throws IOException {
        String sheet = Files.readString(Path.of("templates/assets/diagram.css"));
        Map<String, Integer> palette = new HashMap<>();
        Matcher found = VARIABLE.matcher(sheet);
        while (found.find()) {
            palette.put(found.group(1), Integer.parseInt(found.group(dark ? 3 : 2), 16));
        }
        palette.put("page", dark ? 0x14161a : 0xfbfaf7);
        return palette;
    }

    private static double contrast(int one, int other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyTextAndLineStandsOutFromWhatIsUnderIt(boolean dark) throws IOException {
        Map<String, Integer> palette = palette(dark);
        for (String foreground : FOREGROUNDS) {
            for (String background : BACKGROUNDS) {
                check(palette, foreground, background);
            }
            check(palette, foreground, "page");
        }
        for (String name : List.of("accent", "new", "fell")) {
            check(palette, name, name + "-soft");
            check(palette, name, "lost-soft");
        }
        for (String name : List.of("ink", "soft", "edge", "lost")) {
            check(palette, name, "lost-soft");
        }
    }

    private static void check(Map<String, Integer> palette, String foreground, String background) {
        assertThat(contrast(palette.get(foreground), palette.get(background)))
                .as("%s on %s", foreground, background)
                .isGreaterThanOrEqualTo(4.5);
    }
}
