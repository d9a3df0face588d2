package dev.tally.site;

import dev.tally.course.ExampleOptions.Moment;
import dev.tally.verify.ExampleRun;
import dev.tally.verify.Moments;
import dev.tally.verify.Verified;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links to a line of an example lead to the step after it; where the example is not played, to the example. */
final class StepLinks {
    private static final Pattern LINK =
            Pattern.compile("href=\"#example-(\\d{1,6})-line-(\\d{1,6})(?:-time-(\\d{1,6}))?\"");

    private StepLinks() {}

    static String in(String html, Verified verified) {
        if (!html.contains("#example-")) {
            return html;
        }
        return LINK.matcher(html)
                .replaceAll(link -> Matcher.quoteReplacement("href=\"#" + target(link, verified) + "\""));
    }

    private static String target(MatchResult link, Verified verified) {
        int number = Integer.parseInt(link.group(1));
        Moment moment = new Moment(
                Integer.parseInt(link.group(2)),
                Optional.ofNullable(link.group(3)).map(Integer::valueOf));
        if (number < 1 || number > verified.runs().size()) {
            return "content";
        }
        ExampleRun run = verified.runs().get(number - 1);
        return step(run, moment)
                .map(step -> id(run, step))
                .orElse(run.outcome() == ExampleRun.Outcome.NOT_RUN ? "content" : "example-" + number);
    }

    /** The step of an example's player, from 1, that shows what a line leaves; none where nothing plays. */
    static Optional<Integer> step(ExampleRun run, Moment moment) {
        return run.trace()
                .filter(trace -> run.plays())
                .flatMap(trace -> Moments.after(trace, List.of(moment), never -> {}).stream()
                        .findFirst())
                .map(after -> after.step() + 1);
    }

    /** The place in the page of a step, from 1. */
    static String id(ExampleRun run, int step) {
        return "player-" + run.example().number() + "-step-" + step;
    }
}
