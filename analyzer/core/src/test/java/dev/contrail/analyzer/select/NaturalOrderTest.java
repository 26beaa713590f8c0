package dev.contrail.analyzer.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void names_withNumbers_areInOrderOfTheNumbers() {
        var names = new ArrayList<>(List.of("w-10", "w-2", "", "w-", "w-02", "v-99999999999999999999", "w-2b", "v"));
        names.sort(new NaturalOrder());

        assertThat(names).containsExactly("", "v", "v-99999999999999999999", "w-", "w-02", "w-2", "w-2b", "w-10");
    }

    @Test
    void names_oneOfWhichBeginsAnother_areShorterFirst() {
        var order = new NaturalOrder();

        assertThat(order.compare("w", "w1")).isNegative();
        assertThat(order.compare("w1", "w")).isPositive();
        assertThat(order.compare("w1", "w1")).isZero();
        assertThat(order.compare("w1", "w01")).as("alike but not the same").isPositive();
        assertThat(order.compare("w/1", "w1")).as("a slash is no digit").isNegative();
        assertThat(order.compare("w9:", "w10")).as("a colon ends a number").isNegative();
    }
}
