/** Whose code it is, by the names of classes: the JDK's, a library's, the application's, or generated for it. */
@NullMarked
package dev.contrail.analyzer.code;

import org.jspecify.annotations.NullMarked;
