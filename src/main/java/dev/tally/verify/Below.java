package dev.tally.verify;

import dev.tally.verify.Transcript.Part;
import dev.tally.verify.Typed.Shown;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands under a comment: it may be about that, and not about what stands before it. */
record Below(Transcript transcript, Part part, Agreement agreement) {
    /** Whether a comment over code is so of what stands there. */
    boolean isSo(Attached attached) {
        if (endsWithResult() && !attached.leadsOn()) {
            return false;
        }
        Stated stated = Stated.of(attached.comment().text());
        Optional<Stated.Exception> exception =
                Stated.exception(attached.comment().text());
        for (int below : attached.below()) {
            Optional<Shown> shown = transcript.shown(part, below);
            boolean raises = exception.isPresent()
                    && shown.flatMap(Shown::raised)
                            .filter(raised ->
                                    Claims.isOf(raised.type(), exception.get().type()))
                            .isPresent();
            boolean compares = stated.text().stream().allMatch(row -> Transcript.comparison(row)
                    .flatMap(question -> transcript.answer(part, below, question))
                    .filter(answer -> answer.output().strip().equals("True"))
                    .isPresent());
            boolean is = Stream.concat(
                            shown.map(Shown::rows).stream(),
                            Transcript.targets(part.statements().get(below)).stream()
                                    .flatMap(target -> transcript.answer(part, below, target).stream())
                                    .map(Shown::rows))
                    .anyMatch(real -> agreement.says(stated, real));
            if (raises
                    || compares
                    || is
                    || agreement.says(
                            stated, transcript.rows(part, attached.below().get(0), below))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last statement of the block has what it shows under it: then the others have, too. */
    private boolean endsWithResult() {
        int last = part.statements().size() - 1;
        return part.comments().stream()
                .anyMatch(other -> other.statement() == last
                        && other.line() == 0
                        && !other.comment().trails()
                        && Stated.of(other.comment().text()).isCertain());
    }

    /** Whether anything under a comment could be what it states. */
    boolean isShown(Attached attached) {
        return attached.below().stream()
                .anyMatch(below ->
                        !Transcript.targets(part.statements().get(below)).isEmpty()
                                || transcript
                                        .shown(part, below)
                                        .filter(shown -> !shown.rows().isEmpty())
                                        .isPresent());
    }
}
