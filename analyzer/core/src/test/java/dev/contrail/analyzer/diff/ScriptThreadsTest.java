package dev.contrail.analyzer.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.diff.Edit.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads that say the same words over and over, and take turns as it comes. */
class ScriptThreadsTest {
    private static final int CLIENTS = 4;
    private static final int TURNS = 12;

    private record Clients(Side side, List<Integer> whose) {}

    /** Clients that lease and give back; some leave out a give back, and stop or go on. */
    private static Clients clients(long seed, Set<Integer> forgetful, boolean stop) {
        var trace = new MessageTrace();
        var random = new Random(seed);
        int[] said = new int[CLIENTS];
        var whose = new ArrayList<Integer>();
        var busy = new ArrayList<>(List.of(0, 1, 2, 3));
        while (!busy.isEmpty()) {
            int client = busy.get(random.nextInt(busy.size()));
            boolean forgets = forgetful.contains(client) && said[client] == 3 * 5 + 2;
            if (said[client] == 3 * TURNS || forgets && stop) {
                busy.remove((Object) client);
            } else if (forgets) {
                said[client]++;
            } else {
                say(trace, client, said[client]++ % 3);
                whose.add(client);
            }
        }
        return new Clients(new Side(trace.build(), Set.of()), whose);
    }

    private static void say(MessageTrace trace, int client, int what) {
        String name = "client-" + client;
        trace.on(name);
        switch (what) {
            case 0 -> trace.call(name, "Pool", "lease");
            case 1 -> trace.reply("Pool", name, "connection");
            default -> trace.call(name, "Pool", "give back");
        }
    }

    /** Those that only one has; who takes turns with whom makes some slower. */
    private static List<Edit> edits(Clients a, Clients b) {
        return Script.of(a.side, b.side).edits().stream()
                .filter(edit -> edit.kind() == Kind.ONLY_A || edit.kind() == Kind.ONLY_B)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void script_ofOneThatStops_saysOnlyWhatThatOneDoesNotSay(long seed) {
        Clients bad = clients(seed, Set.of(1), true);
        Clients good = clients(seed + 100, Set.of(), true);

        for (boolean turned : List.of(false, true)) {
            List<Edit> edits = turned ? edits(good, bad) : edits(bad, good);
            assertThat(edits).hasSize(3 * TURNS - 17);
            assertThat(edits).allSatisfy(edit -> {
                assertThat(edit.kind()).isEqualTo(turned ? Kind.ONLY_A : Kind.ONLY_B);
                assertThat(good.whose.get(turned ? edit.rowA() : edit.rowB())).isEqualTo(1);
            });
            assertThat(label(
                            good.side,
                            turned ? edits.get(0).rowA() : edits.get(0).rowB()))
                    .isEqualTo("give back");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void script_ofSomeThatGoOn_saysWhatEachLeftOut(long seed) {
        Clients good = clients(seed + 100, Set.of(), false);

        List<Edit> edits = edits(clients(seed, Set.of(0, 1, 3), false), good);

        assertThat(edits).extracting(Edit::kind).containsOnly(Kind.ONLY_B);
        assertThat(edits)
                .extracting(edit -> good.whose.get(edit.rowB()) + " " + label(good.side, edit.rowB()))
                .containsExactlyInAnyOrder("0 give back", "1 give back", "3 give back");
    }

    @Test
    void script_holdsEachMessageOnce() {
        Clients a = clients(1, Set.of(0, 2), true);
        Clients b = clients(2, Set.of(1), false);

        List<Edit> edits = Script.of(a.side, b.side).edits();

        assertThat(edits)
                .extracting(Edit::rowA)
                .filteredOn(row -> row != Edit.NONE)
                .doesNotHaveDuplicates()
                .hasSize(a.whose.size());
        assertThat(edits)
                .extracting(Edit::rowB)
                .filteredOn(row -> row != Edit.NONE)
                .doesNotHaveDuplicates()
                .hasSize(b.whose.size());
    }

    /** Who of a pool does a task is by chance. */
    @Test
    void script_ofTasksThatOtherThreadsOfAPoolDo_isTheSame() {
        MessageTrace a = tasks(1, 2, 2, 1, 2, 1, 1);
        MessageTrace b = tasks(2, 1, 2, 2, 1, 2, 2);

        assertThat(Script.of(new Side(a.build(), Set.of()), new Side(b.build(), Set.of()))
                        .edits())
                .extracting(Edit::kind)
                .containsOnly(Kind.SAME);
    }

    private static MessageTrace tasks(int... workers) {
        var trace = new MessageTrace();
        for (int task = 0; task < workers.length; task++) {
            trace.on("worker-" + workers[task]).call("Queue", "Task", "run " + (char) ('a' + task));
        }
        return trace;
    }

    /** A thread that A lacks stands where B has it, not at the end. */
    @Test
    void script_ofAThreadOnlyOneHas_hasItAfterWhatCameBeforeIt() {
        MessageTrace a = new MessageTrace().call("Main", "Pool", "open").call("Main", "Pool", "close");
        MessageTrace b = new MessageTrace()
                .call("Main", "Pool", "open")
                .on("timer")
                .call("Timer", "Pool", "tick")
                .call("Timer", "Pool", "tick")
                .on("main")
                .call("Main", "Pool", "close");

        assertThat(Script.of(new Side(a.build(), Set.of()), new Side(b.build(), Set.of()))
                        .edits())
                .containsExactly(
                        new Edit(Kind.SAME, 0, 0),
                        new Edit(Kind.ONLY_B, Edit.NONE, 1),
                        new Edit(Kind.ONLY_B, Edit.NONE, 2),
                        new Edit(Kind.SAME, 1, 3));
    }

    private static String label(Side side, int row) {
        return side.trace().texts().get(side.trace().messages().label().get(row));
    }
}
