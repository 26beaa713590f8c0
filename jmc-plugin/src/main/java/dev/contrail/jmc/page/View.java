package dev.contrail.jmc.page;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.render.chart.ScreenPicture;
import dev.contrail.analyzer.render.chart.ScreenView;
import dev.contrail.analyzer.render.chart.lanes.LaneScreen;
import dev.contrail.analyzer.render.chart.sequence.SequenceScreen;
import dev.contrail.analyzer.render.chart.state.StateScreen;
import java.util.Optional;

/** One of the three pictures: a tab of the page. */
public enum View {
    /** Messages between participants. */
    SEQUENCE("Sequence", TypeMapping.Message.class) {
        @Override
        public boolean isEmpty(Diagrams diagrams) {
            return !diagrams.hasMessages();
        }

        @Override
        public Optional<ScreenPicture> picture(Diagrams diagrams, ScreenView view) {
            return SequenceScreen.of(diagrams.sequence(), view).map(picture -> picture);
        }
    },
    /** Fields of objects over time. */
    STATE("State", TypeMapping.State.class) {
        @Override
        public boolean isEmpty(Diagrams diagrams) {
            return !diagrams.hasStates();
        }

        @Override
        public Optional<ScreenPicture> picture(Diagrams diagrams, ScreenView view) {
            boolean empty = isEmpty(diagrams) || diagrams.states().panels().isEmpty();
            return empty ? Optional.empty() : Optional.of(StateScreen.of(diagrams.states(), view));
        }
    },
    /** What every thread did. */
    LANES("Lanes", TypeMapping.Action.class) {
        @Override
        public boolean isEmpty(Diagrams diagrams) {
            return !diagrams.hasActions();
        }

        @Override
        public Optional<ScreenPicture> picture(Diagrams diagrams, ScreenView view) {
            return isEmpty(diagrams) ? Optional.empty() : Optional.of(LaneScreen.of(diagrams.lanes(), view));
        }
    };

    private final String title;
    private final Class<? extends TypeMapping> mapping;

    View(String title, Class<? extends TypeMapping> mapping) {
        this.title = title;
        this.mapping = mapping;
    }

    /** Where a finding is seen. */
    static View of(Finding finding) {
        return switch (finding.table()) {
            case ACTIONS, OVERLAYS -> LANES;
            case MESSAGES -> SEQUENCE;
            case SNAPSHOTS -> STATE;
        };
    }

    /** What a reader can do in it. */
    String hint() {
        String wheel = this == SEQUENCE ? "The wheel scrolls, with Ctrl it zooms" : "The wheel zooms";
        return wheel + ", dragging marks a stretch of time, a click selects";
    }

    /** What the tab is called. */
    public String title() {
        return title;
    }

    /** How events are mapped that this picture draws. */
    Class<? extends TypeMapping> mapping() {
        return mapping;
    }

    /** Whether there is nothing to draw at any time; quick. */
    public abstract boolean isEmpty(Diagrams diagrams);

    /** The picture of what a window shows, empty when nothing happened then; not quick. */
    public abstract Optional<ScreenPicture> picture(Diagrams diagrams, ScreenView view);
}
