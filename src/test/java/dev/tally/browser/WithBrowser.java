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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The tests of this class take a {@link Browser}, one for the whole class; without Chromium they are skipped and say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithBrowser.Opened.class)
public @interface WithBrowser {

    /** Opens the browser of a class before its first test and closes it, with its profile, after the last. */
    final class Opened implements ExecutionCondition, ParameterResolver {
        private static final Namespace NAMESPACE = Namespace.create(WithBrowser.class);

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (held(context).browser.isPresent()) {
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
            return held(context).browser.orElseThrow();
        }

        private static Held held(ExtensionContext context) {
            ExtensionContext ofClass = context;
            while (ofClass.getTestMethod().isPresent()) {
                ofClass = ofClass.getParent().orElseThrow();
            }
            Store store = ofClass.getStore(NAMESPACE);
            return store.getOrComputeIfAbsent(Held.class, none -> new Held(), Held.class);
        }
    }

    /** A browser and the folder of its profile, while the tests of a class run. */
    final class Held implements AutoCloseable {
        private final Path profile;
        private final Optional<Browser> browser;

        private Held() {
            try {
                profile = Files.createTempDirectory("tally-browser");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            browser = Browser.start(profile);
        }

        @Override
        public void close() throws IOException {
            browser.ifPresent(Browser::close);
            try (Stream<Path> files = Files.walk(profile)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }
}
