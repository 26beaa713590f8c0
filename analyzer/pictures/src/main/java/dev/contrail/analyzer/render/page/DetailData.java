package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.model.Detail;
import dev.contrail.analyzer.trace.column.DoubleColumn;
import dev.contrail.analyzer.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fields that are told beside messages and marks, as page data. */
final class DetailData {
    /* JavaScript's numbers are exact up to here. */
    private static final long LARGEST = 1L << 52;

    private final PageColumns columns;

    DetailData(PageColumns columns) {
        this.columns = columns;
    }

    /**
     * A tree for each field.
     *
     * @param rows how many messages or marks the page has: the first ones
     */
    List<Map<String, Object>> trees(List<Detail> details, int rows) {
        return details.stream().map(detail -> tree(detail, rows)).toList();
    }

    private Map<String, Object> tree(Detail detail, int rows) {
        int size = detail.rows().size();
        while (size > 0 && detail.rows().get(size - 1) >= rows) {
            size--;
        }
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", PageTexts.cut(detail.name()));
        tree.put("rows", columns.delta(size, detail.rows()));
        if (detail.unit() != Unit.NONE) {
            tree.put("unit", UnitData.tree(detail.unit()));
        }
        switch (detail.kind()) {
            case TEXT -> putTexts(tree, PageTexts.cut(detail.texts()), columns.numbers(size, detail.values()));
            case BOOLEAN -> putTexts(tree, List.of("false", "true"), columns.numbers(size, detail.values()));
            case DECIMAL -> tree.put("values", decimals(detail, size));
            case INTEGER -> putIntegers(tree, detail, size);
        }
        return tree;
    }

    private static void putTexts(Map<String, Object> tree, List<String> texts, int values) {
        tree.put("texts", texts);
        tree.put("values", values);
    }

    private int decimals(Detail detail, int size) {
        var values = new DoubleColumn.Builder();
        for (int i = 0; i < size; i++) {
            values.add(Double.longBitsToDouble(detail.values().get(i)));
        }
        return columns.doubles(values.build());
    }

    /** Numbers that a page cannot count with, such as ids, are texts for it. */
    private void putIntegers(Map<String, Object> tree, Detail detail, int size) {
        boolean exact = true;
        for (int i = 0; i < size; i++) {
            exact &= Math.abs(detail.values().get(i)) < LARGEST
                    && detail.values().get(i) != Long.MIN_VALUE;
        }
        if (exact) {
            tree.put("values", columns.numbers(size, detail.values()));
            return;
        }
        var texts = new ArrayList<String>();
        for (int i = 0; i < size; i++) {
            texts.add(Long.toString(detail.values().get(i)));
        }
        putTexts(tree, texts, columns.numbers(size, i -> i));
    }
}
