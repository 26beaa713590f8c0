package dev.contrail.analyzer.render.chart;

import dev.contrail.analyzer.unit.Unit;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;

/** How far apart the ticks of an axis may be, so that what stands at them is round in its unit. */
final class UnitTicks {
    private static final double[] ROUND = {1, 2, 5};
    private static final double[] ROUND_BINARY = {1, 2, 4, 8};
    private static final double[] ROUND_SECONDS = {
        1, 2, 5, 10, 30, 60, 120, 300, 600, 1_800, 3_600, 10_800, 21_600, 43_200, 86_400, 172_800, 432_000, 864_000
    };
    private static final double SECOND = 1e9;
    private static final int POWERS = 24;

    private UnitTicks() {}

    static TickUnits between(double low, double high, Unit unit) {
        var ticks = new TickUnits();
        switch (unit) {
            case INSTANT -> {
                addPowers(ticks, 10, ROUND, 1e3, 6); // a double tells instants to 256 ns
                for (double seconds : ROUND_SECONDS) {
                    ticks.add(new NumberTickUnit(seconds * SECOND));
                }
                addPowers(ticks, 10, ROUND, 864e13, 4);
            }
            case ADDRESS -> addPowers(ticks, 16, ROUND_BINARY, 1, POWERS);
            default -> {
                Unit.Step step = unit.stepFor(Math.max(Math.abs(low), Math.abs(high)), high - low);
                boolean indivisible =
                        step.size() == 1 && (unit == Unit.BYTES || unit == Unit.BITS || unit == Unit.TIME);
                addPowers(ticks, 10, ROUND, step.size() * (indivisible ? 1 : 1e-6), POWERS);
            }
        }
        return ticks;
    }

    private static void addPowers(TickUnits ticks, int base, double[] round, double from, int powers) {
        double power = from;
        for (int i = 0; i < powers; i++) {
            for (double factor : round) {
                ticks.add(new NumberTickUnit(power * factor));
            }
            power *= base;
        }
    }
}
