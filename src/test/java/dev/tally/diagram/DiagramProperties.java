package dev.tally.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every picture, whatever is in memory. */
class DiagramProperties {

    @Property(tries = 500)
    void everyPictureIsWellLaidOut(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int objects,
            @ForAll @IntRange(max = 120) int references) {
        Scenario scenario = new RandomHeap(seed, objects).references(references).scenario();
        String svg = Diagram.svg(scenario.step(0).still(), DiagramOptions.DEFAULT);
        new PictureGeometry(svg).check();
        assertThat(Diagram.svg(scenario.still(), DiagramOptions.DEFAULT)).isEqualTo(svg);
    }

    @Property(tries = 60)
    void whatLivesOnKeepsItsPlace(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int objects) {
        RandomHeap heap = new RandomHeap(seed, objects);
        for (int i = 0; i < 8; i++) {
            heap.references(objects / 4).forget(objects / 6).scenario().step(i + 1);
        }
        List<Still> stills = heap.scenario().stills();
        Diagram diagram = Diagram.of(stills, DiagramOptions.DEFAULT);
        Map<String, String> places = new HashMap<>();
        for (int i = 0; i < diagram.size(); i++) {
            PictureGeometry picture = new PictureGeometry(diagram.svg(i));
            picture.check();
            picture.boxes().forEach((id, box) -> {
                String place = box.left() + "," + box.top();
                assertThat(places.computeIfAbsent(id, seen -> place)).isEqualTo(place);
            });
        }
    }

    /** A heap of random objects, references and names. */
    private static final class RandomHeap {
        private static final List<String> TYPES =
                List.of("list", "dict", "Node", "set", "function", "A_rather_long_name");

        private final Random random;
        private final Scenario scenario = new Scenario();
        private final int[] objects;
        private int names;

        RandomHeap(long seed, int size) {
            random = new Random(seed);
            objects = new int[size];
            for (int i = 0; i < size; i++) {
                String type = TYPES.get(random.nextInt(TYPES.size()));
                objects[i] = type.equals("function") ? scenario.scalar(type, "f" + i) : scenario.object(type);
                if (random.nextInt(4) == 0) {
                    scenario.heldBy(objects[i], "an argument that is being passed to a call");
                }
                if (random.nextInt(3) == 0) {
                    scenario.bind("name" + names++, objects[i]);
                }
            }
            scenario.bind("first", objects[0]);
        }

        RandomHeap references(int count) {
            for (int i = 0; i < count; i++) {
                int from = objects[random.nextInt(objects.length)];
                switch (random.nextInt(6)) {
                    case 0 -> scenario.set(from, "items", "" + random.nextInt(12), any());
                    case 1 ->
                        scenario.set(from, "items", "" + random.nextInt(5), scenario.integer(random.nextInt(100000)));
                    case 2 -> scenario.attribute(from, "text", scenario.string("t".repeat(random.nextInt(60))));
                    case 3 -> scenario.bind("name" + random.nextInt(names + 1), any());
                    default -> scenario.attribute(from, "a" + random.nextInt(5), any());
                }
            }
            return this;
        }

        RandomHeap forget(int count) {
            for (int i = 0; i < count; i++) {
                scenario.unbind("name" + random.nextInt(names + 1));
                scenario.drop(objects[random.nextInt(objects.length)], "attributes", "a" + random.nextInt(5));
            }
            return this;
        }

        Scenario scenario() {
            return scenario;
        }

        private int any() {
            return objects[random.nextInt(objects.length)];
        }
    }
}
