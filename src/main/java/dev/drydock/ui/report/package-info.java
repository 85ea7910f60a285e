/**
 * Runs and their reports in words: locks and who waits for them, risks, verdicts, Markdown.
 *
 * <p>Plain values without a toolkit, shared by the rooms that show runs; usable on any thread.
 */
package dev.drydock.ui.report;
