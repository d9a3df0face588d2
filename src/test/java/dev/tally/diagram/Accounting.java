package dev.tally.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.diagram.Scene.Arrow;
import dev.tally.diagram.Scene.Fate;
import dev.tally.diagram.Scene.Kind;
import dev.tally.diagram.Scene.Node;
import dev.tally.diagram.Scene.Port;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.Count;
import dev.tally.trace.Snapshot.Holder;
import java.util.ArrayList;
import java.util.List;

/** Adds up a picture as a reader would: the number at an object is that of the arrows to it and of the holders under it. */
final class Accounting {
    private final Scene scene;
    private final Snapshot snapshot;

    Accounting(Scene scene, Snapshot snapshot) {
        this.scene = scene;
        this.snapshot = snapshot;
    }

    void check() {
        for (Node node : scene.nodes()) {
            if (node.fate() != Fate.FREED && node.view().count() instanceof Count.Of count) {
                check(node, count.value());
            }
        }
    }

    private void check(Node node, int count) {
        String what = scene.caption() + ", " + node.type() + " " + node.id();
        assertThat(node.badge().text()).as(what).matches("(\\d+ → )?" + count);
        assertThat(node.view().holders()).as("holders of " + what).hasSize(count);
        List<Holder> unseen = new ArrayList<>(node.view().holders());
        for (Arrow arrow : scene.arrows()) {
            if (arrow.target() == node.id() && arrow.kind() != Kind.WEAK && arrow.kind() != Kind.LET_GO) {
                Holder holder = unseen.stream()
                        .filter(one -> isArrow(one, arrow))
                        .findFirst()
                        .orElse(null);
                assertThat(holder)
                        .as(
                                "the holder that %s stands for, %s, among %s",
                                arrow, what, node.view().holders())
                        .isNotNull();
                unseen.remove(holder);
            }
        }
        boolean listed = node.notes().stream().anyMatch(note -> note.text().contains("held by "));
        assertThat(listed).as("%s lists %s", what, unseen).isEqualTo(!unseen.isEmpty());
    }

    private boolean isArrow(Holder holder, Arrow arrow) {
        return switch (arrow.from()) {
            case Port.OfName name ->
                holder.kind() == Holder.Kind.NAME
                        && holder.frame() >= 0
                        && snapshot.frames().get(holder.frame()).id() == name.frame()
                        && holder.name().equals(name.name());
            case Port.OfRow row -> holder.kind() == Holder.Kind.OBJECT && snapshot.id(holder.owner()) == row.object();
        };
    }
}
