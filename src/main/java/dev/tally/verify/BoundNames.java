package dev.tally.verify;

import dev.tally.course.Example;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a page's code binds a name anywhere: one that it never does, the reader of the page cannot know either. */
final class BoundNames {
    private BoundNames() {}

    static boolean binds(List<Example> examples, String name) {
        String word = "\\b" + Pattern.quote(name) + "\\b";
        Pattern binding = Pattern.compile("(?m)"
                + word + "\\s*(?:[-+*/%@&|^]|//|\\*\\*|<<|>>)?=(?!=)"
                + "|" + word + "\\s*:[^=\\n]*="
                + "|(?:^|[(,\\[])\\s*" + word + "\\s*,[^=\\n]*=(?!=)"
                + "|,\\s*\\*?" + word + "[^=\\n]*=(?!=)"
                + "|\\b(?:def|class|as|global|del|type)\\s+" + word
                + "|\\bfor\\b[^\\n]*" + word + "[^\\n]*\\bin\\b"
                + "|\\bimport\\b[^\\n]*" + word
                + "|" + word + "\\s*:=");
        return examples.stream()
                .anyMatch(example -> binding.matcher(example.code()).find());
    }
}
