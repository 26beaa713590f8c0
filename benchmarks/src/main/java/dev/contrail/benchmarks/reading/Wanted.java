package dev.contrail.benchmarks.reading;

import java.util.List;
import java.util.Map;

/** The event types of the job: which number of each is summed and which texts are measured. */
record Wanted(String number, List<String> texts) {
    static final Map<String, Wanted> TYPES = Map.of(
            "contrail.Message", new Wanted("toId", List.of("from", "to", "label", "kind")),
            "contrail.State", new Wanted("value1", List.of("subject", "action")),
            "contrail.Action", new Wanted("taskId", List.of("queue", "action", "task")));
}
