package dev.tally.diagram;

/** The smallest rectangle around what it is told of. */
final class Extent {
    private int left = Integer.MAX_VALUE;
    private int top = Integer.MAX_VALUE;
    private int right = Integer.MIN_VALUE;
    private int bottom = Integer.MIN_VALUE;

    void box(int x, int y, int width, int height) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x + width);
        bottom = Math.max(bottom, y + height);
    }

    void route(Route route) {
        point(route.start());
        for (Route.Piece piece : route.pieces()) {
            point(piece.end());
            // A curve stays within its control points; one that turns back reaches three quarters of the way to them.
            int out = Math.max(piece.first().x(), piece.second().x());
            if (out > right) {
                right = Math.max(right, piece.end().x() + (out - piece.end().x()) * 3 / 4 + 2);
            }
        }
    }

    /** A line of text below everything. */
    void line(int width) {
        box(left, bottom, width, 24);
    }

    void include(Extent other) {
        left = Math.min(left, other.left);
        top = Math.min(top, other.top);
        right = Math.max(right, other.right);
        bottom = Math.max(bottom, other.bottom);
    }

    SvgPicture.Frame frame() {
        if (right < left) {
            return new SvgPicture.Frame(0, 0, 2 * Layout.MARGIN, 2 * Layout.MARGIN);
        }
        int margin = Layout.MARGIN;
        return new SvgPicture.Frame(left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin);
    }

    private void point(Route.Point point) {
        box(point.x(), point.y(), 0, 0);
    }
}
