/**
 * The diagnostics: read-only questions that come with Drydock or from a team's own folder, as files
 * of SQL with a head of comments.
 *
 * <p>Reading them and asking what can be run here block; a {@link
 * dev.drydock.query.library.Diagnostic} is immutable.
 */
package dev.drydock.query.library;
