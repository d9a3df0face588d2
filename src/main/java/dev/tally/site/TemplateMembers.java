package dev.tally.site;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.AbstractObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What templates see: a record has its components and what else it tells without arguments, a map has its keys. A name is
 * looked for in what the innermost section is about, then further out; the first that has it counts, even where it has null.
 *
 * <p>Mustache.java's own handler sees more kinds of object, and asks at each name whether they are of the kind that they were
 * before; of records that need not be asked.
 */
final class TemplateMembers extends AbstractObjectHandler {
    /** The methods of a record, by their names. */
    private static final ClassValue<Map<String, Method>> MEMBERS = new ClassValue<>() {
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
    };

    @Override
    public Binding createBinding(@Nullable String name, TemplateContext context, Code code) {
        if (name == null) {
            return scopes -> null; // A stretch of text.
        }
        String[] names = name.split("\\.");
        return scopes -> get(names, scopes);
    }

    @Override
    public Wrapper find(String name, List<Object> scopes) {
        String[] names = name.split("\\.");
        return within -> get(names, within);
    }

    private static @Nullable Object get(String[] names, List<Object> scopes) {
        Object found = nearest(names[0], scopes);
        for (int i = 1; i < names.length && found != null; i++) {
            found = has(found, names[i]) ? member(found, names[i]) : null;
        }
        return found;
    }

    private static @Nullable Object nearest(String name, List<Object> scopes) {
        for (int i = scopes.size() - 1; i >= 0; i--) {
            Object scope = scopes.get(i);
            if (has(scope, name)) {
                return member(scope, name);
            }
        }
        return null;
    }

    private static boolean has(Object scope, String name) {
        return scope instanceof Map<?, ?> map
                ? map.containsKey(name)
                : MEMBERS.get(scope.getClass()).containsKey(name);
    }

    private static @Nullable Object member(Object scope, String name) {
        if (scope instanceof Map<?, ?> map) {
            return map.get(name);
        }
        Method method = MEMBERS.get(scope.getClass()).get(name);
        try {
            return method.invoke(scope);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new MustacheException(method + " cannot be asked", e);
        }
    }
}
