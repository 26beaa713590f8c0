package dev.contrail.analyzer.live;

import dev.contrail.analyzer.live.settings.LiveRecording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the answer to {@code jcmd PID JFR.check verbose=true}:
 *
 * <pre>
 * Recording 1: name=shop maxsize=250.0MB (running)
 *
 *  Message (contrail.Message)
 *    [enabled=true,level=debug]
 * </pre>
 */
final class JfrCheck {
    private static final Pattern RECORDING =
            Pattern.compile("Recording (\\d+): name=(.*?)(?: \\w+=\\S+)* \\((\\w+)\\)");
    private static final Pattern EVENT = Pattern.compile(" \\S.* \\(([\\w.$]+)\\)");
    private static final Pattern SETTINGS = Pattern.compile("   \\[(.*)]");

    private final List<LiveRecording> recordings = new ArrayList<>();
    private Map<String, String> settings = new LinkedHashMap<>();
    private String event = "";

    private JfrCheck() {}

    static List<LiveRecording> recordings(String answer) {
        var check = new JfrCheck();
        // From the end, a recording's settings are complete when its head comes.
        String[] lines = answer.split("\\R");
        for (int last = lines.length, i = last - 1; i >= 0; i--) {
            if (RECORDING.matcher(lines[i]).matches()) {
                check.recording(lines, i, last);
                last = i;
            }
        }
        return check.recordings;
    }

    private void recording(String[] lines, int head, int end) {
        settings = new LinkedHashMap<>();
        for (int i = head + 1; i < end; i++) {
            setting(lines[i]);
        }
        Matcher recording = RECORDING.matcher(lines[head]);
        if (recording.matches()) {
            long id = Long.parseLong(recording.group(1));
            String state = recording.group(3).toUpperCase(Locale.ROOT);
            recordings.add(0, new LiveRecording(id, recording.group(2), state, settings));
        }
    }

    private void setting(String line) {
        Matcher pairs = SETTINGS.matcher(line);
        if (pairs.matches()) {
            for (String pair : pairs.group(1).split(",", -1)) {
                String[] parts = pair.split("=", 2);
                settings.put(event + "#" + parts[0], parts.length == 2 ? parts[1] : "");
            }
            return;
        }
        Matcher name = EVENT.matcher(line);
        if (name.matches()) {
            event = name.group(1);
        }
    }
}
