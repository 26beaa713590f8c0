package dev.contrail.jmc.page;

import org.eclipse.jface.resource.ImageDescriptor;

/** The images in this bundle. */
public final class Icons {
    private Icons() {}

    /** The page's, for the outline. */
    public static ImageDescriptor page() {
        return ImageDescriptor.createFromFile(Icons.class, "/icons/contrail.png");
    }
}
