package dev.contrail.analyzer.derive.state;

import dev.contrail.analyzer.model.Categories;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The colours of one subject's measures, by name as all colours are. Sky blue is left out: as a thin line it is told hardly
 * from blue.
 */
final class MeasureColors {
    private static final int SKY = 2;
    private static final String NOBODY = "";

    private MeasureColors() {}

    /** In the order given. */
    static List<Integer> of(List<String> measures) {
        var all = new ArrayList<String>();
        all.add(NOBODY);
        all.addAll(measures);
        List<Integer> colors = Categories.of(List.of(), Map.of(NOBODY, SKY)).colorsOf(all);
        return colors.subList(1, colors.size());
    }
}
