package dev.contrail.jmc.page;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.render.chart.ScreenPicture;
import dev.contrail.analyzer.render.chart.ScreenView;
import dev.contrail.analyzer.render.chart.lanes.LaneScreen;
import dev.contrail.analyzer.render.chart.sequence.SequenceScreen;
import dev.contrail.analyzer.render.chart.state.StateScreen;
import dev.contrail.analyzer.trace.Tally;
import dev.contrail.jmc.items.Drawing;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One of the three pictures: a tab of the page. */
public enum View {
    /** Messages between participants. */
    SEQUENCE("Sequence", Tally.Picture.SEQUENCE) {
        @Override
        public boolean isEmpty(Diagrams diagrams) {
            return !diagrams.hasMessages();
        }

        @Override
        boolean draws(TypeMapping how) {
            return how instanceof TypeMapping.Message || how instanceof TypeMapping.Call;
        }

        @Override
        public Optional<ScreenPicture> picture(Diagrams diagrams, ScreenView view) {
            return SequenceScreen.of(diagrams.sequence(), view).map(picture -> picture);
        }
    },
    /** Fields of objects over time. */
    STATE("State", Tally.Picture.STATE) {
        @Override
        public boolean isEmpty(Diagrams diagrams) {
            return !diagrams.hasStates();
        }

        @Override
        boolean draws(TypeMapping how) {
            return how instanceof TypeMapping.State;
        }

        @Override
        public Optional<ScreenPicture> picture(Diagrams diagrams, ScreenView view) {
            boolean empty = isEmpty(diagrams) || diagrams.states().panels().isEmpty();
            return empty ? Optional.empty() : Optional.of(StateScreen.of(diagrams.states(), view));
        }
    },
    /** What every thread did. */
    LANES("Lanes", Tally.Picture.LANES) {
        @Override
        public boolean isEmpty(Diagrams diagrams) {
            return !diagrams.hasActions();
        }

        @Override
        boolean draws(TypeMapping how) {
            return how instanceof TypeMapping.Action || how instanceof TypeMapping.Overlay;
        }

        @Override
        public Optional<ScreenPicture> picture(Diagrams diagrams, ScreenView view) {
            return isEmpty(diagrams) ? Optional.empty() : Optional.of(LaneScreen.of(diagrams.lanes(), view));
        }
    };

    private final String title;
    private final Tally.Picture picture;

    View(String title, Tally.Picture picture) {
        this.title = title;
        this.picture = picture;
    }

    /**
     * The one to look at first: of what a program tells by itself the first that has something; of a program that nobody
     * changed lanes tell most.
     */
    static Optional<View> first(Diagrams diagrams) {
        List<View> drawn =
                Arrays.stream(values()).filter(view -> !view.isEmpty(diagrams)).toList();
        return drawn.stream()
                .filter(view -> view.isOwn(diagrams))
                .findFirst()
                .or(() -> drawn.contains(LANES)
                        ? Optional.of(LANES)
                        : drawn.stream().findFirst());
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

    /** Whether it draws events that are mapped so. */
    abstract boolean draws(TypeMapping how);

    /** How its events are drawn: as they say themselves where some do, since all others yield to those. */
    Mapping mapping(Diagrams diagrams) {
        return isOwn(diagrams) ? Drawing.OWN : Drawing.ALL;
    }

    private boolean isOwn(Diagrams diagrams) {
        return diagrams.trace().drawnBy().stream()
                .anyMatch(count ->
                        count.key().picture() == picture && !count.key().yields() && count.events() > 0);
    }

    /** Whether there is nothing to draw at any time; quick. */
    public abstract boolean isEmpty(Diagrams diagrams);

    /** The picture of what a window shows, empty when nothing happened then; not quick. */
    public abstract Optional<ScreenPicture> picture(Diagrams diagrams, ScreenView view);
}
