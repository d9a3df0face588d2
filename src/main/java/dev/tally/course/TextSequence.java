package dev.tally.course;

import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKeyBase;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.BasedSequenceImpl;
import com.vladsch.flexmark.util.sequence.Range;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text as flexmark asks for it. flexmark's own checks each character that it is asked for and copies
 * them one by one, and looks for escapes with an expression; these are half of its reading.
 */
@SuppressWarnings("unchecked") // flexmark's own getBuilder() is not, by its types
final class TextSequence extends BasedSequenceImpl {
    private final String text;
    private final TextSequence whole;
    private final int start;
    private final int end;

    /** A whole text. As CommonMark asks for, U+FFFD stands for each U+0000. */
    TextSequence(String text) {
        super(0);
        this.text = text.replace('\u0000', '\uFFFD');
        this.whole = this;
        this.start = 0;
        this.end = text.length();
    }

    private TextSequence(TextSequence whole, int start, int end) {
        super(0);
        this.text = whole.text;
        this.whole = whole;
        this.start = start;
        this.end = end;
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public char charAt(int index) {
        if (index >= end - start) {
            throw new StringIndexOutOfBoundsException(index);
        }
        return text.charAt(start + index);
    }

    @Override
    public TextSequence subSequence(int from, int to) {
        Objects.checkFromToIndex(from, to, end - start);
        return baseSubSequence(start + from, start + to);
    }

    @Override
    public TextSequence baseSubSequence(int from, int to) {
        if (from == start && to == end) {
            return this;
        }
        return new TextSequence(whole, from, to);
    }

    @Override
    public String toString() {
        return text.substring(start, end);
    }

    @Override
    public String unescape() {
        String written = toString();
        boolean plain = written.indexOf('\\') < 0 && written.indexOf('&') < 0;
        return plain ? written : super.unescape();
    }

    @Override
    public BasedSequence getBaseSequence() {
        return whole;
    }

    @Override
    public Object getBase() {
        return text;
    }

    @Override
    public int getStartOffset() {
        return start;
    }

    @Override
    public int getEndOffset() {
        return end;
    }

    @Override
    public int getIndexOffset(int index) {
        return start + Objects.checkIndex(index, end - start + 1);
    }

    @Override
    public Range getSourceRange() {
        return Range.of(start, end);
    }

    @Override
    public int getOptionFlags() {
        return 0;
    }

    @Override
    public boolean allOptions(int options) {
        return false;
    }

    @Override
    public boolean anyOptions(int options) {
        return false;
    }

    @Override
    public <T> T getOption(DataKeyBase<T> key) {
        return key.get(null);
    }

    @Override
    public @Nullable DataHolder getOptions() {
        return null;
    }
}
