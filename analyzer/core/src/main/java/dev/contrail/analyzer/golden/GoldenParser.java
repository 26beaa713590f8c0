package dev.contrail.analyzer.golden;

import dev.contrail.analyzer.golden.GoldenStep.Branch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads golden files, a line at a time. */
final class GoldenParser {
    private static final int OUTSIDE = -1;
    private static final int MOST_STEPS = 10_000;
    private static final Pattern HEAD = Pattern.compile("sequenceDiagram\\s*");
    private static final Pattern SKIPPED = Pattern.compile(
            "(?:%%|title\\b|autonumber\\b|activate\\b|deactivate\\b|note\\b|destroy\\b|acctitle\\b|accdescr\\b).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTICIPANT =
            Pattern.compile("(?:create\\s+)?(?:participant|actor)\\s+(.+?)(?:\\s+as\\s+(.*))?");
    private static final Pattern MESSAGE =
            Pattern.compile("(.+?)\\s*(<<-->>|<<->>|-->>|->>|--x|-x|--\\)|-\\)|-->|->)\\s*[+-]?\\s*(.+?)\\s*:(.*)");
    private static final Pattern ROUNDS = Pattern.compile("[×x]\\s*(\\d{1,6})");

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<GoldenStep> steps = new ArrayList<>();
    private final Deque<Block> open = new ArrayDeque<>();
    private int blocks;

    /** What an {@code end} ends. A {@code par} has branches, a {@code loop} more rounds than one. */
    private static final class Block {
        final boolean parallel;
        final int number;
        final int rounds;
        final int firstStep;
        int branch;

        Block(boolean parallel, int number, int rounds, int firstStep) {
            this.parallel = parallel;
            this.number = number;
            this.rounds = rounds;
            this.firstStep = firstStep;
        }
    }

    GoldenSequence parse(String text) {
        boolean headSeen = false;
        int number = 0;
        for (String raw : text.split("\\R", -1)) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || SKIPPED.matcher(line).matches()) {
                continue;
            }
            if (headSeen) {
                read(line, number);
            } else if (HEAD.matcher(line).matches()) {
                headSeen = true;
            } else {
                throw new GoldenException(number, "a golden sequence begins with sequenceDiagram, not with " + line);
            }
        }
        if (!open.isEmpty()) {
            throw new GoldenException(number, "a block has no end");
        }
        return new GoldenSequence(names, steps);
    }

    private void read(String line, int number) {
        Matcher participant = PARTICIPANT.matcher(line);
        Matcher message = MESSAGE.matcher(line);
        String word = line.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        String rest = line.substring(word.length()).strip();
        if (participant.matches()) {
            String alias = participant.group(2);
            declare(participant.group(1), alias == null ? participant.group(1) : alias);
        } else if (word.equals("par") || word.equals("loop") || word.equals("box") || word.equals("rect")) {
            boolean parallel = word.equals("par");
            int rounds = word.equals("loop") ? rounds(rest, number) : 1;
            open.push(new Block(parallel, parallel ? blocks++ : blocks, rounds, steps.size()));
        } else if (word.equals("and")) {
            nextBranch(number);
        } else if (word.equals("end")) {
            end(number);
        } else if (message.matches()) {
            boolean reply = message.group(2).startsWith("--");
            add(
                    place(message.group(1)),
                    place(message.group(3)),
                    message.group(4).strip(),
                    reply,
                    number);
        } else {
            throw new GoldenException(number, "not a message, a participant, par, loop ×N or end: " + line);
        }
    }

    private static int rounds(String words, int number) {
        Matcher rounds = ROUNDS.matcher(words);
        if (!rounds.find()) {
            throw new GoldenException(number, "a loop says how often, such as: loop ×3");
        }
        return Integer.parseInt(rounds.group(1));
    }

    private int place(String id) {
        Integer place = places.get(id);
        return place == null ? declare(id, id) : place;
    }

    private int declare(String id, String alias) {
        String name = MermaidText.read(alias);
        int place = name.isEmpty() || name.equals("outside") ? OUTSIDE : names.size();
        if (place != OUTSIDE) {
            names.add(name);
        }
        places.put(id, place);
        return place;
    }

    private void add(int from, int to, String label, boolean reply, int number) {
        var path = new ArrayList<Branch>();
        open.descendingIterator().forEachRemaining(block -> {
            if (block.parallel) {
                path.add(new Branch(block.number, block.branch));
            }
        });
        var step = new GoldenStep(from, to, MermaidText.read(label), MermaidText.pattern(label), reply, path, number);
        steps.add(step);
    }

    private void nextBranch(int number) {
        Block block = open.peek();
        if (block == null || !block.parallel) {
            throw new GoldenException(number, "and stands outside of par");
        }
        block.branch++;
    }

    private void end(int number) {
        Block block = open.poll();
        if (block == null) {
            throw new GoldenException(number, "end without a beginning");
        }
        List<GoldenStep> round = List.copyOf(steps.subList(block.firstStep, steps.size()));
        if ((long) round.size() * block.rounds > MOST_STEPS) {
            throw new GoldenException(number, "more than " + MOST_STEPS + " messages");
        }
        int inRound = blocks - block.number;
        for (int i = 1; i < block.rounds && !block.parallel; i++) {
            int offset = i * inRound;
            round.forEach(step -> steps.add(step.inRound(block.number, offset)));
            blocks += inRound;
        }
    }
}
