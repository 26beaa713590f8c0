package dev.contrail.analyzer.findings.lifetime;

import dev.contrail.analyzer.findings.facts.Exchanges;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes through the messages of a trace once; see {@link Outlived}. */
final class OutlivedSearch {
    private final Trace trace;
    private final Messages messages;
    private final Map<Integer, Owner> owners = new HashMap<>();
    private final Map<Integer, Owner> ownerOfPart = new HashMap<>();
    private final Exchanges exchanges;

    private OutlivedSearch(Trace trace, Exchanges exchanges) {
        this.trace = trace;
        this.exchanges = exchanges;
        this.messages = trace.messages();
    }

    /** One for each object that keeps state. */
    static List<Finding> in(Trace trace, Exchanges exchanges) {
        var outlived = new OutlivedSearch(trace, exchanges);
        for (int row = 0; row < outlived.messages.size(); row++) {
            outlived.note(row);
        }
        var findings = new ArrayList<Finding>();
        outlived.owners.values().forEach(owner -> findings.addAll(owner.findings()));
        return findings;
    }

    private void note(int row) {
        int from = messages.from().get(row);
        int to = messages.to().get(row);
        if (from == Trace.ABSENT || to == Trace.ABSENT) {
            return;
        }
        switch (MessageKind.at(messages.kind().get(row))) {
            case CREATE -> created(from, to);
            case CLOSE -> closed(row, to);
            case CALL -> called(row, from, to);
            case REPLY -> replied(row, from, to);
        }
    }

    private void created(int from, int to) {
        if (from != to && !ownerOfPart.containsKey(to)) {
            Owner owner = owners.computeIfAbsent(from, participant -> new Owner(trace, participant));
            owner.create(to);
            ownerOfPart.put(to, owner);
        }
    }

    private void closed(int row, int part) {
        Owner owner = ownerOfPart.get(part);
        if (owner != null) {
            owner.close(part, row);
        }
    }

    private void called(int row, int from, int to) {
        hear(row, from, to);
        Owner owner = owners.get(from);
        if (owner != null && from == to) {
            owner.noteToItself(row);
        } else if (owner != null && ownerOfPart.get(to) == owner) {
            owner.use(to, row);
        }
    }

    private void replied(int row, int from, int to) {
        hear(row, from, to);
        int call = exchanges.partner(row);
        Owner owner = owners.get(from);
        if (owner != null && ownerOfPart.get(to) != owner) {
            owner.answer(row, call);
        }
    }

    /** When a part speaks to its owner. */
    private void hear(int row, int from, int to) {
        Owner owner = ownerOfPart.get(from);
        if (owner != null && owner == owners.get(to)) {
            owner.hear(from, row);
        }
    }
}
