package dev.contrail.jmc;

import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.jmc.items.Ranges;
import dev.contrail.jmc.page.Host;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.common.item.RangeMatchPolicy;
import org.openjdk.jmc.flightrecorder.JfrAttributes;
import org.openjdk.jmc.flightrecorder.ui.IPageContainer;
import org.openjdk.jmc.flightrecorder.ui.selection.RangedChartSelection;

/** The editor of one recording, as the page's host. */
final class MissionControl implements Host {
    private static final String NAME = "Contrail Selection";

    private final IPageContainer editor;

    MissionControl(IPageContainer editor) {
        this.editor = editor;
    }

    @Override
    public void show(IItemCollection events) {
        editor.showSelection(events);
    }

    /** As its own charts of time do: pages offer the events, their time, and what they have in common. */
    @Override
    public void keep(IItemCollection events, TimeRange time, boolean focused) {
        var selection = new RangedChartSelection(
                NAME, events, Ranges.of(time), RangeMatchPolicy.CLOSED_INTERSECTS_WITH_CLOSED, JfrAttributes.LIFETIME);
        if (focused) {
            editor.getSelectionStore().addAndSetAsCurrentSelection(selection);
        } else {
            editor.getSelectionStore().addSelection(selection);
        }
    }
}
