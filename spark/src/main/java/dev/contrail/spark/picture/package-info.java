/** What is drawn of recordings as tables: messages, states and actions as mapped, findings, and a summary. */
@NullMarked
package dev.contrail.spark.picture;

import org.jspecify.annotations.NullMarked;
