package dev.contrail.analyzer.render.chart.sequence;

import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.render.chart.ChartPage;
import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.TextBlock;
import dev.contrail.analyzer.trace.Omission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sequence diagrams as pictures. */
public final class SequencePicture {
    private static final int LONGEST_TITLE = 900;

    private SequencePicture() {}

    /**
     * The pages of some runs, one picture each: the runs under each other, each with its name when there are several.
     *
     * <p>A page has at most 400 messages and 40 lifelines; nothing is cut to fit on one. Diagrams without messages have no
     * page.
     */
    public static List<Picture> pages(List<SequenceDiagram> runs) {
        List<List<SequenceSlice>> pages = paginate(runs);
        var pictures = new ArrayList<Picture>();
        for (int page = 0; page < pages.size(); page++) {
            pictures.add(page(runs, pages.get(page), page + 1, pages.size()));
        }
        return pictures;
    }

    /** Fills pages with slices, in order. */
    private static List<List<SequenceSlice>> paginate(List<SequenceDiagram> runs) {
        var pages = new ArrayList<List<SequenceSlice>>();
        int free = 0;
        for (SequenceDiagram run : runs) {
            for (SequenceSlice slice : SequenceSlice.of(run)) {
                if (slice.rows().length > free) {
                    pages.add(new ArrayList<>());
                    free = SequenceSlice.MOST_ROWS;
                }
                pages.get(pages.size() - 1).add(slice);
                free -= slice.rows().length;
            }
        }
        return pages;
    }

    private static Picture page(List<SequenceDiagram> runs, List<SequenceSlice> slices, int number, int pages) {
        var blocks = new ArrayList<Picture>();
        var omissions = new ArrayList<Omission>();
        runs.forEach(run -> omissions.addAll(run.omissions()));
        int shortened = 0;
        for (SequenceSlice slice : slices) {
            SequencePlot plot = SequencePlot.of(slice);
            blocks.add(
                    new SequenceSection(runs.size() == 1 ? "" : slice.diagram().title(), plot));
            shortened += plot.shortenedTexts();
        }
        blocks.add(new SequenceKey(slices));
        if (shortened > 0) {
            omissions.add(new Omission(
                    Omission.Kind.NOT_DRAWN, shortened, "the ends of " + shortened + " long texts, marked with …"));
        }
        String holds = pages > 1 ? holds(slices) : "";
        if (pages > 1) {
            blocks.add(new SequenceNote(String.format(
                    Locale.ROOT,
                    "Page %,d of %,d: %s, and the lifelines that take part in them",
                    number,
                    pages,
                    holds)));
        }
        return new ChartPage(title(runs), holds, blocks, omissions);
    }

    private static String holds(List<SequenceSlice> slices) {
        return slices.stream()
                .collect(Collectors.groupingBy(SequenceSlice::diagram, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(SequencePicture::messages)
                .collect(Collectors.joining("; "));
    }

    /** Which messages some neighbouring slices of one diagram hold. */
    private static String messages(List<SequenceSlice> slices) {
        SequenceSlice first = slices.get(0);
        SequenceSlice last = slices.get(slices.size() - 1);
        return String.format(
                Locale.ROOT,
                "messages %,d to %,d of %,d",
                first.firstRow() + 1,
                last.lastRow() + 1,
                first.diagram().messages().size());
    }

    private static String title(List<SequenceDiagram> runs) {
        String titles = runs.stream().map(SequenceDiagram::title).collect(Collectors.joining(" and "));
        return String.join(
                "", TextBlock.wrap(titles, Theme.TITLE, LONGEST_TITLE, 1).lines());
    }
}
