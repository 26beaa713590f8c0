/**
 * What words in a trace say, for pictures, findings and stories alike: which tell that something went wrong, which calls
 * are of one kind and answered as a rule, which texts say the same but for numbers.
 */
@NullMarked
package dev.contrail.analyzer.meaning;

import org.jspecify.annotations.NullMarked;
