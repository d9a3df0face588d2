package dev.tally.python.vm;

/** What a run reads from its standard input: it is there before the run starts, and ends lines as Python does. */
public final class Input {
    private final String text;
    private int at;

    Input(String given) {
        this.text = given.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * The next line with its end, where it has one; nothing at the end.
     *
     * @param most how many characters at most; negative for as many as there are
     */
    public String line(long most) {
        int end = text.indexOf('\n', at);
        return take(end < 0 ? text.length() : end + 1, most);
    }

    /** All that is left, or so many characters of it. */
    public String rest(long most) {
        return take(text.length(), most);
    }

    private String take(int end, long most) {
        int to = end;
        if (most >= 0 && text.codePointCount(at, end) > most) {
            to = text.offsetByCodePoints(at, (int) most);
        }
        String taken = text.substring(at, to);
        at = to;
        return taken;
    }
}
