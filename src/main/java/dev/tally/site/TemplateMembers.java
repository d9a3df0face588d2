package dev.tally.site;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.AbstractObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What templates see: a record has its components and what else it tells without arguments, a map has its keys. A name is
 * looked for in what the innermost section is about, then further out; the first that has it counts, even where it has null.
 *
 * <p>Mustache.java's own handler sees more kinds of object, and asks at each name whether they are of the kind that they were
 * before; of records that need not be asked. Components are read from their fields: Java makes a class of its own for each
 * method that is often called by its name.
 */
final class TemplateMembers extends AbstractObjectHandler {
    /** What a record tells under a name. */
    private interface Member {
        @Nullable
        Object of(Object scope) throws ReflectiveOperationException;
    }

    /** Of a record, by their names. */
    private static final ClassValue<Map<String, Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected Map<String, Member> computeValue(Class<?> type) {
            Map<String, Member> members = new HashMap<>();
            if (type.isRecord()) {
                try {
                    told(type, members);
                    components(type, members);
                } catch (ReflectiveOperationException e) {
                    throw new MustacheException(type + " cannot be asked", e);
                }
            }
            return members;
        }
    };

    private static void told(Class<?> type, Map<String, Member> members) {
        for (Method method : type.getMethods()) {
            if (method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
                method.trySetAccessible(); // Else each call looks who calls.
                members.put(method.getName(), method::invoke);
            }
        }
    }

    private static void components(Class<?> type, Map<String, Member> members) throws ReflectiveOperationException {
        MethodHandles.Lookup within = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        for (RecordComponent component : type.getRecordComponents()) {
            VarHandle field = within.findVarHandle(type, component.getName(), component.getType());
            members.put(component.getName(), scope -> field.get(scope));
        }
    }

    private static final Object NONE = new Object();

    @Override
    public Binding createBinding(@Nullable String name, TemplateContext context, Code code) {
        if (name == null) {
            return scopes -> null; // A stretch of text.
        }
        String[] names = names(name);
        return scopes -> get(names, scopes);
    }

    @Override
    public Wrapper find(String name, List<Object> scopes) {
        String[] names = names(name);
        return within -> get(names, within);
    }

    /** Interned, as the names of methods are: the same ones are found equal at a glance. */
    private static String[] names(String name) {
        String[] names = name.split("\\.");
        Arrays.setAll(names, i -> names[i].intern());
        return names;
    }

    private static @Nullable Object get(String[] names, List<Object> scopes) {
        Object found = NONE;
        for (int i = scopes.size() - 1; i >= 0 && found == NONE; i--) {
            found = member(scopes.get(i), names[0]);
        }
        for (int i = 1; i < names.length && found != null; i++) {
            found = member(found, names[i]);
        }
        return found == NONE ? null : found;
    }

    /** {@link #NONE} where it has no such member. */
    private static @Nullable Object member(Object scope, String name) {
        if (scope instanceof Map<?, ?> map) {
            Object value = map.get(name);
            return value == null && !map.containsKey(name) ? NONE : value;
        }
        Member member = MEMBERS.get(scope.getClass()).get(name);
        try {
            return member == null ? NONE : member.of(scope);
        } catch (ReflectiveOperationException e) {
            throw new MustacheException(name + " of " + scope.getClass() + " cannot be asked", e);
        }
    }
}
