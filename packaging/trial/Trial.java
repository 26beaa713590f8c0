import dev.contrail.events.Contrail;
import dev.contrail.reader.bytes.FileSource;
import dev.contrail.reader.chunk.Chunk;
import java.nio.file.Path;
import jdk.jfr.Recording;

/** A program of a user: records two messages and counts them in the file. */
public class Trial {
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        try (Recording recording = new Recording()) {
            recording.enable("contrail.Message");
            recording.start();
            Contrail.message("client", "server", "ask");
            Contrail.reply("server", "client", "answer");
            recording.stop();
            recording.dump(file);
        }
        int[] messages = new int[1];
        try (FileSource source = FileSource.open(file)) {
            dev.contrail.reader.Recording read = dev.contrail.reader.Recording.of(source);
            for (Chunk chunk : read.chunks()) {
                read.read(chunk, event -> {
                    if (event.type().name().equals("contrail.Message")) {
                        messages[0]++;
                    }
                });
            }
        }
        System.out.println(messages[0] + " messages");
    }
}
