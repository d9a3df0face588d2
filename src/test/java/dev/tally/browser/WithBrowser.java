package dev.tally.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.WebDriverException;

/** The tests of this class take a {@link Browser}, one for the whole class; without Chromium they are skipped and say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithBrowser.Opened.class)
public @interface WithBrowser {

    /** Lends a browser to a class before its first test and takes it back after the last. */
    final class Opened implements ExecutionCondition, ParameterResolver {
        private static final Namespace NAMESPACE = Namespace.create(WithBrowser.class);

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (lent(context).held.isPresent()) {
                return ConditionEvaluationResult.enabled("there is a browser");
            }
            System.err.println(context.getDisplayName() + " was NOT run: there is no Chromium with its driver here.");
            return ConditionEvaluationResult.disabled("no Chromium with its driver here");
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Browser.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return lent(context).held.orElseThrow().browser;
        }

        private static Lent lent(ExtensionContext context) {
            ExtensionContext ofClass = context;
            while (ofClass.getTestMethod().isPresent()) {
                ofClass = ofClass.getParent().orElseThrow();
            }
            Idle idle = context.getRoot()
                    .getStore(NAMESPACE)
                    .getOrComputeIfAbsent(Idle.class, none -> new Idle(new ConcurrentLinkedDeque<>()), Idle.class);
            return ofClass.getStore(NAMESPACE)
                    .getOrComputeIfAbsent(Lent.class, none -> new Lent(idle, idle.take()), Lent.class);
        }
    }

    /** The browsers that no class has: to start one takes seconds, and two at most are driven at a time. */
    record Idle(Deque<Held> browsers) implements AutoCloseable {
        private Optional<Held> take() {
            return Optional.ofNullable(browsers.poll()).or(Held::started);
        }

        @Override
        public void close() throws IOException {
            for (Held held : browsers) {
                held.close();
            }
        }
    }

    /** What a class has, if anything, while its tests run; the next that gets it finds it as if it had just been started. */
    record Lent(Idle idle, Optional<Held> held) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            if (held.isPresent()) {
                try {
                    held.get().browser.clear();
                } catch (WebDriverException broken) {
                    held.get().close();
                    return;
                }
                idle.browsers.push(held.get());
            }
        }
    }

    /** A browser and the folder of its profile. */
    record Held(Browser browser, Path profile) implements AutoCloseable {
        private static Optional<Held> started() {
            try {
                Path profile = Files.createTempDirectory("tally-browser");
                Optional<Held> held = Browser.start(profile).map(browser -> new Held(browser, profile));
                if (held.isEmpty()) {
                    Files.delete(profile);
                }
                return held;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            browser.close();
            try (Stream<Path> files = Files.walk(profile)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }
}
