package dev.contrail.analyzer.render.chart;

import dev.contrail.analyzer.render.chart.text.Labels;
import dev.contrail.analyzer.trace.Omission;
import java.awt.Graphics2D;
import java.util.LinkedHashSet;
import java.util.List;

/** A title, blocks under each other, and a footer that says what is not shown: the frame of every static picture. */
public final class ChartPage implements Picture {
    private static final int TITLE_HEIGHT = 8 * Theme.STEP;
    private static final int LINE_HEIGHT = 4 * Theme.STEP;
    private static final int GAP = 4 * Theme.STEP;
    /* Names in a recording can be of any length; a picture cannot. */
    private static final int WIDEST_WORDS = 1_600;

    private final String title;
    private final List<Picture> blocks;
    private final List<String> footer;
    private final String holds;

    public ChartPage(String title, List<? extends Picture> blocks, List<Omission> omissions) {
        this(title, "", blocks, omissions);
    }

    /** A page that holds a part of a whole, told by {@code holds}. */
    public ChartPage(String title, String holds, List<? extends Picture> blocks, List<Omission> omissions) {
        this.title = title;
        this.holds = holds;
        this.blocks = List.copyOf(blocks);
        this.footer = footer(omissions);
    }

    private static List<String> footer(List<Omission> omissions) {
        var distinct = new LinkedHashSet<String>();
        omissions.forEach(omission -> distinct.add(omission.line()));
        return List.copyOf(distinct);
    }

    @Override
    public String holds() {
        return holds;
    }

    @Override
    public int width() {
        int widest = blocks.stream().mapToInt(Picture::width).max().orElse(0);
        double words = Labels.width(Theme.TITLE, title);
        for (String line : footer) {
            words = Math.max(words, Labels.width(Theme.SMALL, line));
        }
        return Math.max(widest, (int) Math.ceil(Math.min(words, WIDEST_WORDS))) + 2 * Theme.MARGIN;
    }

    @Override
    public int height() {
        int blocksHeight =
                blocks.stream().mapToInt(block -> block.height() + GAP).sum();
        return 2 * Theme.MARGIN + TITLE_HEIGHT + blocksHeight + footer.size() * LINE_HEIGHT;
    }

    @Override
    public void paint(Graphics2D graphics) {
        graphics.setFont(Theme.TITLE);
        graphics.setColor(Theme.INK);
        graphics.drawString(title, Theme.MARGIN, Theme.MARGIN + Theme.TITLE.getSize());
        int y = Theme.MARGIN + TITLE_HEIGHT;
        for (Picture block : blocks) {
            var part = (Graphics2D) graphics.create();
            part.translate(Theme.MARGIN, y);
            block.paint(part);
            part.dispose();
            y += block.height() + GAP;
        }
        paintFooter(graphics, y);
    }

    private void paintFooter(Graphics2D graphics, int top) {
        graphics.setFont(Theme.SMALL);
        graphics.setColor(Theme.INK_SOFT);
        int y = top + LINE_HEIGHT / 2;
        for (String line : footer) {
            graphics.drawString(line, Theme.MARGIN, y);
            y += LINE_HEIGHT;
        }
    }
}
