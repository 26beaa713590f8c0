import java.io.File;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.common.item.IItemIterable;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;

/** Loads a recording as JDK Mission Control does by default, and counts its events. */
class LoadEvents {
    public static void main(String[] args) throws Exception {
        IItemCollection events = JfrLoaderToolkit.loadEvents(new File(args[0]));
        long count = 0;
        for (IItemIterable type : events) {
            count += type.getItemCount();
        }
        System.out.println(count);
    }
}
