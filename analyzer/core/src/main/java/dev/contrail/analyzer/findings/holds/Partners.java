package dev.contrail.analyzer.findings.holds;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words for taking and giving back: which give back what others take. */
final class Partners {
    private static final Set<String> BORROWING = forms(
            "acquire",
            "take",
            "get",
            "lock",
            "borrow",
            "lease",
            "checkout",
            "check out",
            "reserve",
            "obtain",
            "retain",
            "enter",
            "grab",
            "claim",
            "allocate",
            "rent",
            "pick up",
            "hold");

    /** What gives back, to what it gives back. */
    private static final Map<String, Set<String>> TAKES = takes();

    private static final Set<String> TAKERS =
            TAKES.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private Partners() {}

    private static Map<String, Set<String>> takes() {
        var takes = new HashMap<String, Set<String>>();
        for (String give : List.of(
                "release",
                "return",
                "free",
                "give",
                "give back",
                "hand back",
                "give up",
                "check in",
                "checkin",
                "recycle",
                "drop")) {
            put(takes, give, BORROWING);
        }
        put(takes, "unlock", forms("lock", "acquire"));
        put(takes, "exit", forms("enter"));
        put(takes, "leave", forms("enter", "join"));
        put(takes, "close", forms("open", "connect"));
        put(takes, "disconnect", forms("connect", "open"));
        put(takes, "commit", forms("begin", "start", "open"));
        put(takes, "rollback", forms("begin", "start", "open"));
        put(takes, "roll back", forms("begin", "start", "open"));
        put(takes, "end", forms("begin", "start"));
        put(takes, "finish", forms("begin", "start"));
        put(takes, "stop", forms("begin", "start"));
        put(takes, "detach", forms("attach"));
        put(takes, "log out", forms("log in"));
        put(takes, "logout", forms("login"));
        put(takes, "sign out", forms("sign in"));
        put(takes, "cancel", forms("reserve", "book", "schedule"));
        return takes;
    }

    private static void put(Map<String, Set<String>> takes, String give, Set<String> partners) {
        forms(give).forEach(form -> takes.put(form, partners));
    }

    /** Words in the present and in the past. */
    private static Set<String> forms(String... words) {
        var forms = new HashSet<String>();
        for (String word : words) {
            int space = word.indexOf(' ');
            String verb = space < 0 ? word : word.substring(0, space);
            String particle = space < 0 ? "" : word.substring(space);
            forms.add(word);
            for (String past : past(verb)) {
                forms.add(past + particle);
            }
        }
        return forms;
    }

    private static List<String> past(String verb) {
        String third = verb.endsWith("sh") || verb.endsWith("ch") ? verb + "es" : verb + "s";
        return switch (verb) {
            case "take" -> List.of("taken", "took", third, "taking");
            case "get" -> List.of("got", "gotten", third, "getting");
            case "give" -> List.of("given", "gave", third, "giving");
            case "leave" -> List.of("left", third, "leaving");
            case "hold" -> List.of("held", third, "holding");
            case "begin" -> List.of("began", "begun", third, "beginning");
            case "put" -> List.of(third, "putting");
            case "free" -> List.of("freed", third, "freeing");
            case "stop", "drop", "grab", "commit" -> List.of(verb + verb.charAt(verb.length() - 1) + "ed", third);
            default -> List.of(verb.endsWith("e") ? verb + "d" : verb + "ed", third);
        };
    }

    /** Whether one name gives back what the other takes. */
    static boolean are(String take, String give) {
        Set<String> takes = TAKES.get(give);
        return takes != null && takes.contains(take) || undoes(take, give);
    }

    /** Whether a name takes something. */
    static boolean takes(String take) {
        return TAKERS.contains(take);
    }

    /** Whether a name gives something back, whatever the taking is called. */
    static boolean gives(String give) {
        return TAKES.containsKey(give);
    }

    /** {@code unpin} undoes {@code pin}, {@code deregister} undoes {@code register}. */
    private static boolean undoes(String take, String give) {
        for (String prefix : List.of("un", "de", "dis")) {
            if (give.startsWith(prefix)
                    && take.length() > 2
                    && give.length() == prefix.length() + take.length()
                    && give.endsWith(take)) {
                return true;
            }
        }
        return false;
    }
}
