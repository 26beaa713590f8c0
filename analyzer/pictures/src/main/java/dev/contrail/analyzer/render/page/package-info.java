/**
 * Diagrams as one interactive HTML page that needs no server, no network and no other file. Pure.
 *
 * <p>{@link dev.contrail.analyzer.render.page.HtmlPage} puts together what the page is made of: a style sheet, a script
 * and the data. {@link dev.contrail.analyzer.render.page.PageScript} makes one script of the modules beside this
 * package's resources; {@link dev.contrail.analyzer.render.page.PageData} turns diagrams into compressed columns, which
 * {@code data.js} reads. Texts from a recording stand only inside those columns, so they cannot become markup.
 */
@NullMarked
package dev.contrail.analyzer.render.page;

import org.jspecify.annotations.NullMarked;
