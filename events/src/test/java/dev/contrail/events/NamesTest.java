package dev.contrail.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NamesTest {
    private static final String HERE = NamesTest.class.getName();

    @ParameterizedTest
    @MethodSource
    void nameOf_valueWithTextOfItsOwn_isThatTextWithoutInstance(Object value, String name) {
        assertThat(nameOf(value)).isEqualTo(name);
        assertThat(idOf(value)).isZero();
    }

    static Stream<Arguments> nameOf_valueWithTextOfItsOwn_isThatTextWithoutInstance() {
        return Stream.of(
                Arguments.of("pool", "pool"),
                Arguments.of(CharBuffer.wrap("part-7"), "part-7"),
                Arguments.of(7, "7"),
                Arguments.of(new BigDecimal("1.50"), "1.50"),
                Arguments.of(true, "true"),
                Arguments.of('x', "x"),
                Arguments.of(Verb.GET, "GET"),
                Arguments.of(Verb.PUT, "put it"));
    }

    @ParameterizedTest
    @MethodSource
    void nameOf_class_isItsFullName(Class<?> type, String name) {
        assertThat(nameOf(type)).isEqualTo(name);
        assertThat(idOf(type)).isZero();
    }

    static Stream<Arguments> nameOf_class_isItsFullName() {
        return Stream.of(
                Arguments.of(List.class, "java.util.List"),
                Arguments.of(Socket.class, HERE + "$Socket"),
                Arguments.of(byte[].class, "byte[]"),
                Arguments.of(String[][].class, "java.lang.String[][]"));
    }

    @Test
    void nameOf_null_isAbsent() {
        assertThat(nameOf(null)).isNull();
        assertThat(idOf(null)).isZero();
    }

    @Test
    void nameOf_object_isFullClassNameAndIdentity() {
        var socket = new Socket();

        assertThat(nameOf(socket)).isEqualTo(HERE + "$Socket");
        assertThat(idOf(socket)).isEqualTo(System.identityHashCode(socket)).isNotZero();
    }

    @Test
    void nameOf_objectOfOneClass_isOneCachedString() {
        assertThat(nameOf(new Socket())).isSameAs(nameOf(new Socket()));
    }

    @ParameterizedTest
    @MethodSource
    void nameOf_valueThatChanges_isAnObject(Object value) {
        assertThat(nameOf(value)).isEqualTo(value.getClass().getName());
        assertThat(idOf(value)).isEqualTo(System.identityHashCode(value));
    }

    @SuppressWarnings({"JdkObsolete", "UnnecessaryStringBuilder"}) // other people's programs have them
    static Stream<Object> nameOf_valueThatChanges_isAnObject() {
        return Stream.of(new AtomicInteger(7), new LongAdder(), new StringBuilder("a"), new StringBuffer("b"));
    }

    @Test
    void nameOf_manyClasses_isThatOfEach() {
        List<Class<?>> classes = new ArrayList<>(List.of(ArrayList.class, HashMap.class, Object.class));
        for (int i = 0; i < 197; i++) {
            classes.add(Array.newInstance(classes.get(i), 0).getClass());
        }

        assertThat(classes)
                .allSatisfy(type -> assertThat(Names.of(
                                        type.isArray()
                                                ? Array.newInstance(type.getComponentType(), 0)
                                                : type.getDeclaredConstructor().newInstance())
                                .name(null))
                        .isEqualTo(type.getTypeName()));
    }

    @Test
    void nameOf_moreObjectsThanPlaces_isThatOfTheirClass() {
        for (int i = 0; i < 20_000; i++) {
            Object object = i % 2 == 0 ? new Socket() : new Object();

            assertThat(nameOf(object)).isEqualTo(object.getClass().getName());
            assertThat(idOf(object)).isEqualTo(System.identityHashCode(object));
        }
    }

    @Test
    void nameOf_participant_isWhatItSays() {
        var shard = Participant.instance("Shard", 3);

        assertThat(nameOf(shard)).isEqualTo("Shard");
        assertThat(idOf(shard)).isEqualTo(3);
    }

    @Test
    void nameOf_namedThread_isItsName() {
        var thread = new Thread(() -> {}, "worker-1");

        assertThat(nameOf(thread)).isEqualTo("worker-1");
        assertThat(idOf(thread)).isZero();
    }

    @Test
    void nameOf_threadWithoutName_isItsClassAndIdentity() {
        var thread = new Thread(() -> {}, "");

        assertThat(nameOf(thread)).isEqualTo("java.lang.Thread");
        assertThat(idOf(thread)).isEqualTo(System.identityHashCode(thread));
    }

    @Test
    void nameOf_anonymousObject_saysWhereItWasWritten() {
        var anonymous = new Object() {};

        assertThat(nameOf(anonymous)).isEqualTo(HERE + "$1");
        assertThat(idOf(anonymous)).isEqualTo(System.identityHashCode(anonymous));
    }

    @Test
    void nameOf_lambda_saysWhereItWasWrittenWithoutChangingNumbers() {
        Runnable lambda = () -> {};

        assertThat(nameOf(lambda)).isEqualTo(HERE + "$$Lambda");
    }

    @Test
    void nameOf_hiddenClass_hasNoAddressInIt() throws Exception {
        byte[] bytes;
        try (var in = Hidden.class.getResourceAsStream("NamesTest$Hidden.class")) {
            bytes = in.readAllBytes();
        }
        var hidden = MethodHandles.lookup().defineHiddenClass(bytes, true).lookupClass();

        assertThat(nameOf(hidden)).isEqualTo(HERE + "$Hidden");
    }

    @Test
    void nameOf_throwingToString_isTheClassName() {
        assertThat(nameOf(new Broken(new IllegalStateException("closed")))).isEqualTo(HERE + "$Broken");
        assertThat(nameOf(new Broken(new StackOverflowError()))).isEqualTo(HERE + "$Broken");
    }

    private static @Nullable String nameOf(@Nullable Object participant) {
        return Names.of(participant).name(participant);
    }

    private static int idOf(@Nullable Object participant) {
        return Names.of(participant).id(participant);
    }

    private static final class Socket {}

    private static final class Hidden {}

    private enum Verb {
        GET,
        PUT {
            @Override
            public String toString() {
                return "put it";
            }
        }
    }

    private record Broken(Throwable failure) implements CharSequence {
        @Override
        public String toString() {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }

        @Override
        public int length() {
            return 0;
        }

        @Override
        public char charAt(int index) {
            return ' ';
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return this;
        }
    }
}
