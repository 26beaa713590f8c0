package dev.contrail.benchmarks.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmc.common.item.IAccessorKey;
import org.openjdk.jmc.common.item.IItem;
import org.openjdk.jmc.common.item.IItemIterable;
import org.openjdk.jmc.common.item.IMemberAccessor;
import org.openjdk.jmc.common.item.IType;
import org.openjdk.jmc.flightrecorder.CouldNotLoadRecordingException;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;

/** Mission Control's parser as most programs use it: load all events, then ask. */
final class JmcReader implements Reader {
    @Override
    public Totals read(Path file) throws IOException {
        var totals = new Totals();
        try {
            for (IItemIterable items : JfrLoaderToolkit.loadEvents(file.toFile())) {
                Wanted wanted = Wanted.TYPES.get(items.getType().getIdentifier());
                if (wanted != null) {
                    take(items, wanted, totals);
                }
            }
        } catch (CouldNotLoadRecordingException e) {
            throw new IOException(e);
        }
        return totals;
    }

    private static void take(IItemIterable items, Wanted wanted, Totals totals) {
        IMemberAccessor<?, IItem> number = field(items.getType(), wanted.number());
        List<? extends IMemberAccessor<?, IItem>> texts = wanted.texts().stream()
                .map(name -> field(items.getType(), name))
                .toList();
        for (IItem item : items) {
            long length = 0;
            for (IMemberAccessor<?, IItem> text : texts) {
                Object value = text.getMember(item);
                length += value == null ? 0 : value.toString().length();
            }
            totals.add(((Number) number.getMember(item)).longValue(), length);
        }
    }

    private static IMemberAccessor<?, IItem> field(IType<IItem> type, String name) {
        IAccessorKey<?> key = type.getAccessorKeys().keySet().stream()
                .filter(candidate -> candidate.getIdentifier().equals(name))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(type.getAccessor(key));
    }
}
