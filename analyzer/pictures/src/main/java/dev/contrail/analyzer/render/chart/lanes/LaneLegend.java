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
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which colour is which action, and how often it happened; in lines as wide as the picture. Actions stand as they appear; where
 * there are samples, those that took most of the time come first, and all others are one entry, the last.
 */
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
    /** Where the last entry of the last line ends. */
    private int end;

    private final Set<String> hidden;

    /** The actions of an entry, by their places, share a colour. */
    private record Entry(List<Integer> actions, String name, String count, int x, int y, int width) {}

    /**
     * A legend.
     *
     * @param hidden names whose marks are not drawn; they are told in grey
     */
    LaneLegend(List<LaneAction> actions, int width, Set<String> hidden) {
        this.hidden = hidden;
        this.actions = actions;
        this.width = width;
        worthNaming().forEach(action -> add(List.of(action), actions.get(action).name()));
        List<Integer> others = places(LaneAction::isAmongOthers);
        if (others.size() == 1) {
            add(others, actions.get(others.get(0)).name());
        } else if (!others.isEmpty()) {
            add(others, String.format(Locale.ROOT, "%,d others", others.size()));
        }
        height += LINE;
        noteLeftOut(others.size());
        noteSameColors();
    }

    private List<Integer> places(Predicate<LaneAction> which) {
        return IntStream.range(0, actions.size())
                .filter(action -> which.test(actions.get(action)))
                .boxed()
                .toList();
    }

    private void add(List<Integer> told, String name) {
        String fitting = Labels.fit(Theme.TEXT, name, LONGEST_NAME);
        String count = count(told);
        int entryWidth = textLeft() + Labels.room(Theme.TEXT, fitting) + Theme.STEP + Labels.room(Theme.TEXT, count);
        if (end > 0 && end + GAP + entryWidth > width) {
            end = 0;
            height += LINE;
        }
        int x = end > 0 ? end + GAP : 0;
        entries.add(new Entry(told, fitting, count, x, height, entryWidth));
        end = x + entryWidth;
    }

    /** How many marks; of samples how many there are and how far apart. */
    private String count(List<Integer> told) {
        long sum = told.stream().map(actions::get).mapToLong(LaneAction::told).sum();
        String number = String.format(Locale.ROOT, "%,d", sum);
        long period = actions.get(told.get(0)).periodNanos();
        boolean alike = told.stream().map(actions::get).allMatch(action -> action.periodNanos() == period);
        return period == 0 || !alike ? number : number + " × " + Durations.format(period);
    }

    private List<Integer> worthNaming() {
        List<Integer> all = places(action -> !action.isAmongOthers());
        Set<Integer> kept = new HashSet<>(all.stream()
                .sorted(Comparator.comparingInt((Integer a) -> actions.get(a).isAlarm() ? 0 : 1)
                        .thenComparingLong(a -> -actions.get(a).count()))
                .limit(MOST)
                .toList());
        Stream<Integer> named = all.stream().filter(kept::contains);
        boolean sampled = actions.stream().anyMatch(LaneAction::isSampled);
        return (sampled
                        ? named.sorted(
                                Comparator.comparingLong(a -> -actions.get(a).nanos()))
                        : named)
                .toList();
    }

    private void noteLeftOut(int others) {
        int left = actions.size() - others - (entries.size() - (others > 0 ? 1 : 0));
        if (left > 0) {
            omissions.add(new Omission(
                    Omission.Kind.NOT_DRAWN,
                    left,
                    String.format(
                            Locale.ROOT, "%,d of the legend's names: it holds the %d most frequent", left, MOST)));
        }
    }

    private void noteSameColors() {
        long colors = actions.stream()
                .filter(action -> !action.isAlarm() && !action.isAmongOthers())
                .count();
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

    /** The action whose entry is at a place; none for an entry of several. */
    Optional<String> nameAt(int x, int y) {
        return entries.stream()
                .filter(entry -> entry.x <= x && x < entry.x + entry.width && entry.y <= y && y < entry.y + LINE)
                .filter(entry -> entry.actions.size() == 1)
                .map(entry -> actions.get(entry.actions.get(0)).name())
                .findFirst();
    }

    private boolean isHidden(Entry entry) {
        return entry.actions.stream()
                .allMatch(action -> hidden.contains(actions.get(action).name()));
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
                int free = LaneInk.inset(actions.get(entry.actions.get(0)), SWATCH);
                int top = entry.y + 2;
                ink.add(entry.actions.get(0), entry.x, top + free, entry.x + SWATCH, top + SWATCH - free);
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
            graphics.drawString(entry.count, x + Labels.room(Theme.TEXT, entry.name) + Theme.STEP, baseline);
        }
    }
}
