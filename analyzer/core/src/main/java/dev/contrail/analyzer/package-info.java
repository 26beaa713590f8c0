/**
 * Flight Recorder recording in, pictures and words out. Data flows one way:
 *
 * <pre>
 * reader → recording → trace → derive → model → render.*, export.* → output
 *              ↑         ↓
 *           mapping   findings → explain, diff         cli wires
 * reader → redact, which writes recordings again
 * </pre>
 */
@NullMarked
package dev.contrail.analyzer;

import org.jspecify.annotations.NullMarked;
