package dev.tally.diagram;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the names by which a program asks for identity: those that it compares with {@code is}, or passes to {@code id} or
 * {@code getrefcount}. What they refer to is drawn as an object, however small it is.
 */
public final class Identity {
    private static final Set<String> ASKING = Set.of("id", "getrefcount");
    private static final Set<String> CONSTANTS = Set.of("None", "True", "False", "...", "NotImplemented", "Ellipsis");

    private final String text;
    private final List<String> words = new ArrayList<>();

    private Identity(String text) {
        this.text = text;
    }

    /** @param program Python; what is not is read as far as it goes */
    public static Set<String> names(String program) {
        Identity identity = new Identity(program);
        identity.split();
        return identity.find();
    }

    private Set<String> find() {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).equals("is")) {
                int right = words.get(i + 1).equals("not") ? i + 2 : i + 1;
                if (right < words.size()
                        && isName(words.get(i - 1))
                        && !CONSTANTS.contains(words.get(right))
                        && !CONSTANTS.contains(words.get(i - 1))) {
                    add(found, i - 1);
                    add(found, right);
                }
            } else if (words.get(i).equals("(") && ASKING.contains(words.get(i - 1))) {
                add(found, i + 1);
            }
        }
        return found;
    }

    /** A name that stands alone: neither an attribute nor what an attribute, an item or a call is taken from. */
    private void add(Set<String> found, int at) {
        boolean part = at > 0 && words.get(at - 1).equals(".");
        boolean whole = at + 1 < words.size() && List.of(".", "[", "(").contains(words.get(at + 1));
        if (isName(words.get(at)) && !part && !whole) {
            found.add(words.get(at));
        }
    }

    private static boolean isName(String word) {
        return Character.isJavaIdentifierStart(word.charAt(0));
    }

    /** Splits the program into words and signs; texts and comments are left out. */
    private void split() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '#') {
                i = endOfLine(i);
            } else if (c == '"' || c == '\'') {
                i = endOfText(i, c);
                words.add("0");
            } else if (Character.isJavaIdentifierPart(c)) {
                int start = i;
                while (i < text.length() && Character.isJavaIdentifierPart(text.charAt(i))) {
                    i++;
                }
                words.add(text.substring(start, i));
            } else {
                if (c > ' ') {
                    words.add(String.valueOf(c));
                }
                i++;
            }
        }
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int endOfText(int from, char quote) {
        String triple = String.valueOf(quote).repeat(3);
        if (text.startsWith(triple, from)) {
            int end = text.indexOf(triple, from + 3);
            return end < 0 ? text.length() : end + 3;
        }
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote || c == '\n') {
                return i + 1;
            }
            i += c == '\\' ? 1 : 0;
        }
        return text.length();
    }
}
