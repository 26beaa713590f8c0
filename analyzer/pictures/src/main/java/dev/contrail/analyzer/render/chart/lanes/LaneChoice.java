package dev.contrail.analyzer.render.chart.lanes;

import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.Marks;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which lanes stay where there is no room for all: {@code main}; those in which something went wrong, or that wait at the
 * end for what another thread has, or for anything where few do; a few of each kind of thread; then those with the most to
 * show.
 *
 * <p>A pool of hundreds does more than the one thread that hands it the work, and one more of its lanes tells nothing new.
 */
final class LaneChoice {
    /** So many of a kind show what the others are like. */
    private static final int OF_A_KIND = 3;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Who has not ended something stands out among so many that have: one in so many of those that stay. */
    private static final int FEW = 4;

    private final LaneChart chart;
    private final boolean fewAreOpen;

    private record Choice(int place, boolean main, boolean telling, int ofItsKind, long marks) {
        private static final Comparator<Choice> ORDER = Comparator.comparing((Choice choice) -> !choice.main)
                .thenComparing(choice -> !choice.telling)
                .thenComparingInt(choice -> Math.min(choice.ofItsKind, OF_A_KIND))
                .thenComparingLong(choice -> -choice.marks);
    }

    private LaneChoice(LaneChart chart, int most) {
        this.chart = chart;
        this.fewAreOpen = chart.lanes().stream()
                        .map(Lane::marks)
                        .filter(marks -> !isJvms(marks) && isOpen(marks))
                        .count()
                <= most / FEW;
    }

    /** The places of so many lanes at most, ascending. */
    static List<Integer> of(LaneChart chart, int most) {
        int lanes = chart.lanes().size();
        return lanes <= most ? IntStream.range(0, lanes).boxed().toList() : new LaneChoice(chart, most).chosen(most);
    }

    private List<Integer> chosen(int most) {
        List<Lane> lanes = chart.lanes();
        long[] marks = lanes.stream().mapToLong(lane -> lane.marks().total()).toArray();
        Map<String, Integer> kinds = new HashMap<>();
        List<Choice> choices = new ArrayList<>();
        IntStream.range(0, lanes.size())
                .boxed()
                .sorted(Comparator.comparingLong(place -> -marks[place]))
                .forEach(place -> choices.add(choice(place, marks[place], kinds)));
        return choices.stream()
                .sorted(Choice.ORDER)
                .limit(most)
                .map(Choice::place)
                .sorted()
                .toList();
    }

    private Choice choice(int place, long marks, Map<String, Integer> kinds) {
        Lane lane = chart.lanes().get(place);
        boolean jvms = isJvms(lane.marks());
        String kind = lane.group() + '\n' + NUMBER.matcher(lane.name()).replaceAll("#");
        int ofItsKind = jvms ? OF_A_KIND : kinds.merge(kind, 1, Integer::sum) - 1;
        return new Choice(place, lane.name().equals("main"), !jvms && isTelling(lane.marks()), ofItsKind, marks);
    }

    private static boolean isJvms(Marks marks) {
        Trace trace = marks.trace();
        int thread = trace.actions().thread().get(marks.rows().get(0));
        return thread != Trace.ABSENT && trace.threads().get(thread).isJvms();
    }

    private boolean isTelling(Marks marks) {
        for (int mark = 0; mark < marks.size(); mark++) {
            int action = marks.action(mark);
            if (chart.actions().get(action).isAlarm()
                    || marks.isOpen(mark) && (fewAreOpen || !marks.holder(mark).isEmpty())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpen(Marks marks) {
        return IntStream.range(0, marks.size()).anyMatch(marks::isOpen);
    }
}
