package dev.contrail.reader.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypeReadersTest {
    private static final Set<Long> DECLARED = Set.of(5L, 5_000L, 1L << 40, -7L, Long.MIN_VALUE);

    private final List<Long> made = new ArrayList<>();
    private final TypeReaders readers = new TypeReaders(id -> {
        made.add(id);
        return DECLARED.contains(id) ? TypeReader.skipping("type " + id) : null;
    });

    @Test
    void find_eachDeclaredType_isMadeOnceHoweverLargeItsId() {
        for (long id : DECLARED) {
            TypeReader reader = readers.find(id);

            assertThat(reader.name()).isEqualTo("type " + id);
            assertThat(readers.find(id)).isSameAs(reader);
        }
        assertThat(made).containsExactlyInAnyOrderElementsOf(DECLARED);
        assertThat(readers.all()).hasSameSizeAs(DECLARED);
    }

    @Test
    void find_typeThatIsNotDeclared_isNone() {
        assertThat(readers.find(6)).isSameAs(TypeReader.NONE);
        assertThat(readers.find(1L << 50)).isSameAs(TypeReader.NONE);
        assertThat(readers.all()).isEmpty();
    }

    @Test
    void get_typeThatNobodyLookedFor_isNone() {
        assertThat(readers.get(5)).isSameAs(TypeReader.NONE);
        assertThat(made).isEmpty();

        readers.find(5);

        assertThat(readers.get(5).name()).isEqualTo("type 5");
    }
}
