package dev.contrail.packaging;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Man pages in the macros that every {@code man} knows: one for the command line, one for each command. */
final class ManPages {
    private final Manual manual;
    private final String version;

    ManPages(Manual manual, String version) {
        this.manual = manual;
        this.version = version;
    }

    /** All pages by file name, such as {@code contrail-report.1}. */
    Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("contrail.1", overview());
        manual.commands().forEach(command -> pages.put("contrail-" + command.name() + ".1", page(command)));
        return pages;
    }

    private String overview() {
        var page = new StringBuilder(head("contrail", manual.summary()));
        page.append(".B contrail\n.I COMMAND\n[\\fIFILE\\fR...] [options]\n");
        section(page, "COMMANDS");
        for (Manual.Command command : manual.commands()) {
            item(page, "\\fBcontrail\\-" + escaped(command.name()) + "\\fR(1)", command.text());
        }
        exitCodes(page);
        section(page, "ENVIRONMENT");
        item(page, "\\fBJAVA_HOME\\fR", "The Java to run on; without it, the one on the PATH.");
        item(page, "\\fBCONTRAIL_JAVA_OPTS\\fR", "Further options of that JVM, such as \"-Xmx8g\".");
        item(page, "\\fBNO_COLOR\\fR", "When it is set, nothing is coloured.");
        return page.toString();
    }

    private String page(Manual.Command command) {
        var page = new StringBuilder(head("contrail-" + command.name(), command.text()));
        page.append(".B contrail ").append(escaped(command.name())).append('\n');
        if (!command.arguments().isEmpty()) {
            page.append(".I ").append(escaped(command.arguments())).append('\n');
        }
        page.append("[options]\n");
        if (!command.argumentText().isEmpty()) {
            section(page, "ARGUMENTS");
            item(page, "\\fI" + escaped(command.arguments()) + "\\fR", command.argumentText());
        }
        section(page, "OPTIONS");
        for (Option option : command.options()) {
            item(page, heading(option), option.text());
        }
        exitCodes(page);
        section(page, "SEE ALSO");
        page.append(".BR contrail (1)\n");
        return page.toString();
    }

    private String head(String name, String summary) {
        return ".TH " + name.toUpperCase(Locale.ROOT) + " 1 \"\" \"Contrail " + version + "\" \"Contrail\"\n"
                + ".nh\n.ad l\n" // no words are parted, so that options can be searched for
                + ".SH NAME\n" + escaped(name) + " \\- " + escaped(Option.firstSentence(summary)) + "\n.SH SYNOPSIS\n";
    }

    private static String heading(Option option) {
        String names = String.join(
                ", ",
                option.names().stream()
                        .map(name -> "\\fB" + escaped(name) + "\\fR")
                        .toList());
        return option.isSwitch() ? names : names + " \\fI" + escaped(option.value()) + "\\fR";
    }

    private void exitCodes(StringBuilder page) {
        section(page, "EXIT STATUS");
        for (String code : manual.exitCodes()) {
            String[] parts = code.split(" +", 2);
            item(page, "\\fB" + parts[0] + "\\fR", parts[1]);
        }
    }

    private static void section(StringBuilder page, String name) {
        page.append(".SH ").append(name).append('\n');
    }

    private static void item(StringBuilder page, String head, String text) {
        page.append(".TP\n").append(head).append('\n').append(escaped(text)).append('\n');
    }

    /* A hyphen would be set as a typographic one, which nobody can search for or paste; a dot or a quote at the
     * beginning of a line is a request. */
    private static String escaped(String text) {
        String safe = text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("…", "...")
                .replace("×", "\\(mu");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
