package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.diff.Difference;
import java.util.List;
import java.util.Map;

/** An HTML page that shows what changed between two runs, opened at the first difference; one file, as {@link HtmlPage}. */
public final class DiffPage {
    private static final List<String> STYLES = List.of(
            "shell/tokens.css",
            "shell/shell.css",
            "shell/findings.css",
            "state/state.css",
            "diff/diff.css",
            "shell/print.css");

    private DiffPage() {}

    /**
     * The page, in UTF-8.
     *
     * @param others names of the runs with which A was compared, of which B is the most similar
     */
    public static byte[] of(Difference difference, List<String> others) {
        return Parts.PARTS.page(data(difference, others));
    }

    static byte[] data(Difference difference, List<String> others) {
        var columns = new PageColumns();
        var names = new PageTexts();
        Map<String, Object> tree = new DiffData(columns, names).tree(difference, others);
        return PageData.of(Map.of("diff", tree), names, columns);
    }

    /** Put together once, when it is first needed. */
    private static final class Parts {
        static final HtmlPage.Parts PARTS = HtmlPage.Parts.of("diff/app.js", STYLES);
    }
}
