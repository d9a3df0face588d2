package dev.tally.trace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.json.Json;

/**
 * Checks JSON against a schema: as much of JSON Schema 2020-12 as ours use. A word of the schema that is not known here is an
 * error, not passed over.
 */
final class JsonSchema {
    private final Map<?, ?> root;

    JsonSchema(String text) {
        root = read(text);
    }

    static Map<?, ?> read(String text) {
        return new Json().toType(text, Map.class);
    }

    /** The first thing that is wrong, with its path; empty where nothing is. */
    Optional<String> complaint(String json) {
        return check(root, read(json), "$");
    }

    private Optional<String> check(Map<?, ?> schema, Object value, String path) {
        for (Map.Entry<?, ?> word : schema.entrySet()) {
            Optional<String> wrong = check(String.valueOf(word.getKey()), word.getValue(), schema, value, path);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private Optional<String> check(String word, Object says, Map<?, ?> schema, Object value, String path) {
        return switch (word) {
            case "$schema", "title", "description", "$defs", "properties" -> properties(word, says, value, path);
            case "$ref" -> check(definition(says.toString()), value, path);
            case "const" -> when(!says.equals(value), path + " is not " + says);
            case "enum" -> when(!((List<?>) says).contains(value), path + " is not one of " + says);
            case "type" -> when(!isOfType(says, value), path + " is not of type " + says + ": " + value);
            case "anyOf" -> anyOf((List<?>) says, value, path);
            case "required" -> required((List<?>) says, value, path);
            case "additionalProperties" -> closed(schema, value, path);
            case "prefixItems" -> prefix((List<?>) says, value, path);
            case "items" -> items(schema, says, value, path);
            case "minimum" -> when(((Number) value).intValue() < ((Number) says).intValue(), path + " is too small");
            default -> Optional.of("the schema says " + word + ", which is not known here");
        };
    }

    private static Optional<String> when(boolean wrong, String what) {
        return wrong ? Optional.of(what) : Optional.empty();
    }

    private Map<?, ?> definition(String reference) {
        Map<?, ?> all = (Map<?, ?>) root.get("$defs");
        return (Map<?, ?>) all.get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static boolean isOfType(Object type, Object value) {
        if (type instanceof List<?> several) {
            return several.stream().anyMatch(one -> isOfType(one, value));
        }
        return switch (type.toString()) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "integer" -> value instanceof Long || value instanceof Integer;
            case "boolean" -> value instanceof Boolean;
            case "null" -> value == null;
            default -> false;
        };
    }

    private Optional<String> properties(String word, Object says, Object value, String path) {
        if (!word.equals("properties") || !(value instanceof Map<?, ?> object)) {
            return Optional.empty();
        }
        for (Map.Entry<?, ?> property : ((Map<?, ?>) says).entrySet()) {
            if (object.containsKey(property.getKey())) {
                Object inside = object.get(property.getKey());
                Optional<String> wrong = check((Map<?, ?>) property.getValue(), inside, path + "." + property.getKey());
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> anyOf(List<?> schemas, Object value, String path) {
        boolean found = schemas.stream()
                .anyMatch(schema -> check((Map<?, ?>) schema, value, path).isEmpty());
        return when(!found, path + " fits none of " + schemas);
    }

    private static Optional<String> required(List<?> keys, Object value, String path) {
        return keys.stream()
                .filter(key -> !((Map<?, ?>) value).containsKey(key))
                .findFirst()
                .map(key -> path + " has no " + key);
    }

    private static Optional<String> closed(Map<?, ?> schema, Object value, String path) {
        Map<?, ?> known = (Map<?, ?>) schema.get("properties");
        return ((Map<?, ?>) value)
                .keySet().stream()
                        .filter(key -> !known.containsKey(key))
                        .findFirst()
                        .map(key -> path + " has a " + key + " that the schema does not know");
    }

    private Optional<String> prefix(List<?> schemas, Object value, String path) {
        List<?> array = (List<?>) value;
        for (int i = 0; i < schemas.size() && i < array.size(); i++) {
            Optional<String> wrong = check((Map<?, ?>) schemas.get(i), array.get(i), path + "[" + i + "]");
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private Optional<String> items(Map<?, ?> schema, Object says, Object value, String path) {
        List<?> array = (List<?>) value;
        int from = schema.get("prefixItems") instanceof List<?> prefix ? prefix.size() : 0;
        for (int i = from; i < array.size(); i++) {
            Optional<String> wrong = says instanceof Map<?, ?> each
                    ? check(each, array.get(i), path + "[" + i + "]")
                    : Optional.of(path + " has more items than the schema knows");
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }
}
