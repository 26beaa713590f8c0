package org.openjdk.jmc.flightrecorder.ui.selection;

/** A signature of Mission Control 9, to compile against: the methods that we call. */
public class SelectionStore {
    public SelectionStore() {}

    public void addSelection(IFlavoredSelection selection) {}

    public void addAndSetAsCurrentSelection(IFlavoredSelection selection) {}
}
