package org.openjdk.jmc.flightrecorder.ui;

import org.openjdk.jmc.common.item.IItemCollection;

/** A signature of Mission Control 9, to compile against: the methods that we call. */
public class StreamModel {
    StreamModel() {}

    public IItemCollection getItems() {
        return null;
    }
}
