/**
 * One-line events for what a running program does, drawn by Contrail and readable in every Flight Recorder tool.
 *
 * <p>Three kinds of event answer three questions:
 *
 * <table>
 * <caption>Kinds of event</caption>
 * <tr><th>kind</th><th>one line</th><th>base class</th><th>picture</th></tr>
 * <tr><td>message</td><td>{@code Contrail.message(from, to, "GET /a")}</td><td>{@link
 * dev.contrail.events.MessageEvent}</td><td>sequence diagram</td></tr>
 * <tr><td>state</td><td>{@code Contrail.state(this, "released", "part", 7)}</td><td>{@link
 * dev.contrail.events.StateEvent}</td><td>state plot</td></tr>
 * <tr><td>action</td><td>{@code Contrail.action(queue, "put back", task)}</td><td>{@link
 * dev.contrail.events.QueueEvent}</td><td>lane chart</td></tr>
 * </table>
 *
 * <p><b>Off by default.</b> No event is recorded until a recording enables it, and an event that is off costs about a
 * nanosecond and no memory. A {@link dev.contrail.events.TraceLevel level} then decides how much is recorded; it can
 * be changed on a live JVM.
 *
 * <p><b>Participants.</b> Where a method takes an {@code Object} as sender, receiver, subject, queue or task, it
 * records the object's class name and its identity hash code, and keeps no reference to it. See {@link
 * dev.contrail.events.Participant} for the few types that stand for a name of their own.
 *
 * <p><b>Nulls.</b> A null participant, label, action or task is recorded as absent. No method here throws because of
 * an argument; an event must never break the program that emits it.
 *
 * <p><b>Threads.</b> Everything here may be called from any thread, virtual ones included.
 */
@NullMarked
package dev.contrail.events;

import org.jspecify.annotations.NullMarked;
