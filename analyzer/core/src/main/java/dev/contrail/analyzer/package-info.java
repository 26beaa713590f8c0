/**
 * Flight Recorder recording in, pictures out. Data flows one way:
 *
 * <pre>
 * .jfr → recording → trace → derive → model → render.* → output
 *            ↑         ↓
 *         mapping   findings             cli wires
 * </pre>
 */
@NullMarked
package dev.contrail.analyzer;

import org.jspecify.annotations.NullMarked;
