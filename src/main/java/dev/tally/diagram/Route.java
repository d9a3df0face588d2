package dev.tally.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * The line of an arrow: from its port, through straight pieces and curves that all leave and arrive level, to the border
 * of its object.
 *
 * @param start where it starts
 * @param pieces what follows
 * @param head where its point touches the border
 * @param leftward whether it arrives from the right
 */
record Route(Point start, List<Piece> pieces, Point head, boolean leftward) {
    static final int HEAD = 9;

    record Point(int x, int y) {}

    /** A cubic curve; a straight piece has its control points at its ends. */
    record Piece(Point first, Point second, Point end, boolean straight) {}

    /** Collects pieces; repeated points are left out. */
    static final class Builder {
        private final Point start;
        private final List<Piece> pieces = new ArrayList<>();
        private Point at;

        Builder(int x, int y) {
            start = new Point(x, y);
            at = start;
        }

        int x() {
            return at.x();
        }

        void lineTo(int x) {
            if (x != at.x()) {
                Point end = new Point(x, at.y());
                pieces.add(new Piece(at, end, end, true));
                at = end;
            }
        }

        /** A curve in the form of an S, level at both ends; a line where it need not bend. */
        void curveTo(int x, int y) {
            if (y == at.y()) {
                lineTo(x);
                return;
            }
            int middle = (at.x() + x) / 2;
            Point end = new Point(x, y);
            pieces.add(new Piece(new Point(middle, at.y()), new Point(middle, y), end, false));
            at = end;
        }

        /** A curve that turns back to where it comes from, out to the right at most three quarters of the reach. */
        void turnTo(int y, int reach) {
            Point end = new Point(at.x(), y);
            int out = at.x() + reach;
            pieces.add(new Piece(new Point(out, at.y()), new Point(out, y), end, false));
            at = end;
        }

        Route build(Point head, boolean leftward) {
            return new Route(start, pieces, head, leftward);
        }
    }

    /** The line as SVG path data. */
    String path() {
        StringBuilder d = new StringBuilder("M");
        d.append(start.x).append(' ').append(start.y);
        for (Piece piece : pieces) {
            if (piece.straight) {
                d.append('H').append(piece.end.x);
            } else {
                d.append('C').append(pair(piece.first)).append(' ');
                d.append(pair(piece.second)).append(' ').append(pair(piece.end));
            }
        }
        return d.toString();
    }

    /** The arrow's point as SVG path data. */
    String headPath() {
        int back = leftward ? HEAD : -HEAD;
        return "M" + pair(head) + "l" + back + " -4.5v9z";
    }

    private static String pair(Point point) {
        return point.x + " " + point.y;
    }
}
