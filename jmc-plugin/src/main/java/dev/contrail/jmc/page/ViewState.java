package dev.contrail.jmc.page;

import dev.contrail.analyzer.trace.TimeRange;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmc.common.IState;
import org.openjdk.jmc.common.IWritableState;

/** What a reader set on the page; Mission Control keeps it between sessions. */
public final class ViewState {
    private static final String TAB = "tab";
    private static final String FROM = "fromNanos";
    private static final String TO = "toNanos";
    private static final String HIDDEN = "hidden";
    private static final String NAME = "name";

    private @Nullable View tab;
    private @Nullable TimeRange visible;
    private final Set<String> hidden = new TreeSet<>();

    /** Nothing set. */
    public ViewState() {}

    /** The chosen tab; null for the first that has something to show. */
    public @Nullable View tab() {
        return tab;
    }

    void tab(View chosen) {
        tab = chosen;
    }

    /** The time in sight; null for all. */
    public @Nullable TimeRange visible() {
        return visible;
    }

    void visible(@Nullable TimeRange range) {
        visible = range;
    }

    /** Names in legends whose marks are not drawn. */
    public Set<String> hidden() {
        return hidden;
    }

    void toggle(String name) {
        if (!hidden.remove(name)) {
            hidden.add(name);
        }
    }

    /** Takes over what was saved, unless a reader has set something since. */
    public void load(@Nullable IState state) {
        if (state == null || tab != null) {
            return;
        }
        String saved = state.getAttribute(TAB);
        tab = Arrays.stream(View.values())
                .filter(view -> name(view).equals(saved))
                .findFirst()
                .orElse(null);
        Long from = number(state.getAttribute(FROM));
        Long to = number(state.getAttribute(TO));
        visible = from == null || to == null || from >= to ? null : new TimeRange(from, to);
        for (IState child : state.getChildren(HIDDEN)) {
            String name = child.getAttribute(NAME);
            if (name != null) {
                hidden.add(name);
            }
        }
    }

    private static @Nullable Long number(@Nullable String text) {
        return text == null || !text.matches("\\d{1,18}|[1-8]\\d{18}") ? null : Long.valueOf(text);
    }

    /** Writes it to where {@link #load} finds it. */
    public void save(IWritableState state) {
        if (tab != null) {
            state.putString(TAB, name(tab));
        }
        if (visible != null) {
            state.putString(FROM, Long.toString(visible.startNanos()));
            state.putString(TO, Long.toString(visible.endNanos()));
        }
        for (String name : hidden) {
            state.createChild(HIDDEN).putString(NAME, name);
        }
    }

    private static String name(View view) {
        return view.name().toLowerCase(Locale.ROOT);
    }
}
