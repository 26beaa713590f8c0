/** What threads do with queues and what they find there. */
@NullMarked
package dev.contrail.analyzer.findings.work;

import org.jspecify.annotations.NullMarked;
