package dev.contrail.analyzer.derive.moment;

import dev.contrail.analyzer.model.Durations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * Rows that say the same as one: {@code 195 × wait for connection, 20 to 261 ms}. The page does so as well, in
 * {@code shell/grouped.js}; both are held to the same cases.
 */
public final class MomentGroups {
    /** So many equal rows are one. */
    private static final int SEVERAL = 4;
    /** Of longer tables, rows are equal that do the same to different things. */
    private static final int LONG = 16;

    private record Key(String what, int color, String object) {}

    private MomentGroups() {}

    /** The rows, each group where its first row was. */
    public static List<MomentRow> of(List<MomentRow> rows) {
        boolean isLong = rows.size() > LONG;
        Map<Key, List<MomentRow>> groups = new LinkedHashMap<>();
        for (MomentRow row : rows) {
            var key = new Key(what(row, isLong), row.color(), isLong ? "" : row.object());
            groups.computeIfAbsent(key, same -> new ArrayList<>()).add(row);
        }
        var told = new ArrayList<MomentRow>();
        groups.forEach((key, members) -> {
            boolean several = members.size() >= SEVERAL && members.get(0).kind() != null;
            told.addAll(several ? List.of(group(key, members)) : members);
        });
        return told;
    }

    private static String what(MomentRow row, boolean isLong) {
        return isLong ? Objects.requireNonNullElse(row.kind(), row.what()) : row.what();
    }

    private static MomentRow group(Key key, List<MomentRow> members) {
        MomentRow first = members.get(0);
        boolean shared = members.stream().map(MomentRow::object).distinct().count() == 1;
        return new MomentRow(
                String.format(Locale.ROOT, "%,d ×", members.size()),
                key.what(),
                first.kind(),
                shared ? first.object() : "",
                first.color(),
                range(members),
                first.nanos(),
                members);
    }

    /** {@code 20 to 261 ms} */
    private static String range(List<MomentRow> members) {
        long[] lasting = members.stream()
                .mapToLong(MomentRow::nanos)
                .filter(nanos -> nanos != MomentRow.INSTANT)
                .toArray();
        if (lasting.length == 0) {
            return "";
        }
        String least = Durations.format(LongStream.of(lasting).min().getAsLong());
        String most = Durations.format(LongStream.of(lasting).max().getAsLong());
        int blank = least.indexOf(' ');
        boolean sameUnit = most.endsWith(least.substring(blank));
        return least.equals(most) ? most : (sameUnit ? least.substring(0, blank) : least) + " to " + most;
    }
}
