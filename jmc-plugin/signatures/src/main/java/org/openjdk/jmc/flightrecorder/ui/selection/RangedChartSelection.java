package org.openjdk.jmc.flightrecorder.ui.selection;

import org.openjdk.jmc.common.item.IAttribute;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.common.item.RangeMatchPolicy;
import org.openjdk.jmc.common.unit.IQuantity;
import org.openjdk.jmc.common.unit.IRange;

/** A signature of Mission Control 9, to compile against. */
public class RangedChartSelection extends FlavoredSelectionBase {
    public RangedChartSelection(
            String name,
            IItemCollection selectedItems,
            IRange<IQuantity> selectionRange,
            RangeMatchPolicy matchPolicy,
            IAttribute<IRange<IQuantity>> xRangeAttribute) {
        super(name);
    }
}
