package dev.tally.cli;

import dev.tally.source.Source;
import dev.tally.source.Visible;
import dev.tally.verify.Claim;
import dev.tally.verify.Claim.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * What was checked in an insight, and what was not.
 *
 * @param source its file
 * @param claims what it states, by place
 */
record Explanation(Source source, List<Claim> claims) {
    Explanation {
        claims = claims.stream()
                .sorted(Comparator.comparing((Claim claim) -> claim.span().start()))
                .toList();
    }

    /** A line for the insight and one for each claim; nothing where it states nothing. */
    String text() {
        if (claims.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        long checked = claims.stream()
                .filter(claim -> claim.standing() != Standing.UNDECIDED)
                .count();
        out.append(source.name()).append(": ").append(checked).append(" of ").append(claims.size());
        out.append(claims.size() == 1 ? " claim" : " claims").append(" checked\n");
        for (Claim claim : claims) {
            out.append("    ")
                    .append(line(claim))
                    .append(':')
                    .append(column(claim))
                    .append(": ");
            out.append(sentence(claim.standing()))
                    .append(": ")
                    .append(claim.kind().sentence());
            if (!claim.reason().isEmpty()) {
                out.append(": ").append(claim.reason());
            }
            out.append('\n');
        }
        return Visible.of(out.toString());
    }

    private static String sentence(Standing standing) {
        return switch (standing) {
            case HOLDS -> "holds";
            case UNTRUE -> "untrue";
            case UNDECIDED -> "not checked";
        };
    }

    /** Objects for JSON, one for each claim. */
    void addTo(StringJoiner array) {
        for (Claim claim : claims) {
            array.add("{\"file\":" + Json.string(source.name().replace('\\', '/')) + ",\"line\":" + line(claim)
                    + ",\"column\":" + column(claim) + ",\"kind\":"
                    + Json.string(word(claim.kind())) + ",\"standing\":" + Json.string(word(claim.standing()))
                    + ",\"reason\":" + (claim.reason().isEmpty() ? "null" : Json.string(claim.reason())) + "}");
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private int line(Claim claim) {
        return source.line(claim.span().start());
    }

    private int column(Claim claim) {
        return source.column(claim.span().start());
    }
}
