package dev.tally.course;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;

/** The text of markdown, without its markup. */
final class PlainText {
    private static final int DEPTH_LIMIT = 100;

    private PlainText() {}

    static String of(Node node) {
        StringBuilder out = new StringBuilder();
        children(node, out, 0);
        return out.toString();
    }

    private static void children(Node node, StringBuilder out, int depth) {
        if (depth > DEPTH_LIMIT) {
            return;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case Text text -> out.append(text.getChars().unescape());
                case HtmlEntity entity -> out.append(entity.getChars().unescape());
                case Code code -> out.append(code.getText());
                case SoftLineBreak line -> out.append(' ');
                case HardLineBreak line -> out.append(' ');
                case DelimitedLinkNode address -> out.append(address.getText());
                case LinkRef reference -> out.append(reference.getChars());
                default -> children(child, out, depth + 1);
            }
        }
    }
}
