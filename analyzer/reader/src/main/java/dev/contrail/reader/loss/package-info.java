/** What a recording may ask for, and what of it could not be read: reasons and numbers, no words of advice. */
@NullMarked
package dev.contrail.reader.loss;

import org.jspecify.annotations.NullMarked;
