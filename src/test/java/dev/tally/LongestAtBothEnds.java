package dev.tally;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Classes are run two at a time, one from the first on and one from the last back: the long ones stand at both ends, so that
 * what is left when the two meet is short. Those with a browser, which waits, stand at one end, those that reckon at the other.
 */
public final class LongestAtBothEnds implements ClassOrderer {
    private static final List<String> WITH_A_BROWSER = List.of(
            "AccessibilityBrowserTest",
            "LearnerTest",
            "SiteBrowserTest",
            "EditorBrowserTest",
            "ProgressTest",
            "PlayerBrowserTest",
            "ServeBrowserTest",
            "ReviewTest",
            "OfflineTest",
            "SearchTest",
            "PlayersOfAPageTest",
            "SearchIndexTest",
            "TouchBrowserTest",
            "TextWidthBrowserTest",
            "FsrsTest");

    private static final List<String> RECKONING = List.of(
            "ConformanceTest",
            "EveryPictureTest",
            "PlaygroundTest",
            "ActionTest",
            "SitePagesTest",
            "LimitsTest",
            "ArchitectureTest",
            "ServeTest",
            "ClaimsTest",
            "SiteBuilderTest",
            "TraceTextTest",
            "LibraryCompilerTest",
            "RulesTest",
            "CheckCommandTest");

    /** The first of the first list is the first of all, the first of the second the last. */
    private static int place(String name) {
        int first = WITH_A_BROWSER.indexOf(name);
        int last = RECKONING.indexOf(name);
        return first >= 0 ? first - WITH_A_BROWSER.size() : last >= 0 ? RECKONING.size() - last : 0;
    }

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.<ClassDescriptor>comparingInt(
                                type -> place(type.getTestClass().getSimpleName()))
                        .thenComparing(type -> type.getTestClass().getName()));
    }
}
