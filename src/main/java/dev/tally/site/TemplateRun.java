package dev.tally.site;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Draws what is to be seen by a template. A name is looked for in what the innermost section is about, then further out; the
 * first that has it counts, even where it has null. A record has its components and what else it tells without arguments, a
 * map has its keys. Null, false, an empty text and a list with nothing in it are what a section leaves out.
 */
final class TemplateRun {
    /** Templates within templates: deeper ones are of a template that puts itself in. */
    private static final int DEEPEST = 100;

    /** What templates see of records, by their names. Safe for use by many threads. */
    static final class Members extends ClassValue<Map<String, Method>> {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> members = new HashMap<>();
            if (type.isRecord()) {
                for (Method method : type.getMethods()) {
                    if (method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
                        method.trySetAccessible(); // Else each call looks who calls.
                        members.put(method.getName(), method);
                    }
                }
            }
            return members;
        }
    }

    /** What a section is about. */
    private record Scope(Object value, Map<String, Method> members) {
        boolean has(String name) {
            return value instanceof Map<?, ?> map ? map.containsKey(name) : members.containsKey(name);
        }

        @Nullable
        Object get(String name) {
            if (value instanceof Map<?, ?> map) {
                return map.get(name);
            }
            Method member = members.get(name);
            try {
                return member == null ? null : member.invoke(value);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(member + " cannot be asked", e);
            }
        }
    }

    private final Function<String, List<TemplatePart>> templates;
    private final Members members;
    private final Markup out;
    private final List<Scope> scopes = new ArrayList<>();

    /** What stands in place of the blocks of the template that is drawn. */
    private Map<String, List<TemplatePart>> blocks = Map.of();

    private int depth;

    /** @param templates by their names; throws {@link TemplateParser.Malformed} where there is none */
    TemplateRun(Function<String, List<TemplatePart>> templates, Members members, Markup out) {
        this.templates = templates;
        this.members = members;
        this.out = out;
    }

    /** @param seen what the template is about, the outermost first */
    void draw(String template, List<?> seen) {
        for (Object one : seen) {
            scopes.add(scope(one));
        }
        draw(template, Map.of());
    }

    private Scope scope(Object value) {
        return new Scope(value, members.get(value.getClass()));
    }

    private void draw(String template, Map<String, List<TemplatePart>> own) {
        if (++depth > DEEPEST) {
            throw new TemplateParser.Malformed(template + ".mustache puts itself in without end");
        }
        Map<String, List<TemplatePart>> outer = blocks;
        blocks = own;
        draw(templates.apply(template));
        blocks = outer;
        depth--;
    }

    private void draw(List<TemplatePart> parts) {
        for (TemplatePart part : parts) {
            switch (part) {
                case TemplatePart.Text text -> out.add(text.encoded());
                case TemplatePart.Value value -> value(find(value.name()), value.escaped());
                case TemplatePart.Section section -> section(section);
                case TemplatePart.Partial partial -> draw(partial.template(), Map.of());
                case TemplatePart.Parent parent -> draw(parent.template(), over(parent.blocks()));
                case TemplatePart.Block block -> draw(blocks.getOrDefault(block.name(), block.parts()));
            }
        }
    }

    /** The blocks of a template that builds on another, under those of one that builds on it. */
    private Map<String, List<TemplatePart>> over(Map<String, List<TemplatePart>> own) {
        if (blocks.isEmpty()) {
            return own;
        }
        Map<String, List<TemplatePart>> both = new HashMap<>(own);
        both.putAll(blocks);
        return both;
    }

    private void value(@Nullable Object value, boolean escaped) {
        if (value instanceof byte[] encoded && !escaped) {
            out.add(encoded);
        } else if (value != null) {
            String text =
                    value instanceof byte[] encoded ? new String(encoded, StandardCharsets.UTF_8) : value.toString();
            out.add(escaped ? Html.escape(text) : text);
        }
    }

    private void section(TemplatePart.Section section) {
        Object value = find(section.name());
        if (section.inverted()) {
            if (isNothing(value)) {
                draw(section.parts());
            }
        } else if (value instanceof List<?> list) {
            for (Object one : list) {
                within(one, section.parts());
            }
        } else if (value != null && !isNothing(value)) {
            within(value, section.parts());
        }
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null
                || value.equals(false)
                || value instanceof String text && text.isEmpty()
                || value instanceof List<?> list && list.isEmpty();
    }

    private void within(Object value, List<TemplatePart> parts) {
        scopes.add(scope(value));
        draw(parts);
        scopes.removeLast();
    }

    private @Nullable Object find(List<String> name) {
        if (name.isEmpty()) {
            return scopes.getLast().value();
        }
        Object found = nearest(name.getFirst());
        for (int i = 1; i < name.size() && found != null; i++) {
            found = scope(found).get(name.get(i));
        }
        return found;
    }

    private @Nullable Object nearest(String name) {
        for (int i = scopes.size() - 1; i >= 0; i--) {
            if (scopes.get(i).has(name)) {
                return scopes.get(i).get(name);
            }
        }
        return null;
    }
}
