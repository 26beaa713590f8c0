package dev.contrail.analyzer.findings.holds;

import dev.contrail.analyzer.findings.facts.Deeds.Deed;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;

/** Where something stands, as one number. */
final class RowPlace {
    private static final Table[] TABLES = Table.values();
    private static final int PART_BITS = 24;

    private RowPlace() {}

    static long of(Deed deed) {
        return ((long) deed.table.ordinal() << PART_BITS | deed.part) << Integer.SIZE | deed.row;
    }

    static Row of(long place) {
        int table = (int) (place >>> Integer.SIZE + PART_BITS);
        int part = (int) (place >>> Integer.SIZE) & (1 << PART_BITS) - 1;
        return new Row(TABLES[table], part, (int) place);
    }
}
