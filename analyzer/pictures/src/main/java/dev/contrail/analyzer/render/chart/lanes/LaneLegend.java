package dev.contrail.analyzer.render.chart.lanes;

import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.Labels;
import dev.contrail.analyzer.trace.Omission;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which colour is which action, and how often it happened; in lines as wide as the picture. */
final class LaneLegend implements Picture {
    private static final int MOST = 24;
    private static final int LINE = 5 * Theme.STEP;
    private static final int SWATCH = 3 * Theme.STEP;
    private static final int GAP = 5 * Theme.STEP;
    private static final int LONGEST_NAME = 280;

    private final List<LaneAction> actions;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Omission> omissions = new ArrayList<>();
    private final int width;
    private int height;

    private final Set<String> hidden;

    private record Entry(int action, String name, String count, int x, int y, int width) {}

    /**
     * A legend.
     *
     * @param hidden names whose marks are not drawn; they are told in grey
     */
    LaneLegend(List<LaneAction> actions, int width, Set<String> hidden) {
        this.hidden = hidden;
        this.actions = actions;
        this.width = width;
        int x = 0;
        for (int action : worthNaming()) {
            String name = Labels.fit(Theme.TEXT, actions.get(action).name(), LONGEST_NAME);
            String count = count(actions.get(action));
            int entryWidth = textLeft() + textWidth(name) + Theme.STEP + textWidth(count);
            if (x > 0 && x + entryWidth > width) {
                x = 0;
                height += LINE;
            }
            entries.add(new Entry(action, name, count, x, height, entryWidth));
            x += entryWidth + GAP;
        }
        height += LINE;
        noteLeftOut();
        noteSameColors();
    }

    /** How many marks; of samples how many there are and how far apart. */
    private static String count(LaneAction action) {
        String number = String.format(Locale.ROOT, "%,d", action.told());
        return action.periodNanos() == 0 ? number : number + " × " + Durations.format(action.periodNanos());
    }

    private List<Integer> worthNaming() {
        List<Integer> all = new ArrayList<>();
        for (int action = 0; action < actions.size(); action++) {
            all.add(action);
        }
        Set<Integer> kept = new HashSet<>(all.stream()
                .sorted(Comparator.comparingInt((Integer a) -> actions.get(a).isAlarm() ? 0 : 1)
                        .thenComparingLong(a -> -actions.get(a).count()))
                .limit(MOST)
                .toList());
        return all.stream().filter(kept::contains).toList();
    }

    private void noteLeftOut() {
        int left = actions.size() - entries.size();
        if (left > 0) {
            omissions.add(new Omission(
                    Omission.Kind.NOT_DRAWN,
                    left,
                    String.format(
                            Locale.ROOT, "%,d of the legend's names: it holds the %d most frequent", left, MOST)));
        }
    }

    private void noteSameColors() {
        long colors = actions.stream().filter(action -> !action.isAlarm()).count();
        if (colors > Palette.distinct()) {
            long repeated = colors - Palette.distinct();
            omissions.add(new Omission(
                    Omission.Kind.FOLDED,
                    repeated,
                    String.format(Locale.ROOT, "a colour of its own for every action: %,d have another's", repeated)));
        }
    }

    private static int textLeft() {
        return SWATCH + Theme.STEP + 2;
    }

    private static int textWidth(String text) {
        return (int) Math.ceil(Labels.width(Theme.TEXT, text));
    }

    /** The action whose entry is at a place. */
    Optional<String> nameAt(int x, int y) {
        return entries.stream()
                .filter(entry -> entry.x <= x && x < entry.x + entry.width && entry.y <= y && y < entry.y + LINE)
                .map(entry -> actions.get(entry.action).name())
                .findFirst();
    }

    private boolean isHidden(Entry entry) {
        return hidden.contains(actions.get(entry.action).name());
    }

    List<Omission> omissions() {
        return omissions;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public void paint(Graphics2D graphics) {
        var ink = new LaneInk(actions);
        for (Entry entry : entries) {
            if (isHidden(entry)) {
                graphics.setColor(Theme.RULE);
                graphics.drawRect(entry.x, entry.y + 2, SWATCH - 1, SWATCH - 1);
            } else {
                int free = LaneInk.inset(actions.get(entry.action), SWATCH);
                int top = entry.y + 2;
                ink.add(entry.action, entry.x, top + free, entry.x + SWATCH, top + SWATCH - free);
            }
        }
        ink.paint(graphics);
        graphics.setFont(Theme.TEXT);
        for (Entry entry : entries) {
            int x = entry.x + textLeft();
            int baseline = entry.y + 2 + SWATCH - 1;
            graphics.setColor(isHidden(entry) ? Theme.INK_SOFT : Theme.INK);
            graphics.drawString(entry.name, x, baseline);
            graphics.setColor(Theme.INK_SOFT);
            graphics.drawString(entry.count, x + textWidth(entry.name) + Theme.STEP, baseline);
        }
    }
}
