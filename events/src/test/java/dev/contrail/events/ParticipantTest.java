package dev.contrail.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParticipantTest {
    @Test
    void of_object_remembersNameAndIdentityOnly() {
        var task = new Object();

        var handle = Participant.of(task);

        assertThat(handle.name()).isEqualTo("java.lang.Object");
        assertThat(handle.id()).isEqualTo(System.identityHashCode(task));
        assertThat(handle).hasToString("java.lang.Object@" + Integer.toHexString(handle.id()));
    }

    @Test
    void of_participant_isTheSame() {
        var pool = Participant.named("pool");

        assertThat(Participant.of(pool)).isSameAs(pool);
        assertThat(pool).hasToString("pool");
    }

    @Test
    void of_objectWhoseTextIsNull_doesNotThrow() {
        assertThat(Participant.of(Nameless.ONE).name()).isEqualTo("null");
    }

    private enum Nameless {
        ONE;

        @Override
        @SuppressWarnings({"NullAway", "ToStringReturnsNull"}) // a mistake other people's programs make
        public String toString() {
            return null;
        }
    }
}
