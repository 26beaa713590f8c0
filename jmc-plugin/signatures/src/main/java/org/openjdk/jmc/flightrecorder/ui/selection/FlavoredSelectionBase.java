package org.openjdk.jmc.flightrecorder.ui.selection;

/** A signature of Mission Control 9, to compile against. */
public abstract class FlavoredSelectionBase implements IFlavoredSelection {
    protected FlavoredSelectionBase(String name) {}

    @Override
    public boolean isEmpty() {
        return false;
    }
}
