/** Proxies and the objects behind them: two objects to the JVM, one to whoever looks at a picture. */
@NullMarked
package dev.contrail.analyzer.trace.proxy;

import org.jspecify.annotations.NullMarked;
